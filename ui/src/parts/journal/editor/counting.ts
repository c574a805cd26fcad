import type { Node } from "prosemirror-model";
import { wordsOf } from "./kept";

const AFTER = 300;

/** Counts the words once one pauses: never while a key waits. */
export class Counting {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: () => boolean;
  #say: (words: number) => void;

  constructor(wanted: () => boolean, say: (words: number) => void) {
    this.#wanted = wanted;
    this.#say = say;
  }

  soon(doc: () => Node | undefined, after = AFTER): void {
    this.stop();
    if (!this.#wanted()) return;
    this.#timer = setTimeout(() => {
      const now = doc();
      if (now !== undefined) this.#say(wordsOf(now));
    }, after);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
