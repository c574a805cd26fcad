import { errorCode } from "../host";
import type { ErrorCode } from "../types/ErrorCode";
import type { Keeping } from "./autosave.svelte";

/**
 * The words on the slip at the locked door. They are on the disk only once they are sealed, so
 * whatever goes away before that seals them first.
 */
export class Slip implements Keeping {
  text = $state("");
  problem = $state<ErrorCode | null>(null);
  #seal: (text: string) => Promise<unknown>;
  #running: Promise<boolean> | null = null;

  constructor(seal: (text: string) => Promise<unknown>) {
    this.#seal = seal;
  }

  get empty(): boolean {
    return this.text.trim() === "";
  }

  type(text: string): void {
    this.text = text;
    this.problem = null;
  }

  /** Seals what stands here. False: it could not be, and is still here. */
  async flush(): Promise<boolean> {
    // Words written while others were being sealed need one more round.
    while (this.#running !== null || !this.empty) {
      if (!(await (this.#running ?? this.#start()))) return false;
    }
    return true;
  }

  #start(): Promise<boolean> {
    return (this.#running = this.#attempt(this.text).finally(() => (this.#running = null)));
  }

  async #attempt(text: string): Promise<boolean> {
    try {
      await this.#seal(text);
      this.sealed(text);
      return true;
    } catch (thrown) {
      this.problem = errorCode(thrown);
      return false;
    }
  }

  /** These words are kept elsewhere now; what was added since stays. */
  sealed(text: string): void {
    this.problem = null;
    this.text = this.text.startsWith(text) ? this.text.slice(text.length) : this.text;
  }
}
