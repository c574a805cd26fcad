import { localDate } from "../app/times";
import type { Application } from "../types/Application";
import type { Goal } from "../types/Goal";
import type { GoalDraft } from "../types/GoalDraft";
import type { GoalProgress } from "../types/GoalProgress";
import type { NextReminder } from "../types/NextReminder";
import type { Notice } from "../types/Notice";
import type { Today } from "../types/Today";
import { Shelf } from "./shelf";

interface Mark {
  goal: number;
  amount: number;
  at: string;
}

export class FakeGoals {
  readonly goals = new Shelf<Goal>();
  applications: Application[] = [];
  notices: Notice[] = [];
  #marks: Mark[] = [];
  #added: { id: number; at: string }[] = [];
  #lastApplication = 100;

  save(draft: GoalDraft): Goal {
    return this.goals.put({ ...draft, id: draft.id ?? this.goals.newId() });
  }

  mark(goal: number, amount: number, at = new Date()): void {
    this.goals.find(goal);
    this.#marks.push({ goal, amount, at: at.toISOString() });
  }

  unmark(goal: number): void {
    const at = this.#marks.findLastIndex((mark) => mark.goal === goal);
    if (at !== -1) this.#marks.splice(at, 1);
  }

  addApplication(company: string, role: string): Application {
    const now = new Date();
    const id = (this.#lastApplication += 1);
    const application: Application = {
      id,
      company,
      role,
      stage: "applied",
      since: localDate(now),
    };
    this.applications = [application, ...this.applications];
    this.#added.push({ id, at: now.toISOString() });
    return application;
  }

  removeApplication(id: number): null {
    this.applications = this.applications.filter((application) => application.id !== id);
    this.#added = this.#added.filter((added) => added.id !== id);
    return null;
  }

  today(): Omit<Today, "rebound"> {
    const now = new Date();
    const weekday = now.getDay() === 0 ? 7 : now.getDay();
    const due = this.goals.all.filter((goal) => goal.active && goal.weekdays.includes(weekday));
    const goals = due.map((goal) => this.#progress(goal));
    return { date: localDate(now), goals, next: this.#next(goals, now), notices: this.notices };
  }

  #progress(goal: Goal): GoalProgress {
    const byHand = this.#marks.filter((mark) => mark.goal === goal.id);
    const counted =
      goal.kind === "applications" ? this.#added.map(({ at }) => ({ amount: 1, at })) : [];
    const all = [...byHand, ...counted].sort((a, b) => a.at.localeCompare(b.at));
    let done = 0;
    let metAt: string | null = null;
    for (const { amount, at } of all) {
      done += amount;
      if (done >= goal.target) metAt ??= at;
    }
    return { goal, done, met: metAt !== null, metAt, canUndo: byHand.length > 0 };
  }

  #next(goals: GoalProgress[], now: Date): NextReminder | null {
    const met = new Set(goals.filter((progress) => progress.met).map(({ goal }) => goal.id));
    const two = (n: number) => String(n).padStart(2, "0");
    const nowTime = `${two(now.getHours())}:${two(now.getMinutes())}`;
    for (let ahead = 0; ahead < 8; ahead += 1) {
      const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead);
      const weekday = day.getDay() === 0 ? 7 : day.getDay();
      const waiting = this.goals.all.filter(
        ({ id, active, weekdays, remindAt }) =>
          active &&
          remindAt !== null &&
          weekdays.includes(weekday) &&
          (ahead > 0 || (remindAt > nowTime && !met.has(id))),
      );
      const time = waiting.map(({ remindAt }) => remindAt ?? "").sort()[0];
      if (time === undefined) continue;
      const date = localDate(day);
      const due = waiting.filter(({ remindAt }) => remindAt === time).map(({ id }) => id);
      return { at: new Date(`${date}T${time}`).toISOString(), date, time, goals: due };
    }
    return null;
  }
}
