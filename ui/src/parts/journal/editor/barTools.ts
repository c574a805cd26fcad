import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { words } from "../../../words";
import type { IconName } from "../../icons";
import { bold, italic, list, nextHeading, quote } from "./commands";
import type { Now, Tools } from "./tools.svelte";

export interface Tool {
  name: string;
  icon: IconName;
  /** As shown in a title, and as screen readers want it. */
  keys?: [string, string];
  /** Absent for what is done rather than switched. */
  pressed?: (now: Now) => boolean;
  off?: (now: Now) => boolean;
  act: Command | ((tools: Tools) => void);
  asks?: true;
}

const w = words.editor;

function ctrl(key: string, aria = key): [string, string] {
  return [`Ctrl+${key}`, `Control+${aria}`];
}

export const barTools: Tool[] = [
  { name: w.bold, icon: "bold", keys: ctrl("B"), pressed: (now) => now.bold, act: bold },
  { name: w.italic, icon: "italic", keys: ctrl("I"), pressed: (now) => now.italic, act: italic },
  {
    name: w.heading,
    icon: "heading",
    keys: ["Ctrl+Shift+1, 2, 3", "Control+Shift+1 Control+Shift+2 Control+Shift+3"],
    pressed: (now) => now.heading > 0,
    act: nextHeading,
  },
  {
    name: w.bullets,
    icon: "bullets",
    keys: ctrl("Shift+8"),
    pressed: (now) => now.list === "bullet_list",
    act: list("bullet_list"),
  },
  {
    name: w.numbers,
    icon: "numbers",
    keys: ctrl("Shift+7"),
    pressed: (now) => now.list === "ordered_list",
    act: list("ordered_list"),
  },
  {
    name: w.boxes,
    icon: "boxes",
    keys: ctrl("Shift+9"),
    pressed: (now) => now.list === "boxes",
    act: list("boxes"),
  },
  {
    name: w.quote,
    icon: "quote",
    keys: ctrl("Shift+6"),
    pressed: (now) => now.quote,
    act: quote,
  },
  {
    name: w.link,
    icon: "link",
    keys: ctrl("Shift+L"),
    pressed: (now) => now.link,
    act: (tools: Tools) => tools.askLink(),
    asks: true,
  },
  { name: w.image, icon: "picture", act: (tools: Tools) => tools.askImage(), asks: true },
  { name: w.undo, icon: "undo", keys: ctrl("Z"), off: (now) => !now.undo, act: undo },
  { name: w.redo, icon: "redo", keys: ctrl("Shift+Z"), off: (now) => !now.redo, act: redo },
];
