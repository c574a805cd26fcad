import { localDate } from "../app/times";
import type { Goal } from "../types/Goal";
import type { GoalDraft } from "../types/GoalDraft";
import type { GoalProgress } from "../types/GoalProgress";
import { FakeApplications } from "./fakeApplications";
import { meantFor, today } from "./fakeDays";
import { refusal } from "./refusal";
import { Shelf } from "./shelf";

interface Mark {
  goal: number;
  amount: number;
  at: string;
}

const MINUTE = 60_000;

/** What the Rust side refuses about a goal. */
export function checkGoal(draft: GoalDraft): void {
  const most = draft.unit === "minutes" ? 1440 : 100;
  const wrong =
    (draft.kind === "own" && draft.title.trim() === "") ||
    draft.target < 1 ||
    draft.target > most ||
    (draft.days.kind === "week" && draft.days.weekdays.length === 0) ||
    (draft.startsOn !== null && draft.endsOn !== null && draft.endsOn < draft.startsOn) ||
    draft.times.length > 6 ||
    draft.times.some((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time));
  if (wrong) throw refusal("invalid");
}

export class FakeGoals extends FakeApplications {
  readonly goals = new Shelf<Goal>();
  /** The one timer that runs. */
  timer: { id: number; since: string } | null = null;
  #marks: Mark[] = [];

  save(draft: GoalDraft): Goal {
    checkGoal(draft);
    const times = [...new Set(draft.times)].sort();
    return this.goals.put({ ...draft, times, id: draft.id ?? this.goals.newId() });
  }

  mark(goal: number, amount: number, at = new Date()): void {
    this.goals.find(goal);
    this.#marks.push({ goal, amount, at: at.toISOString() });
  }

  unmark(goal: number): void {
    const at = this.#marks.findLastIndex((mark) => mark.goal === goal);
    if (at !== -1) this.#marks.splice(at, 1);
  }

  startTimer(id: number, since = new Date()): void {
    if (this.goals.find(id).unit !== "minutes") throw refusal("invalid");
    if (this.timer !== null) this.stopTimer(this.timer.id, null);
    this.timer = { id, since: since.toISOString() };
  }

  stopTimer(id: number, minutes: number | null): void {
    if (this.timer?.id !== id) throw refusal("not_found");
    const ran = Math.round((Date.now() - Date.parse(this.timer.since)) / MINUTE);
    this.timer = null;
    const amount = minutes ?? ran;
    if (amount > 0) this.mark(id, amount);
  }

  discardTimer(id: number): void {
    if (this.timer?.id !== id) throw refusal("not_found");
    this.timer = null;
  }

  due(date = today()): GoalProgress[] {
    return this.goals.all
      .filter((goal) => goal.active && meantFor(goal, date))
      .map((goal) => this.progress(goal));
  }

  progress(goal: Goal): GoalProgress {
    const byHand = this.#marks.filter(
      (mark) => mark.goal === goal.id && localDate(new Date(mark.at)) === today(),
    );
    const counted =
      goal.kind === "applications" ? this.added.map(({ at }) => ({ amount: 1, at })) : [];
    const all = [...byHand, ...counted].sort((a, b) => a.at.localeCompare(b.at));
    let done = 0;
    let metAt: string | null = null;
    for (const { amount, at } of all) {
      done += amount;
      if (done >= goal.target) metAt ??= at;
    }
    const runningSince = this.timer?.id === goal.id ? this.timer.since : null;
    return { goal, done, met: metAt !== null, metAt, canUndo: byHand.length > 0, runningSince };
  }

  /** What was done for a goal since a date: the sum, and on how many days it was enough. */
  sums(goal: Goal, from: string): { done: number; days: number; dates: string[] } {
    const byDay = new Map<string, number>();
    const count = (at: string, amount: number) => {
      const date = localDate(new Date(at));
      if (date >= from) byDay.set(date, (byDay.get(date) ?? 0) + amount);
    };
    for (const mark of this.#marks) if (mark.goal === goal.id) count(mark.at, mark.amount);
    if (goal.kind === "applications") for (const { at } of this.added) count(at, 1);
    const amounts = [...byDay.values()];
    return {
      done: amounts.reduce((sum, amount) => sum + amount, 0),
      days: amounts.filter((amount) => amount >= goal.target).length,
      dates: [...byDay.keys()],
    };
  }
}
