import type { Node } from "prosemirror-model";
import { bytesOf, sourceOf } from "./kept";
import { nodes } from "./schema";
import { writeInline } from "./writeInline";

const FIGURES_MOST = 999_999_999;

/** Where a block stands: two lists of a kind, one after the other, would else become one. */
interface Place {
  second: boolean;
  inItem: boolean;
}

function isList({ type }: Node): boolean {
  return type === nodes.bullet_list || type === nodes.ordered_list;
}

function isEmpty(node: Node): boolean {
  return node.type === nodes.paragraph && node.childCount === 0;
}

function fence(text: string, params: string): string {
  const mark = params.includes("`") ? "~" : "`";
  const longest = [...text.matchAll(mark === "`" ? /`+/g : /~+/g)];
  return mark.repeat(Math.max(3, ...longest.map(([run]) => run.length + 1)));
}

function writeBlock(node: Node, place: Place): string[] {
  switch (node.type) {
    case nodes.paragraph:
      return isEmpty(node) ? ["&nbsp;"] : writeInline(node, false).split("\n");
    case nodes.heading:
      return ["#".repeat(node.attrs["level"]) + (node.childCount ? " " : "") + writeHeading(node)];
    case nodes.code_block: {
      const params = String(node.attrs["params"]).trim();
      const around = fence(node.textContent, params);
      return [around + params, ...node.textContent.split(/\r\n?|\n/), around];
    }
    case nodes.horizontal_rule:
      return [place.inItem ? "___" : "---"];
    case nodes.blockquote:
      return writeBlocks(node).map((line) => (line === "" ? ">" : `> ${line}`));
    default:
      return writeList(node, place);
  }
}

/** Signs at the end would be taken for the heading's own. */
function writeHeading(node: Node): string {
  return writeInline(node, true).replace(/(^|[^\\#])(#+)$/, "$1\\$2");
}

function writeBlocks(parent: Node, inItem = false): string[] {
  const lines: string[] = [];
  let second = false;
  parent.forEach((node, _, i) => {
    const before = i > 0 ? parent.child(i - 1) : null;
    second = isList(node) && before?.type === node.type && !second;
    if (i > 0) lines.push("");
    lines.push(...writeBlock(node, { second, inItem }));
  });
  return lines;
}

/** No blank line is needed before a list that can follow a paragraph's last line. */
function followsClosely(list: Node): boolean {
  const first = list.firstChild;
  const starts = list.type === nodes.bullet_list || list.attrs["order"] === 1;
  return starts && first !== null && !(first.childCount === 1 && isEmpty(first.child(0)));
}

function isTight(list: Node): boolean {
  return list.content.content.every(({ childCount, firstChild, lastChild }) => {
    if (childCount === 1) return true;
    if (childCount !== 2 || firstChild?.type !== nodes.paragraph || lastChild === null)
      return false;
    return isList(lastChild) && followsClosely(lastChild) && isTight(lastChild);
  });
}

function writeItem(item: Node, tight: boolean): string[] {
  const { checked } = item.attrs as { checked: boolean | null };
  const alone = item.childCount === 1 && item.firstChild !== null && isEmpty(item.firstChild);
  let lines = alone ? [""] : writeBlocks(item, true);
  if (tight && item.childCount === 2) lines = lines.filter((_, i) => i !== firstGap(item));
  if (checked === null) return lines;
  const box = checked ? "[x] " : "[ ] ";
  // A box stands in a paragraph; before anything else it gets one of its own.
  if (item.firstChild?.type !== nodes.paragraph) return [`${box}&nbsp;`, "", ...lines];
  return [box + (lines[0] ?? ""), ...lines.slice(1)];
}

/** The blank line between the item's paragraph and the list below it. */
function firstGap(item: Node): number {
  return item.firstChild === null
    ? -1
    : writeBlock(item.firstChild, { second: false, inItem: true }).length;
}

function writeList(list: Node, { second }: Place): string[] {
  const tight = isTight(list);
  const ordered = list.type === nodes.ordered_list;
  const lines: string[] = [];
  list.forEach((item, _, i) => {
    const number = Math.min(FIGURES_MOST, Number(list.attrs["order"]) + i);
    const marker = ordered ? `${number}${second ? ")" : "."}` : second ? "*" : "-";
    const indent = " ".repeat(marker.length + 1);
    if (i > 0 && !tight) lines.push("");
    writeItem(item, tight).forEach((line, at) => {
      if (at === 0) lines.push(line === "" ? marker : `${marker} ${line}`);
      else lines.push(line === "" ? "" : indent + line);
    });
  });
  return lines;
}

function writeTop(node: Node): string {
  return writeBlock(node, { second: false, inItem: false }).join("\n");
}

/** The sign of the list a source begins with. */
function signOf(source: string): string {
  return /^(?:[-+*]|\d+([.)]))/.exec(source)?.slice(0).reverse().find(Boolean) ?? "";
}

/** The document as CommonMark. Only blocks that were changed since the last time are written anew. */
export function toMarkdown(doc: Node): string {
  const blocks: string[] = [];
  let last = doc.childCount - 1;
  // A page's empty end is where the caret stood, not something written.
  while (last >= 0 && isEmpty(doc.child(last))) last -= 1;
  for (let i = 0; i <= last; i += 1) {
    const node = doc.child(i);
    const source = sourceOf(node, writeTop);
    const before = i > 0 ? doc.child(i - 1) : null;
    if (isList(node) && before?.type === node.type) {
      const sign = signOf(blocks[i - 1] ?? "");
      if (sign === signOf(source)) {
        const second = sign === "-" || sign === ".";
        blocks.push(writeBlock(node, { second, inItem: false }).join("\n"));
        continue;
      }
    }
    blocks.push(source);
  }
  return blocks.join("\n\n");
}

/** Its length in UTF-8, from what is known of each block. */
export function markdownBytes(doc: Node): number {
  let bytes = 2 * Math.max(0, doc.childCount - 1);
  doc.forEach((node) => (bytes += bytesOf(node, writeTop)));
  return bytes;
}
