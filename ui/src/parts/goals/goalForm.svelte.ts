import { dayOf, localDate, longDate } from "../../app/times";
import type { GoalDraft } from "../../types/GoalDraft";
import type { GoalKind } from "../../types/GoalKind";
import type { Unit } from "../../types/Unit";
import { words } from "../../words";
import { readCount } from "../readCount";
import { readDate } from "../readDate";
import { readTime } from "../readTime";
import { goalProblems, type GoalTyped, MOST } from "./goalProblems";

const w = words.settings.goals;
/** What a goal of this kind is begun with, where that is not once. */
const START: Partial<Record<GoalKind, [string, Unit]>> = {
  learning: ["30", "minutes"],
  move: ["20", "minutes"],
};

/** A goal under the pen: what was typed, what is wrong with it, and the draft it makes. */
export class GoalForm implements GoalTyped {
  kind = $state<GoalKind>("own");
  title = $state("");
  target = $state("1");
  unit = $state<Unit>("times");
  dayKind = $state<GoalDraft["days"]["kind"]>("week");
  weekdays = $state.raw<number[]>([]);
  monthDay = $state("1");
  startsOn = $state("");
  endsOn = $state("");
  times = $state<{ key: number; text: string }[]>([]);
  /** Done was pressed once: now what is missing is said. */
  asked = $state(false);
  readonly today = localDate(new Date());
  #id: number | null;
  #active: boolean;
  #before: string | null;
  #began: string;
  /** The number that was set by Onward; once it is another, it is the person's. */
  #usual: string | null;

  constructor(draft: GoalDraft, typed?: GoalTyped) {
    this.#id = draft.id;
    this.#active = draft.active;
    this.kind = draft.kind;
    this.title = draft.title;
    this.target = String(draft.target);
    this.unit = draft.unit;
    this.dayKind = draft.days.kind;
    const { days } = draft;
    this.weekdays = days.kind === "week" ? days.weekdays : [1, 2, 3, 4, 5];
    this.monthDay = days.kind === "month" ? String(days.day) : "1";
    this.startsOn = draft.startsOn === null ? "" : longDate(dayOf(draft.startsOn));
    this.endsOn = draft.endsOn === null ? "" : longDate(dayOf(draft.endsOn));
    this.times = draft.times.map((text, key) => ({ key, text }));
    this.#usual = draft.id === null ? this.target : null;
    this.#before = this.read();
    this.#began = JSON.stringify(this.typed);
    if (typed !== undefined) Object.assign(this, typed);
  }

  most = $derived(MOST[this.unit]);
  problems = $derived.by(() => goalProblems(this, this.today));
  /** The draft, once nothing is wrong with it. */
  draft = $derived.by((): GoalDraft | null => {
    if (Object.values(this.problems).some((problem) => problem !== null)) return null;
    const times = this.times.flatMap(({ text }) => readTime(text) ?? []);
    return {
      id: this.#id,
      kind: this.kind,
      title: this.title.trim(),
      target: readCount(this.target, this.most) ?? 1,
      unit: this.unit,
      days:
        this.dayKind === "week"
          ? { kind: "week", weekdays: this.weekdays }
          : { kind: "month", day: readCount(this.monthDay, 31) ?? 1 },
      startsOn: readDate(this.startsOn, this.today) ?? null,
      endsOn: readDate(this.endsOn, this.today) ?? null,
      times: [...new Set(times)].sort(),
      active: this.#active,
    };
  });

  get changed(): boolean {
    return this.read() !== this.#before;
  }

  get typed(): GoalTyped {
    const { kind, title, target, unit, dayKind, weekdays, monthDay, startsOn, endsOn } = this;
    const times = $state.snapshot(this.times);
    return { kind, title, target, unit, dayKind, weekdays, monthDay, startsOn, endsOn, times };
  }

  /** Something else stands in the fields than at the start, be it complete or not. */
  get touched(): boolean {
    return JSON.stringify(this.typed) !== this.#began;
  }

  /** What is wrong with a field, once that is to be said. A wrong number is said at once. */
  say(field: keyof GoalForm["problems"]): string | null {
    const soon = field === "target" || field === "monthDay" || field === "endsOn";
    const problem = this.problems[field];
    return this.asked || (soon && problem !== w.dateNeeded) ? problem : null;
  }

  choose(kind: GoalKind): void {
    this.kind = kind;
    const [target, unit] = START[kind] ?? ["1", "times"];
    if (kind === "own" || unit === this.unit) return;
    this.unit = unit;
    this.#suggest(target);
  }

  count(unit: Unit): void {
    if (unit === this.unit) return;
    this.unit = unit;
    this.#suggest(unit === "minutes" ? "30" : "1");
  }

  toggle(day: number): void {
    const on = this.weekdays.includes(day);
    const others = this.weekdays.filter((other) => other !== day);
    this.weekdays = on ? others : [...others, day].sort((a, b) => a - b);
  }

  /** A number that was typed stays. */
  #suggest(target: string): void {
    if (this.target !== this.#usual) return;
    this.target = this.#usual = target;
  }

  private read(): string | null {
    return this.draft === null ? null : JSON.stringify(this.draft);
  }
}
