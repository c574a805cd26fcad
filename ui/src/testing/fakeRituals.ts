import type { PartOfDay } from "../types/PartOfDay";
import type { Ritual } from "../types/Ritual";
import type { RitualDraft } from "../types/RitualDraft";
import { Shelf } from "./shelf";

function partNow(hour = new Date().getHours()): PartOfDay {
  return hour >= 4 && hour < 12 ? "morning" : hour >= 12 && hour < 18 ? "afternoon" : "evening";
}

export class FakeRituals {
  readonly rituals = new Shelf<Ritual>();
  #ritualsDone = new Map<number, number>();

  saveRitual(draft: RitualDraft): Ritual {
    const before = draft.id === null ? undefined : this.rituals.find(draft.id);
    return this.rituals.put({
      ...draft,
      id: draft.id ?? this.rituals.newId(),
      createdAt: before?.createdAt ?? new Date().toISOString(),
    });
  }

  /** Those that fit this time of day first, the one longest not done before the others. */
  ritualsForNow(): Ritual[] {
    const fits = ({ parts }: Ritual) => parts.length === 0 || parts.includes(partNow());
    const done = ({ id }: Ritual) => this.#ritualsDone.get(id) ?? 0;
    return [...this.rituals.all].sort(
      (a, b) => Number(fits(b)) - Number(fits(a)) || done(a) - done(b),
    );
  }

  protected noteDone(id: number): void {
    this.#ritualsDone.set(id, Date.now());
  }
}
