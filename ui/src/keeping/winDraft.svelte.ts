import { errorCode } from "../host";
import type { ErrorCode } from "../types/ErrorCode";
import type { WinKind } from "../types/WinKind";
import type { Keeping } from "./autosave.svelte";

interface SmallWin {
  /** Null: none was chosen, and it goes away before one can be. */
  kind: WinKind | null;
  text: string;
}

/**
 * A small win that is being named. Its words are on the disk only once it is kept, so whatever goes
 * away before that keeps it first; a kind alone, with no words, is not kept by going away.
 */
export class WinDraft implements Keeping {
  kind = $state<WinKind | null>(null);
  text = $state("");
  problem = $state<ErrorCode | null>(null);
  #keep: (win: SmallWin) => Promise<unknown>;
  #running: Promise<boolean> | null = null;

  constructor(keep: (win: SmallWin) => Promise<unknown>) {
    this.#keep = keep;
  }

  get empty(): boolean {
    return this.text.trim() === "";
  }

  async flush(): Promise<boolean> {
    if (this.#running !== null) await this.#running;
    return this.empty ? true : this.keep();
  }

  /** Keeps what is here. False: it could not be, and is still here. */
  keep(): Promise<boolean> {
    return (this.#running ??= this.#attempt().finally(() => (this.#running = null)));
  }

  async #attempt(): Promise<boolean> {
    const { text } = this;
    this.problem = null;
    try {
      await this.#keep({ kind: this.kind, text: text.trim() });
      if (this.text === text) {
        this.text = "";
        this.kind = null;
      }
      return true;
    } catch (thrown) {
      this.problem = errorCode(thrown);
      return false;
    }
  }
}
