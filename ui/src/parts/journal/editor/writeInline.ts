import type { Mark, Node } from "prosemirror-model";
import { marks, nodes } from "./schema";
import { address, asFigure, codeSpan, escape, guardLine, image } from "./signs";

const BLANK = /[\s\p{Z}\p{C}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}

function firstOf(text: string): string {
  return [...text.slice(0, 2)][0] ?? "";
}

/** The marks written around a node, outermost first. Of a line's end, those that go on after it. */
function marksAround(parent: Node, index: number): Mark[] {
  const node = parent.child(index);
  let around = node.marks.filter(({ type }) => type !== marks.code);
  if (node.type === nodes.hard_break) {
    const next = index + 1 < parent.childCount ? parent.child(index + 1) : null;
    const before = index > 0 ? parent.child(index - 1) : null;
    around = around.filter(
      (mark) =>
        next?.isText && before?.isText && mark.isInSet(next.marks) && mark.isInSet(before.marks),
    );
  }
  return around;
}

/** One piece of the line: text, whose ends may be written as figures, or a sign. */
interface Part {
  text: string;
  /** Written by the person, so that a character of it may become a figure. */
  own?: boolean;
  /** Its first or last character has to be a figure. */
  first?: boolean;
  last?: boolean;
  side?: "open" | "close";
}

function sign(mark: Mark, emphasis: string): string {
  return mark.type === marks.strong ? "**" : emphasis;
}

function partsOf(parent: Node, ends: string): Part[] {
  const parts: Part[] = [];
  const active: { mark: Mark; text: string }[] = [];
  let trailing = parent.childCount;
  while (trailing > 0 && parent.child(trailing - 1).type === nodes.hard_break) trailing -= 1;

  const close = (keep: number) => {
    while (active.length > keep) {
      const { mark, text } = active.pop()!;
      if (mark.type === marks.link)
        parts.push({ text: `]${address(mark.attrs["href"], mark.attrs["title"])}` });
      else parts.push({ text, side: "close" });
    }
  };
  for (let i = 0; i <= parent.childCount; i += 1) {
    const around = i < parent.childCount ? marksAround(parent, i) : [];
    let keep = 0;
    while (keep < Math.min(active.length, around.length) && active[keep]!.mark.eq(around[keep]!))
      keep += 1;
    close(keep);
    if (i === parent.childCount) break;
    for (const mark of around.slice(keep)) {
      if (mark.type === marks.link) parts.push({ text: "[" });
      // Signs that touch are told apart by being of two kinds.
      const text = sign(mark, touches(parent, i, mark) ? "_" : "*");
      if (mark.type !== marks.link) parts.push({ text, side: "open" });
      active.push({ mark, text });
    }
    parts.push(partOf(parent.child(i), i >= trailing ? "&#10;" : ends));
  }
  return parts;
}

function partOf(node: Node, ends: string): Part {
  if (node.type === nodes.hard_break) return { text: ends };
  if (node.type === nodes.image) return { text: image(node) };
  const text = node.text ?? "";
  if (marks.code.isInSet(node.marks)) return { text: codeSpan(text) };
  return { text, own: true };
}

/** Whether another emphasis begins or ends where this one does. */
function touches(parent: Node, from: number, mark: Mark): boolean {
  if (mark.type !== marks.em) return false;
  let to = from;
  while (to < parent.childCount && marksAround(parent, to).some((m) => m.eq(mark))) to += 1;
  const strong = (i: number) =>
    i >= 0 && i < parent.childCount && marksAround(parent, i).some((m) => m.type === marks.strong);
  const other = (i: number) => strong(i) !== strong(i - 1);
  const inside = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return inside.some(other);
}

/**
 * A sign opens or closes only beside the right characters. The ones in its way are written as
 * figures: those count as punctuation, and are read as what they are.
 */
function guardSigns(parts: Part[]): void {
  parts.forEach((part, i) => {
    if (part.side === undefined) return;
    const [outer, inner] = part.side === "open" ? [i - 1, i + 1] : [i + 1, i - 1];
    const inside = parts[inner];
    const outside = parts[outer];
    const edge = part.side === "open" ? firstOf : lastOf;
    const other = part.side === "open" ? lastOf : firstOf;
    if (inside?.own && BLANK.test(edge(inside.text)))
      inside[part.side === "open" ? "first" : "last"] = true;
    const within = inside?.[part.side === "open" ? "first" : "last"]
      ? "&"
      : edge(inside?.text ?? "");
    const without = other(outside?.text ?? "");
    const easy = LETTER.test(within) && part.text !== "_";
    if (outside?.own && !easy && /[^\s!-/:-@[-`{-~]/.test(without))
      outside[part.side === "close" ? "first" : "last"] = true;
  });
}

/** What stands in a paragraph or heading. In a heading a line's end has to be a figure. */
export function writeInline(parent: Node, oneLine: boolean): string {
  const parts = partsOf(parent, oneLine ? "&#10;" : "\\\n");
  guardSigns(parts);
  let out = "";
  for (const part of parts) {
    let text = part.text;
    // An exclamation mark before a link would make it a picture.
    if (text === "[" && out.endsWith("!")) out = `${out.slice(0, -1)}\\!`;
    if (part.own) text = escapeOwn(part);
    out += text;
  }
  return out.split("\n").map(guardLine).join("\n");
}

function escapeOwn({ text, first, last }: Part): string {
  const head = first ? firstOf(text) : "";
  const rest = text.slice(head.length);
  const tail = last ? lastOf(rest) : "";
  const middle = rest.slice(0, rest.length - tail.length);
  return (head && asFigure(head)) + escape(middle) + (tail && asFigure(tail));
}
