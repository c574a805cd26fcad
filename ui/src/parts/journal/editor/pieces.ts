import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { nodes } from "./schema";
import { eachTouched } from "./touched";

/*
 * At each key the engine lays out the whole of a paragraph: one of a megabyte takes it a second.
 * A very long one is therefore shown in pieces, each a block to the engine. The text has none.
 */
export const LONG = 20_000;
const PIECE = 4_000;

/** After a sentence where there is one, else after a word. */
function cutIn(text: string): number {
  const half = text.length / 2;
  const ends = [text.lastIndexOf(". ") + 2, text.lastIndexOf(" ") + 1];
  return ends.find((end) => end > half) ?? text.length;
}

function piecesOf(block: Node, pos: number): Decoration[] {
  if (block.type !== nodes.paragraph || block.content.size <= LONG) return [];
  const text = block.textBetween(0, block.content.size, "\n", "\n");
  const found: Decoration[] = [];
  for (let from = 0; from < text.length;) {
    const cut = from + cutIn(text.slice(from, from + PIECE));
    // No last piece of a few words.
    const to = text.length - cut < PIECE / 2 ? text.length : cut;
    const piece = { class: "ed-piece" };
    found.push(Decoration.inline(pos + 1 + from, pos + 1 + to, piece, { inclusiveEnd: true }));
    from = to;
  }
  return found;
}

function all(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push(...piecesOf(node, pos));
    return false;
  });
  return DecorationSet.create(doc, found);
}

/** The pieces go along with what is typed, and are made anew only once one grew too long. */
function after(tr: Transaction, before: DecorationSet): DecorationSet {
  let set = before.map(tr.mapping, tr.doc);
  eachTouched(tr, (block, pos) => {
    const there = set.find(pos + 1, pos + block.nodeSize - 1);
    const long = block.type === nodes.paragraph && block.content.size > LONG;
    if (!long && there.length === 0) return;
    let end = pos + 1;
    const good = there.every(({ from, to }) => {
      const follows = from === end && to - from < 2 * PIECE;
      end = to;
      return follows;
    });
    if (long && good && end === pos + block.nodeSize - 1) return;
    set = set.remove(there).add(tr.doc, piecesOf(block, pos));
  });
  return set;
}

export const pieces = new Plugin<DecorationSet>({
  state: {
    init: (_, { doc }) => all(doc),
    apply: (tr, set) => (tr.docChanged ? after(tr, set) : set),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});
