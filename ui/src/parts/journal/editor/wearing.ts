import type { Node } from "prosemirror-model";
import { nodes } from "./schema";

export function isBlank(doc: Node): boolean {
  return (
    doc.childCount === 1 && doc.child(0).type === nodes.paragraph && doc.child(0).childCount === 0
  );
}

/** What the field says of itself. */
export function attributesOf(doc: Node, given: Record<string, string>): Record<string, string> {
  const blank = isBlank(doc);
  const placeholder = given["data-placeholder"];
  return {
    ...given,
    // No content-visibility for long ones: WebKit then puts the caret, and what is typed,
    // at the start of a block it had not laid out.
    class: blank ? "is-blank" : "",
    ...(blank && placeholder !== undefined ? { "aria-placeholder": placeholder } : {}),
  };
}

/** A line of air below the caret, and above it: one writes neither on the foot nor under the bar. */
export function airOf(place: HTMLElement) {
  const line = parseFloat(getComputedStyle(place).lineHeight) || 32;
  return { scrollThreshold: line, scrollMargin: line * 1.5 };
}
