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

/** As lists and findings show it: a space between blocks. */
export function oneLine(kept: Text): string {
  return readable(kept).replace(/\s+/g, " ").trim().slice(0, 160);
}

export function tagsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu)].map(
    ([, tag]) => tag ?? "",
  );
}
