import type { Node } from "prosemirror-model";
import { utf8Length } from "./utf8";

/*
 * What was worked out about a block. A node never changes: an edited block is another node, so what
 * is remembered here is right for ever, and one key costs one block.
 */
interface Kept {
  source?: string;
  bytes?: number;
  words?: number;
}

const kept = new WeakMap<Node, Kept>();

export function keptOf(node: Node): Kept {
  const known = kept.get(node);
  if (known !== undefined) return known;
  const fresh: Kept = {};
  kept.set(node, fresh);
  return fresh;
}

/** How this block was written where it was read from. */
export function keepSource(node: Node, source: string): void {
  keptOf(node).source = source;
}

export function sourceOf(node: Node, write: (node: Node) => string): string {
  return (keptOf(node).source ??= write(node));
}

export function bytesOf(node: Node, write: (node: Node) => string): number {
  return (keptOf(node).bytes ??= utf8Length(sourceOf(node, write)));
}

// A word of letters, with what holds its parts together; where no spaces are written, a character.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’.,\-‐‑][\p{L}\p{N}\p{M}]+)*/gu;

function countWords(node: Node): number {
  let words = 0;
  node.descendants((child) => {
    if (!child.isTextblock) return true;
    const text = child.textBetween(0, child.content.size, undefined, " ");
    for (const found of text.matchAll(WORD)) words += found.length > 0 ? 1 : 0;
    return false;
  });
  return words;
}

/** About as many, where it is too long to be counted while someone waits. */
export function wordsIn(text: string): number {
  return text.length > 2_000_000 ? Math.round(text.length / 6) : (text.match(WORD)?.length ?? 0);
}

export function wordsOf(doc: Node): number {
  let words = 0;
  // A wrapper lets a paragraph of its own be counted like any other block.
  doc.forEach((block) => (words += keptOf(block).words ??= countBlock(block)));
  return words;
}

function countBlock(block: Node): number {
  if (!block.isTextblock) return countWords(block);
  const text = block.textBetween(0, block.content.size, undefined, " ");
  return text.match(WORD)?.length ?? 0;
}
