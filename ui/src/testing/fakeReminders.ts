import { addDays, dayOf, weekdayOf } from "../app/times";
import type { Delivery } from "../types/Delivery";
import type { DeliveryPage } from "../types/DeliveryPage";
import type { GoalDraft } from "../types/GoalDraft";
import type { GoalPreview } from "../types/GoalPreview";
import type { NextReminder } from "../types/NextReminder";
import type { Notice } from "../types/Notice";
import type { Preview } from "../types/Preview";
import type { Reminders } from "../types/Reminders";
import type { ReminderSettings } from "../types/ReminderSettings";
import type { TestOutcome } from "../types/TestOutcome";
import type { Today } from "../types/Today";
import { isQuiet, meantFor, timeOf, today } from "./fakeDays";
import { checkGoal, type FakeGoals } from "./fakeGoals";
import { firstOf, type Meant } from "./fakeNext";
import { notificationOf } from "./fakeNotification";
import type { FakePlan } from "./fakePlan";
import { FakeRest } from "./fakeRest";
import { refusal } from "./refusal";

const SNOOZES = [5, 10, 15, 30, 60, 120];

/** When reminders come, what holds them back, and what became of them. */
export class FakeReminders extends FakeRest {
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
  #goals: FakeGoals;
  #plan: FakePlan;

  constructor(goals: FakeGoals, plan: FakePlan) {
    super();
    this.#goals = goals;
    this.#plan = plan;
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

  #first(meant: Meant[]): NextReminder | null {
    const { rest, hushedUntil } = this;
    return firstOf(meant, { quiet: this.settings.quiet, rest, hushedUntil });
  }

  #says(goal: GoalDraft | null, how: string): Preview {
    return notificationOf(goal, how, this.settings.snoozeMinutes);
  }
}
