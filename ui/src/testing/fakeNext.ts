import { addDays } from "../app/times";
import type { NextReminder } from "../types/NextReminder";
import type { QuietHours } from "../types/QuietHours";
import type { ReminderKind } from "../types/ReminderKind";
import type { Rest } from "../types/Rest";
import { datesFrom, heldUntil, instant, today } from "./fakeDays";

/** Something to be reminded of, at a time, on the days it is for. */
export interface Meant {
  time: string;
  kind: ReminderKind;
  goal: number | null;
  on: (date: string) => boolean;
}

/** What holds reminders back. */
export interface Held {
  quiet: QuietHours | null;
  rest: Rest | null;
  hushedUntil: string | null;
}

/** What comes first of what is meant, once nothing holds it back. */
export function firstOf(meant: Meant[], held: Held): NextReminder | null {
  const now = held.hushedUntil === null ? new Date() : new Date(held.hushedUntil);
  for (const date of datesFrom(addDays(today(), -1))) {
    const due = meant
      .filter(({ on }) => on(date))
      .map(({ time, kind, goal }) => ({
        ...heldUntil(date, time, held.quiet),
        kind,
        goal,
      }))
      .filter(({ date, time }) => Date.parse(instant(date, time)) > now.getTime())
      .filter(({ date }) => held.rest === null || date > held.rest.until)
      .sort((a, b) => (a.date + a.time).localeCompare(b.date + b.time));
    const first = due[0];
    if (first === undefined) continue;
    const same = due.filter(({ date, time }) => date === first.date && time === first.time);
    return {
      at: instant(first.date, first.time),
      date: first.date,
      time: first.time,
      kinds: [...new Set(same.map(({ kind }) => kind))],
      goals: same.flatMap(({ goal }) => (goal === null ? [] : [goal])),
    };
  }
  return null;
}
