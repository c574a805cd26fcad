import { list } from "../../app/times";
import type { NoticesState } from "../../types/NoticesState";
import type { ReminderKind } from "../../types/ReminderKind";
import { capital } from "./counts";
import { fate } from "./fates";
import { notices, tested } from "./notices";
import { duration } from "./when";

const kinds: Record<ReminderKind, string> = {
  window: "Your window closed",
  goal: "A goal",
  evening: "Tomorrow, in two or three lines",
  morning: "What you planned",
  weekly: "A look at the week",
  worry: "Something you parked",
  let_go: "A request that has had its time",
};

export const reminders = {
  lead: "What comes, when it keeps quiet, and what became of it.",
  next: (when: string) => `The next one comes ${when}.`,
  none: "No reminder is set. Goals can have times, each its own.",
  resting: (until: string, next: string | null) =>
    `Everything rests until the end of ${until}.${next === null ? "" : ` The next one comes ${next}.`}`,
  restingToday: (next: string | null) =>
    `A day off. Everything rests until tomorrow.${next === null ? "" : ` The next one comes ${next}.`}`,
  hushed: (time: string) => `Everything is quiet until ${time}.`,
  dayOff: "A day off today",
  pause: "Pause until a day",
  pauseUntil: "Pause until, that day included",
  pauseDo: "Pause",
  pauseNeeded: "A day such as 14 May, please.",
  pausePast: "That day has passed. Today or later, please.",
  cancel: "Cancel",
  backNow: "Back now",
  hush: "Everything quiet for an hour",
  hushEnd: "End the quiet",
  toGoals: "To your goals",

  clock: (now: string) =>
    `This computer’s clock says ${now}. That seems wrong, so reminders wait. Set the clock right, or tell Onward it is.`,
  clockRight: "My clock is right",

  quiet: {
    title: "Quiet hours",
    off: "None",
    span: (from: string, to: string) => `${from} to ${to}`,
    switch: "Keep quiet at these hours",
    text: "What would come then waits until they end.",
    from: "From",
    to: "To",
    needed: "A time such as 22:00, please.",
    evening: (time: string) =>
      `The evening’s reminder at ${time} lies in them, so it would not come.`,
    held: (n: number, until: string) =>
      n === 1
        ? `The reminder of your plan or of the week waits until ${until}.`
        : `The reminders of your plan and of the week wait until ${until}.`,
    equal: "Both are the same time, so no hour would be quiet. Choose another end.",
  },
  says: {
    title: "What reminders say",
    plain: "Plain",
    discreet: "Discreet",
    open: "While Onward is open",
    locked: "While it is locked",
    lockedToo: "Discreet too: locked, it never says more than open.",
    note: "Never a name, never a word of your journal.",
    both: (open: string, locked: string) =>
      open === locked ? open : `${open}; ${locked.toLowerCase()} while locked`,
    preview: "The notification, as it will look",
    buttons: (buttons: string[]) => `Buttons: ${list(buttons)}`,
  },
  snooze: {
    title: "Snooze and sound",
    lengths: "Snooze for, one or two of these",
    length: duration,
    one: "One stays chosen; choose another first.",
    sound: "A sound",
    soundOn: "with a sound",
    soundOff: "no sound",
    summary: (lengths: string, sound: string) => `${lengths}, ${sound}`,
  },
  plan: {
    title: "Evening and week",
    evening: "Plan tomorrow in the evening",
    eveningText: "Two or three lines, so that the morning knows.",
    morning: "Remind me of it in the morning",
    morningAt: "In the morning at",
    eveningAt: "In the evening at",
    weekly: "Look at the week once a week",
    weeklyText: "What was, in plain sentences. Nothing is compared.",
    weeklyDay: "On",
    weeklyAt: "On that day at",
    needed: "A time such as 20:30, please.",
    inQuiet: "That lies in your quiet hours, so it would not come.",
    none: "Neither",
    eveningShort: (time: string) => `evenings at ${time}`,
    weeklyShort: (day: string) => `the week on ${day}`,
    planNow: "Plan tomorrow now",
    lookNow: "Look at the week now",
  },
  login: {
    title: "Start at login",
    text: "Then Onward is there to remind you, in the tray.",
    unavailable: "This system has no way for Onward to set that up by itself.",
    refused: "That could not be set up here. Nothing was changed.",
  },
  test: {
    title: "Do they come through?",
    states: notices,
    short: {
      ready: "They work here",
      no_bus: "Not here, right now",
      no_daemon: "Not here, right now",
      silent: "Unsure",
    } satisfies Record<NoticesState, string>,
    do: "Send me a test reminder in five seconds",
    sent: "On its way. Five seconds.",
    outcome: tested,
  },
  log: {
    title: "What became of your reminders",
    empty: "Nothing yet. Once a reminder comes, or is held back, it stands here with the reason.",
    kinds,
    fate,
    more: "Earlier ones",
    day: capital,
  },
};
