import { errorCode } from "../host";
import type { ErrorCode } from "../types/ErrorCode";

/** Anything that holds words which are not on the disk yet. */
export interface Keeping {
  /** True when nothing typed is left unsaved. */
  flush(): Promise<boolean>;
}

export interface AutosavePace {
  /** Saved after this pause in typing … */
  quiet: number;
  /** … but never is more than this much typing unsaved. */
  most: number;
  /** First wait before a failed save is tried again; doubles up to `retryMost`. */
  retry: number;
  retryMost: number;
}

/** A text that takes long to save is saved less often: typing comes first. */
const REST = 3;
const LONGEST_REST = 15_000;

const PACE: AutosavePace = { quiet: 300, most: 1000, retry: 1000, retryMost: 15000 };

/**
 * Keeps one text on the disk while it is being typed. Saves never overlap, the newest text always
 * wins, and a text whose save failed stays here and is tried again until it is kept.
 */
export class Autosave implements Keeping {
  status = $state<"still" | "unsaved" | "kept" | "failed">("still");
  keptAt = $state<number | null>(null);
  problem = $state<ErrorCode | null>(null);

  #write: (text: string) => Promise<unknown>;
  #pace: AutosavePace;
  #waiting: string | null = null;
  #waitingSince = 0;
  #running: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** The next save is not begun before this moment; only `flush` does not wait for it. */
  #rested = 0;
  /** Goes up when the text is dropped, so that a save still under way changes nothing here. */
  #era = 0;

  constructor(write: (text: string) => Promise<unknown>, pace: Partial<AutosavePace> = {}) {
    this.#write = write;
    this.#pace = { ...PACE, ...pace };
  }

  get dirty(): boolean {
    return this.#waiting !== null || this.#running !== null;
  }

  change(text: string): void {
    if (this.#waiting === null) this.#waitingSince = Date.now();
    this.#waiting = text;
    if (this.status !== "failed") this.status = "unsaved";
    // After a failure the retry's own rhythm goes on: typing must not hammer a full disk. But
    // what was too long may be short enough with the next key.
    if (this.#failures > 0 && this.problem !== "too_long") return;
    const left = this.#pace.most - (Date.now() - this.#waitingSince);
    this.#schedule(Math.max(0, Math.min(this.#pace.quiet, left)));
  }

  /** Saves what is typed now and waits for it. False: it could not be kept, and is still here. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // Text typed while a save was under way needs one more round.
    while (this.#running !== null || this.#waiting !== null) {
      if (!(await (this.#running ?? this.#save()))) return false;
    }
    return true;
  }

  /** Forgets what is not saved: only for a text that is being deleted. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#era += 1;
    this.#waiting = null;
    this.#failures = 0;
    this.status = "still";
    this.problem = null;
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    const least = this.#rested - Date.now();
    this.#timer = setTimeout(() => void this.#turn(), Math.max(wait, least));
  }

  async #turn(): Promise<void> {
    if (this.#running !== null) await this.#running;
    if (this.#waiting !== null && this.#running === null) await this.#save();
  }

  #save(): Promise<boolean> {
    clearTimeout(this.#timer);
    const text = this.#waiting ?? "";
    this.#waiting = null;
    this.#running = this.#attempt(text).finally(() => (this.#running = null));
    return this.#running;
  }

  async #attempt(text: string): Promise<boolean> {
    const era = this.#era;
    const began = Date.now();
    try {
      await this.#write(text);
      const took = Date.now() - began;
      this.#rested = Date.now() + Math.min(REST * took, LONGEST_REST);
      if (era !== this.#era) return true;
      this.#failures = 0;
      this.problem = null;
      this.keptAt = Date.now();
      this.status = this.#waiting === null ? "kept" : "unsaved";
      // Typed during a retry, when `change` leaves the rhythm to it.
      if (this.#waiting !== null) this.#schedule(this.#pace.quiet);
      return true;
    } catch (thrown) {
      if (era !== this.#era) return true;
      // Newer text, if there is any, already contains this one.
      this.#waiting ??= text;
      this.#waitingSince = Date.now();
      this.problem = errorCode(thrown);
      this.status = "failed";
      this.#schedule(Math.min(this.#pace.retry * 2 ** this.#failures, this.#pace.retryMost));
      this.#failures += 1;
      return false;
    }
  }
}
