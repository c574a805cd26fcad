import type { Host } from "../host";
import type { Case } from "../types/Case";
import type { CaseDraft } from "../types/CaseDraft";
import type { Factor } from "../types/Factor";
import type { FactorSide } from "../types/FactorSide";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";

const MOST = 24;

/** One calm look at a no, under the pen: kept whole, as one goes. */
export class CaseKeeping implements Keeping {
  draft = $state<CaseDraft>() as CaseDraft;
  /** A factor in one's own words that is still being typed. */
  own = $state("");
  /** How the factors stood before each move. */
  past = $state.raw<Factor[][]>([]);
  readonly id: number;
  readonly autosave: Autosave;
  #host: Host;

  constructor(host: Host, found: Case, pace: Partial<AutosavePace> = {}) {
    this.#host = host;
    this.id = found.rebound.id;
    this.draft = structuredClone(found.draft);
    this.autosave = new Autosave(() => this.#write(), pace);
  }

  get full(): boolean {
    return this.draft.factors.length >= MOST;
  }

  changed(): void {
    // What is kept is read anew when it is saved; the text only tells that something changed.
    this.autosave.change(JSON.stringify([this.draft, this.own]));
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  /** Null: it is put back among those that may be taken. */
  place(factor: Factor, side: FactorSide | null): void {
    const same = (other: Factor) => other.factor === factor.factor && other.text === factor.text;
    const there = this.draft.factors.some(same);
    this.past = [...this.past, $state.snapshot(this.draft.factors)];
    if (side === null) this.draft.factors = this.draft.factors.filter((other) => !same(other));
    else if (there)
      this.draft.factors = this.draft.factors.map((other) =>
        same(other) ? { ...other, side } : other,
      );
    else if (!this.full) this.draft.factors = [...this.draft.factors, { ...factor, side }];
    this.changed();
  }

  /** One move back. */
  unplace(): void {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.draft.factors = before;
    this.changed();
  }

  takeOwn(): Factor | null {
    const factor: Factor = { factor: "", text: this.own.trim(), side: "unsorted" };
    if (factor.text === "" || this.full) return null;
    this.own = "";
    this.place(factor, "unsorted");
    return factor;
  }

  async #write(): Promise<void> {
    const draft = $state.snapshot(this.draft);
    const text = this.own.trim();
    const known = draft.factors.some((factor) => factor.factor === "" && factor.text === text);
    // Not added yet, but on the disk all the same.
    if (text !== "" && !known && !this.full)
      draft.factors = [...draft.factors, { factor: "", text, side: "unsorted" }];
    await this.#host.call("case_save", { id: this.id, draft });
  }
}
