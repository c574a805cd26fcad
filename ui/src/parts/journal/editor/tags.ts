import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { marks, nodes } from "./schema";
import { eachTouched } from "./touched";

/** A tag begins like a word and has a letter in it: a number after # is only a number. */
const TAG = /(?<![\p{L}\p{N}_#&/])#(?=[\p{N}_-]*\p{L})[\p{L}\p{N}\p{M}_-]+/gu;

/** A longer paragraph shows its tags like its other words: to mark them would slow each key. */
const MOST = 20_000;

function tagsIn(block: Node, at: number): Decoration[] {
  const found: Decoration[] = [];
  if (block.type === nodes.code_block || block.content.size > MOST) return found;
  block.forEach((child, offset) => {
    if (!child.text?.includes("#") || marks.code.isInSet(child.marks)) return;
    for (const { index, 0: tag } of child.text.matchAll(TAG)) {
      const from = at + 1 + offset + index;
      found.push(Decoration.inline(from, from + tag.length, { class: "ed-tag" }));
    }
  });
  return found;
}

function allTags(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push(...tagsIn(node, pos));
    return false;
  });
  return DecorationSet.create(doc, found);
}

/** Only the blocks that were touched are looked at again. */
function after(tr: Transaction, before: DecorationSet): DecorationSet {
  let set = before.map(tr.mapping, tr.doc);
  eachTouched(tr, (block, pos) => {
    set = set.remove(set.find(pos, pos + block.nodeSize)).add(tr.doc, tagsIn(block, pos));
  });
  return set;
}

export const tags = new Plugin<DecorationSet>({
  state: {
    init: (_, { doc }) => allTags(doc),
    apply: (tr, set) => (tr.docChanged ? after(tr, set) : set),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});
