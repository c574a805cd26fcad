import { addDays, dayOf, weekdayOf } from "../app/times";
import type { Delivery } from "../types/Delivery";
import type { DeliveryPage } from "../types/DeliveryPage";
import type { GoalDraft } from "../types/GoalDraft";
import type { GoalPreview } from "../types/GoalPreview";
import type { NextReminder } from "../types/NextReminder";
import type { Notice } from "../types/Notice";
import type { Preview } from "../types/Preview";
import type { ReminderKind } from "../types/ReminderKind";
import type { Reminders } from "../types/Reminders";
import type { ReminderSettings } from "../types/ReminderSettings";
import type { Rest } from "../types/Rest";
import type { TestOutcome } from "../types/TestOutcome";
import type { Today } from "../types/Today";
import { words } from "../words";
import { datesFrom, heldUntil, instant, isQuiet, meantFor, timeOf, today } from "./fakeDays";
import { checkGoal, type FakeGoals } from "./fakeGoals";
import { refusal } from "./fakeHost";
import type { FakePlan } from "./fakePlan";

const MINUTE = 60_000;
const SNOOZES = [5, 10, 15, 30, 60, 120];

/** Something to be reminded of, at a time, on the days it is for. */
interface Meant {
  time: string;
  kind: ReminderKind;
  goal: number | null;
  on: (date: string) => boolean;
}

/** When reminders come, what holds them back, and what became of them. */
export class FakeReminders {
  settings: ReminderSettings = {
    quiet: { from: "22:00", to: "07:00" },
    wording: "plain",
    lockedWording: "discreet",
    snoozeMinutes: [15, 60],
    sound: false,
    evening: null,
    morning: null,
    weekly: null,
  };
  notices: Notice[] = [];
  deliveries: Delivery[] = [];
  clock: Today["clock"] = "right";
  weeklyDue = false;
  testOutcome: TestOutcome = "shown";
  testAfter = 5000;
  #rest: Rest | null = null;
  #hushedUntil: string | null = null;
  #goals: FakeGoals;
  #plan: FakePlan;

  constructor(goals: FakeGoals, plan: FakePlan) {
    this.#goals = goals;
    this.#plan = plan;
  }

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

  save(settings: ReminderSettings): void {
    const { quiet, snoozeMinutes: lengths, wording } = settings;
    const known = lengths.every((length) => SNOOZES.includes(length));
    if (quiet?.from === quiet?.to && quiet !== null) throw refusal("invalid");
    if (lengths.length < 1 || lengths.length > 2 || !known) throw refusal("invalid");
    const lockedWording = wording === "discreet" ? "discreet" : settings.lockedWording;
    this.settings = { ...settings, lockedWording };
  }

  read(): Reminders {
    const { settings, rest, hushedUntil, clock } = this;
    const example = this.#goals.goals.all[0] ?? null;
    return {
      settings,
      next: this.next(),
      rest,
      hushedUntil,
      clock,
      open: this.#says(example, settings.wording),
      locked: this.#says(example, settings.lockedWording),
    };
  }

  page(before: number | null, limit: number): DeliveryPage {
    const newest = [...this.deliveries].sort((a, b) => b.id - a.id);
    const from = before === null ? newest : newest.filter(({ id }) => id < before);
    const lines = from.slice(0, limit);
    return { lines, next: from.length > limit ? (lines.at(-1)?.id ?? null) : null };
  }

  dismiss(ids: number[]): null {
    this.notices = this.notices.filter((notice) => !notice.ids.some((id) => ids.includes(id)));
    return null;
  }

  preview(draft: GoalDraft): GoalPreview {
    checkGoal(draft);
    const next = this.#first(
      draft.times.map((time) => ({
        time,
        kind: "goal" as const,
        goal: draft.id ?? 0,
        on: (date: string) => meantFor(draft, date),
      })),
    );
    const first = draft.times[0];
    const held = first !== undefined && isQuiet(first, this.settings.quiet);
    return {
      next,
      resting: this.rest !== null && next !== null,
      quietUntil: held ? (this.settings.quiet?.to ?? null) : null,
      notification: this.#says(draft, this.settings.wording),
    };
  }

  next(): NextReminder | null {
    const met = new Set(this.#goals.due().flatMap(({ goal, met }) => (met ? [goal.id] : [])));
    const ofGoals = this.#goals.goals.all
      .filter(({ active }) => active)
      .flatMap((goal) =>
        goal.times.map((time) => ({
          time,
          kind: "goal" as const,
          goal: goal.id,
          on: (date: string) => meantFor(goal, date) && !(date === today() && met.has(goal.id)),
        })),
      );
    const { evening, morning, weekly } = this.settings;
    const planned = (date: string) => this.#plan.read(date).length > 0;
    const more: Meant[] = [];
    if (evening !== null) {
      const on = (date: string) => !planned(addDays(date, 1));
      more.push({ time: evening, kind: "evening", goal: null, on });
    }
    if (morning !== null) more.push({ time: morning, kind: "morning", goal: null, on: planned });
    if (weekly !== null) {
      const on = (date: string) => weekdayOf(dayOf(date)) === weekly.weekday;
      more.push({ time: weekly.time, kind: "weekly", goal: null, on });
    }
    return this.#first([...ofGoals, ...more]);
  }

  evening(): Today["evening"] {
    const { evening } = this.settings;
    if (evening === null) return "off";
    if (this.#plan.read(addDays(today(), 1)).length > 0) return "planned";
    return timeOf(new Date()) >= evening ? "now" : "later";
  }

  #first(of: Meant[]): NextReminder | null {
    const now = this.hushedUntil === null ? new Date() : new Date(this.hushedUntil);
    for (const date of datesFrom(addDays(today(), -1))) {
      const due = of
        .filter(({ on }) => on(date))
        .map(({ time, kind, goal }) => ({
          ...heldUntil(date, time, this.settings.quiet),
          kind,
          goal,
        }))
        .filter(({ date, time }) => Date.parse(instant(date, time)) > now.getTime())
        .filter(({ date }) => this.rest === null || date > this.rest.until)
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

  #says(goal: Pick<GoalDraft, "kind" | "target" | "unit"> | null, how: string): Preview {
    const [first = 15] = this.settings.snoozeMinutes;
    const buttons = ["Done", `In ${first} minutes`, "Not today"];
    if (how === "discreet") return { summary: "A reminder is waiting", body: "", buttons };
    const example = { kind: "messages", target: 1, unit: "times" } as const;
    const summary = words.goals.title({ ...(goal ?? example), title: "" });
    return { summary, body: "Still open today. It can wait, too.", buttons };
  }
}
