import type { EditorState, Transaction } from "prosemirror-state";
import type { Slice } from "prosemirror-model";
import { markdownBytes } from "./toMarkdown";

/** No character takes more than this once written, whatever has to be done to it. */
const PER_CHARACTER = 16;

/** The most that a change can add; a change of form can add anything. */
function most(tr: Transaction): number {
  let sum = 0;
  for (const step of tr.steps) {
    const { slice, gapFrom } = step as { slice?: Slice; gapFrom?: number };
    if (slice === undefined || gapFrom !== undefined) return Infinity;
    sum += (64 + PER_CHARACTER * slice.size) * (2 + tr.selection.$from.depth);
  }
  return sum;
}

/**
 * Watches that an entry does not become longer than one may be. It counts again only once what was
 * added since could have used up the room that was left.
 */
export class Room {
  #left = 0;
  #most: () => number;

  constructor(most: () => number) {
    this.#most = most;
  }

  /** Another text stands there now. */
  forget(): void {
    this.#left = 0;
  }

  allows(tr: Transaction, before: EditorState, after: EditorState): boolean {
    const cost = most(tr);
    if (cost < this.#left) {
      this.#left -= cost;
      return true;
    }
    const bytes = markdownBytes(after.doc);
    this.#left = Math.max(0, this.#most() - bytes);
    // Taking away is always possible.
    return bytes <= this.#most() || bytes <= markdownBytes(before.doc);
  }
}
