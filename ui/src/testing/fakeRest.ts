import type { Rest } from "../types/Rest";
import { today } from "./fakeDays";
import { refusal } from "./refusal";

const MINUTE = 60_000;

/** Days off, and everything quiet for a while. */
export class FakeRest {
  #rest: Rest | null = null;
  #hushedUntil: string | null = null;

  get rest(): Rest | null {
    return this.#rest !== null && this.#rest.until >= today() ? this.#rest : null;
  }

  get hushedUntil(): string | null {
    const until = this.#hushedUntil;
    return until !== null && Date.parse(until) > Date.now() ? until : null;
  }

  beginRest(until: string): void {
    if (until < today()) throw refusal("invalid");
    this.#rest = { from: today(), until };
  }

  endRest(): void {
    this.#rest = null;
  }

  hush(minutes: number | null): void {
    if (minutes !== null && minutes < 1) throw refusal("invalid");
    this.#hushedUntil =
      minutes === null ? null : new Date(Date.now() + minutes * MINUTE).toISOString();
  }
}
