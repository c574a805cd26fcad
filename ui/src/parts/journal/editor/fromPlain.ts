import { Fragment, type Node } from "prosemirror-model";
import { nodes, schema } from "./schema";

/** Lines of plain text as what may stand in a paragraph. Nothing in them means anything. */
function linesOf(text: string): Fragment {
  const content = text
    .split("\n")
    .flatMap((line, i) => [
      ...(i > 0 ? [nodes.hard_break.create()] : []),
      ...(line === "" ? [] : [schema.text(line)]),
    ]);
  return Fragment.from(content);
}

/** Plain text: a blank line parts paragraphs, a line's end stays one. */
export function fromPlain(text: string): Node {
  const paragraphs = text.replace(/\r\n/g, "\n").split("\n\n");
  return nodes.doc.create(
    null,
    paragraphs.map((lines) => nodes.paragraph.create(null, linesOf(lines))),
  );
}
