import { Fragment, type Node } from "prosemirror-model";
import { type Transaction, Selection } from "prosemirror-state";
import { nodes } from "./schema";

/** Gives each heading that nothing stands under a line to write on: a template asks by headings. */
export function answerable(content: Fragment): Fragment {
  const blocks: Node[] = [];
  content.forEach((block, _offset, at) => {
    blocks.push(block);
    const next = content.maybeChild(at + 1);
    const alone = next === null || next.type === nodes.heading;
    if (block.type === nodes.heading && alone) blocks.push(nodes.paragraph.create());
  });
  return Fragment.from(blocks);
}

/** Where one begins to write: on the first empty line, or at the end. */
export function firstLine({ doc }: Transaction): Selection {
  let found: Selection | null = null;
  doc.forEach((block, offset) => {
    if (found === null && block.isTextblock && block.content.size === 0)
      found = Selection.near(doc.resolve(offset + 1));
  });
  return found ?? Selection.atEnd(doc);
}
