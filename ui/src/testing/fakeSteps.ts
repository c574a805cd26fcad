import { addDays, localDate } from "../app/times";
import type { Step } from "../types/Step";
import type { Worry } from "../types/Worry";
import { timeOf, today } from "./fakeDays";
import { refusal } from "./refusal";
import { Shelf } from "./shelf";

/** Small next steps, and the worries that were parked. */
export class FakeSteps {
  readonly steps = new Shelf<Step>();
  readonly worries = new Shelf<Worry>();

  add({
    text,
    reboundId,
    fix,
    date,
  }: Omit<Step, "id" | "doneAt" | "date"> & { date: string | null }) {
    if (text.trim() === "") throw refusal("invalid");
    const open = this.of(reboundId).filter((step) => step.fix !== null && step.doneAt === null);
    if (fix !== null && open.length >= 2) throw refusal("two_fixes");
    const id = this.steps.newId();
    return this.steps.put({ id, text, reboundId, fix, date: date ?? today(), doneAt: null });
  }

  of(reboundId: number | null): Step[] {
    return this.steps.all.filter((step) => reboundId !== null && step.reboundId === reboundId);
  }

  mark(id: number, done: boolean): void {
    const doneAt = done ? new Date().toISOString() : null;
    this.steps.put({ ...this.steps.find(id), doneAt });
  }

  /** Open ones, and those done today. */
  shown(): Step[] {
    return this.steps.all.filter(
      ({ date, doneAt }) =>
        date <= today() && (doneAt === null || localDate(new Date(doneAt)) === today()),
    );
  }

  park(text: string, comesOn: string | null, time: string): Worry {
    if (text.trim() === "") throw refusal("invalid");
    const on = comesOn ?? addDays(today(), 1);
    this.#ahead(on, time);
    const id = this.worries.newId();
    const createdAt = new Date().toISOString();
    return this.worries.put({ id, text, comesOn: on, time, createdAt, letGoAt: null });
  }

  again(id: number, comesOn: string, time: string): void {
    this.#ahead(comesOn, time);
    this.worries.put({ ...this.worries.find(id), comesOn, time });
  }

  letGo(id: number, gone: boolean): void {
    const letGoAt = gone ? new Date().toISOString() : null;
    this.worries.put({ ...this.worries.find(id), letGoAt });
  }

  /** Soonest first. */
  parked(): Worry[] {
    const when = ({ comesOn, time }: Worry) => `${comesOn} ${time}`;
    return this.worries.all
      .filter(({ letGoAt }) => letGoAt === null)
      .sort((a, b) => when(a).localeCompare(when(b)));
  }

  back(): Worry[] {
    const now = `${today()} ${timeOf(new Date())}`;
    return this.parked().filter(({ comesOn, time }) => `${comesOn} ${time}` <= now);
  }

  #ahead(date: string, time: string): void {
    if (`${date} ${time}` <= `${today()} ${timeOf(new Date())}`) throw refusal("invalid");
  }
}
