import type { Host } from "../host";
import { readTime } from "../parts/readTime";
import type { PlanDraft } from "../types/PlanDraft";
import type { PlanItem } from "../types/PlanItem";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";

export interface Line {
  key: number;
  id: number | null;
  thing: string;
  /** As typed. */
  time: string;
  place: string;
}

const MOST = 3;

/**
 * The plan for one day under the pen: always three lines, of which only those that say what to do
 * are kept. Saved whole, as one types.
 */
export class PlanLines implements Keeping {
  lines = $state<Line[]>([]);
  readonly date: string;
  readonly autosave: Autosave;
  #host: Host;
  /** When a line was ticked matters to no one here, but its id does. */
  #last = 0;

  constructor(host: Host, date: string, items: PlanItem[], pace: Partial<AutosavePace> = {}) {
    this.#host = host;
    this.date = date;
    this.lines = items.slice(0, MOST).map(({ id, thing, time, place }) => ({
      ...this.#blank(),
      id,
      thing,
      time: time ?? "",
      place,
    }));
    while (this.lines.length < MOST) this.lines.push(this.#blank());
    this.autosave = new Autosave(() => this.#write(), pace);
  }

  get empty(): boolean {
    return this.lines.every(({ thing }) => thing.trim() === "");
  }

  changed(): void {
    // What is written is read anew when it is saved; the text only tells that something changed.
    this.autosave.change(JSON.stringify(this.lines));
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  async #write(): Promise<void> {
    const kept = $state.snapshot(this.lines).filter(({ thing }) => thing.trim() !== "");
    const items = kept.map(({ id, thing, time, place }): PlanDraft => {
      return { id, thing: thing.trim(), time: readTime(time) ?? null, place: place.trim() };
    });
    const saved = await this.#host.call("plan_save", { date: this.date, items });
    // A new line learns its number, so that the next save changes it instead of adding another.
    for (const line of this.lines) {
      const at = kept.findIndex(({ key }) => key === line.key);
      line.id = at === -1 ? null : (saved[at]?.id ?? null);
    }
  }

  #blank(): Line {
    return { key: (this.#last += 1), id: null, thing: "", time: "", place: "" };
  }
}
