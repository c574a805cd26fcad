import type { EntryFormat } from "../types/EntryFormat";

type Text = { text: string; format: EntryFormat };

/** The text without its marks; good enough for a fake. */
export function readable({ text, format }: Text): string {
  if (format === "plain") return text;
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, "")
    .replace(/\\\n/g, "\n")
    .replace(/\\(.)/g, "\u0000$1")
    .replace(/(?<!\u0000)[*_`]+/g, "")
    .replace(/\u0000/g, "");
}

export function oneLine(kept: Text): string {
  return readable(kept).replace(/\s+/g, " ").trim().slice(0, 160);
}

export function tagsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu)].map(
    ([, tag]) => tag ?? "",
  );
}
