import type { Node } from "prosemirror-model";
import { fromStored } from "../parts/journal/editor/fromMarkdown";
import type { EntryFormat } from "../types/EntryFormat";

type Text = { text: string; format: EntryFormat };

const leaf = ({ type, attrs }: Node) => (type.name === "image" ? String(attrs["alt"]) : "\n");

/** The words as they read, each block on a line of its own. */
export function readable({ text, format }: Text): string {
  if (format === "plain") return text;
  const doc = fromStored(text, format);
  return doc.textBetween(0, doc.content.size, "\n", leaf);
}

const EXCERPT = 160;

/** The beginning in one line, as lists show it, cut between two words. */
export function oneLine(kept: Text): string {
  const line = inOneLine(readable(kept));
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT + 1).replace(/(?: ·)?\s+\S*$/, "");
  return `${cut.slice(0, EXCERPT)}…`;
}

/** In one line what stood in lines of its own, and stays apart. */
export function inOneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim().replace(/\s+/g, " "));
  return lines
    .filter((line) => line !== "")
    .reduce((before, line) => before + between(before) + line, "");
}

/** A space after a sentence; a dot where nothing ended, after a heading or one thing of a list. */
function between(before: string): string {
  if (before === "") return "";
  return /[\p{L}\p{N})”"’]$/u.test(before) ? " · " : " ";
}

export function tagsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu)].map(
    ([, tag]) => tag ?? "",
  );
}
