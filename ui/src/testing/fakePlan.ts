import { addDays } from "../app/times";
import type { PlanDraft } from "../types/PlanDraft";
import type { PlanItem } from "../types/PlanItem";
import { today } from "./fakeDays";
import { refusal } from "./refusal";
import { Shelf } from "./shelf";

/** The evening's plan for the day after. */
export class FakePlan {
  readonly items = new Shelf<PlanItem>();
  #places = new Map<number, number>();

  /** In the order they were written. */
  read(date: string): PlanItem[] {
    const place = ({ id }: PlanItem) => this.#places.get(id) ?? 0;
    return this.items.all.filter((item) => item.date === date).sort((a, b) => place(a) - place(b));
  }

  save(date: string, drafts: PlanDraft[]): PlanItem[] {
    if (drafts.length > 3 || drafts.some(({ thing }) => thing.trim() === ""))
      throw refusal("invalid");
    for (const { id } of this.read(date)) {
      if (!drafts.some((draft) => draft.id === id)) this.items.delete(id);
    }
    for (const [place, draft] of drafts.entries()) {
      const id = draft.id ?? this.items.newId();
      const before = draft.id === null ? null : this.items.find(draft.id);
      this.#places.set(id, place);
      this.items.put({ ...draft, id, date, doneAt: before?.doneAt ?? null });
    }
    return this.read(date);
  }

  mark(id: number, done: boolean): void {
    const doneAt = done ? new Date().toISOString() : null;
    this.items.put({ ...this.items.find(id), doneAt });
  }

  /** Today's, and what the last days left open. */
  shown(): PlanItem[] {
    const now = today();
    const from = addDays(now, -7);
    const left = this.items.all.filter(
      ({ date, doneAt }) => date < now && date >= from && doneAt === null,
    );
    return [...left, ...this.read(now)];
  }
}
