import { addDays, localDate } from "../app/times";
import type { Delivery } from "../types/Delivery";
import type { Fate } from "../types/Fate";
import type { ReminderKind } from "../types/ReminderKind";
import { instant, today } from "./fakeDays";
import type { FakeHost } from "./fakeHost";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Line = [daysAgo: number, time: string, kind: ReminderKind, goal: number | null, fate: Fate];

const lines: Line[] = [
  [3, "09:00", "goal", 2, "shown"],
  [3, "14:00", "goal", 2, "done"],
  [3, "18:00", "goal", 3, "already_met"],
  [2, "09:00", "morning", null, "shown"],
  [2, "14:00", "goal", 2, "missed"],
  [2, "18:00", "goal", 3, "merged"],
  [2, "21:00", "evening", null, "shown_locked"],
  [1, "09:00", "goal", 2, "resting"],
  [1, "14:00", "goal", 2, "busy"],
  [1, "18:00", "goal", 3, "snoozed"],
  [1, "18:30", "goal", 3, "shown"],
  [1, "22:30", "goal", 2, "quiet"],
  [0, "00:05", "window", null, "not_shown"],
  [0, "00:10", "goal", 2, "shown"],
];

/** What became of some days of reminders, a plan for today, and small wins of the week. */
export function fillWithReminders(host: FakeHost): void {
  const { goals, plan, reminders, wins } = host;
  reminders.settings.evening = "21:00";
  reminders.settings.morning = "08:30";
  reminders.deliveries = lines.map(([daysAgo, time, kind, id, fate], i): Delivery => {
    const at = instant(addDays(today(), -daysAgo), time);
    const found = goals.goals.all.find((goal) => goal.id === id);
    return {
      id: i + 1,
      kind,
      goal: found === undefined ? null : pick(found),
      fate,
      at,
      decidedAt: at,
      until: fate === "snoozed" ? instant(addDays(today(), -daysAgo), "18:30") : null,
      together: fate === "merged" ? 3 : 1,
    };
  });
  plan.save(addDays(today(), -2), [{ id: null, thing: "ring the library", time: null, place: "" }]);
  plan.save(today(), [
    { id: null, thing: "write to Ana", time: "09:00", place: "at the library" },
    { id: null, thing: "read the advert once more", time: null, place: "" },
  ]);
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
  wins.add("conversation", "The man from the clinic laughed, and meant it.", daysAgo(3));
  wins.add("invitation", "", daysAgo(2));
  wins.add("step", "Asked Ana for the name I was afraid to ask for.", daysAgo(1));
  for (const days of [1, 2, 4]) goals.mark(1, 1, daysAgo(days));
  for (const days of [1, 3]) goals.mark(3, 30, daysAgo(days));
}

function pick({ kind, title, target, unit }: NonNullable<Delivery["goal"]>): Delivery["goal"] {
  return { kind, title, target, unit };
}

export function fillWithNotices(host: FakeHost): void {
  const yesterday = new Date(Date.now() - DAY);
  host.reminders.notices = [
    {
      ids: [1, 2, 3, 4, 5, 6],
      kind: "goal",
      why: "missed",
      at: instant(localDate(yesterday), "18:00"),
      count: 6,
    },
    { ids: [7], kind: "window", why: "not_shown", at: new Date().toISOString(), count: 1 },
  ];
}
