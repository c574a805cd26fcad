import { closeHistory } from "prosemirror-history";
import { Fragment, type Node } from "prosemirror-model";
import { Selection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { nodes } from "./schema";
import { isBlank } from "./wearing";

/** Gives each heading that nothing stands under a line to write on: a template asks by headings. */
function answerable(content: Fragment): Fragment {
  const blocks: Node[] = [];
  content.forEach((block, _offset, at) => {
    blocks.push(block);
    const next = content.maybeChild(at + 1);
    const alone = next === null || next.type === nodes.heading;
    if (block.type === nodes.heading && alone) blocks.push(nodes.paragraph.create());
  });
  return Fragment.from(blocks);
}

/** Where one begins to write in what was put in: on its first empty line, or at its end. */
function firstLine(doc: Node, from: number, content: Fragment): Selection {
  let found: Selection | null = null;
  content.forEach((block, offset) => {
    if (found === null && block.isTextblock && block.content.size === 0)
      found = Selection.near(doc.resolve(from + offset + 1));
  });
  return found ?? Selection.near(doc.resolve(from + content.size), -1);
}

/** The whole block that the caret is in; as one stands on an empty line, that is what is taken. */
function placeFor({ doc, selection: { $to } }: Transaction): { from: number; to: number } {
  if (isBlank(doc)) return { from: 0, to: doc.content.size };
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos };
  const block = $to.node(1);
  const to = $to.after(1);
  const empty = block.type === nodes.paragraph && block.content.size === 0;
  return { from: empty ? $to.before(1) : to, to };
}

/** Puts a template in: never inside what stands there, and as one step that Undo takes back. */
export function putTemplate(view: EditorView, template: Fragment): void {
  const content = answerable(template);
  const tr = closeHistory(view.state.tr);
  const { from, to } = placeFor(tr);
  tr.replaceWith(from, to, content);
  tr.setSelection(firstLine(tr.doc, from, content));
  view.dispatch(tr.scrollIntoView());
  // What is written next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
}
