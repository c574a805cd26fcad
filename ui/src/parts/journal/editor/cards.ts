import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { imageChosen } from "./pictures";
import { linkAround } from "./tools.svelte";

/** The card that lies below the text: about the link or the picture the caret is at. */
export type Card =
  | { about: "link"; href: string; from: number; to: number; fresh: boolean }
  | { about: "image"; alt: string; pos: number };

export function cardAt(view: EditorView | null, state: EditorState): Card | null {
  const image = view && imageChosen(view);
  if (image) return { about: "image", alt: image.node.attrs["alt"], pos: image.pos };
  const link = linkAround(state);
  return link && { about: "link", ...link, fresh: false };
}

/** On the link at the caret, or for one around what is chosen. */
export function linkCard(state: EditorState): Card {
  const there = linkAround(state);
  const { from, to } = state.selection;
  return there
    ? { about: "link", ...there, fresh: true }
    : { about: "link", href: "", from, to, fresh: true };
}
