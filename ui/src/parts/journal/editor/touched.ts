import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

/** Each block of text that a change touched, as it stands after it. */
export function eachTouched(tr: Transaction, look: (block: Node, pos: number) => void): void {
  tr.mapping.maps.forEach((map, i) =>
    map.forEach((_from, _to, newFrom, newTo) => {
      const rest = tr.mapping.slice(i + 1);
      const from = Math.max(0, rest.map(newFrom, -1) - 1);
      const to = Math.min(tr.doc.content.size, rest.map(newTo, 1) + 1);
      tr.doc.nodesBetween(from, to, (node, pos) => {
        if (!node.isTextblock) return true;
        look(node, pos);
        return false;
      });
    }),
  );
}
