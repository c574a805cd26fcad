import { asPlain } from "../keeping/plainText";
import type { EntryFormat } from "../types/EntryFormat";

type Text = { text: string; format: EntryFormat };

export function readable({ text, format }: Text): string {
  return format === "plain" ? text : asPlain(text);
}

export function oneLine(kept: Text): string {
  return readable(kept).replace(/\s+/g, " ").trim().slice(0, 160);
}

export function tagsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu)].map(
    ([, tag]) => tag ?? "",
  );
}
