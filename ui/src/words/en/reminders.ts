import { list } from "../../app/times";
import type { Delivery } from "../../types/Delivery";
import type { NoticesState } from "../../types/NoticesState";
import type { ReminderKind } from "../../types/ReminderKind";
import type { TestOutcome } from "../../types/TestOutcome";
import { capital, inWords } from "./counts";
import { duration } from "./when";

const LATE = 5 * 60_000;

/** Why a reminder was or was not seen, in a few words. */
function fate(
  { fate, at, decidedAt, until, together }: Delivery,
  clock: (at: string) => string,
): string {
  const others = together - 1;
  const withOthers =
    others < 1 ? "" : ` with ${others === 1 ? "another" : `${inWords(others)} others`}`;
  // One that came later than it was due says when.
  const late = Date.parse(decidedAt) - Date.parse(at) > LATE;
  const shown =
    until !== null
      ? `Snoozed until ${clock(until)}, then shown`
      : late
        ? `Shown at ${clock(decidedAt)}`
        : "Shown";
  switch (fate) {
    case "recorded":
      return "On its way";
    case "shown":
      return `${shown}${withOthers && `, together${withOthers}`}`;
    case "shown_locked":
      return `${shown}, while locked`;
    case "not_shown":
      return "Not shown: the desktop did not take it";
    case "already_met":
      return "You had already done it";
    case "missed":
      return "Not shown: Onward was not running, or the computer slept";
    case "quiet":
      return "Held back: quiet hours";
    case "resting":
      return "Held back: a day off";
    case "busy":
      return "Not spoken of: its timer was running";
    case "snoozed":
      return until === null ? "Snoozed" : `Snoozed until ${clock(until)}`;
    case "done":
      return "You pressed Done on it";
    case "merged":
      return `Together${withOthers || " with a newer one"}`;
  }
}

const kinds: Record<ReminderKind, string> = {
  window: "Your window closed",
  goal: "A goal",
  evening: "Tomorrow, in two or three lines",
  morning: "What you planned",
  weekly: "A look at the week",
  worry: "Something you parked",
  let_go: "A request that has had its time",
};

const notices: Record<NoticesState, string> = {
  ready: "They come through, as this desktop’s notifications.",
  no_bus:
    "Can’t be shown: Onward finds no session bus here. Started from the desktop’s own menu, it usually does. Until then they wait on Today.",
  no_daemon:
    "Can’t be shown: no notification service runs on this desktop. The desktop’s own, or one such as dunst, brings them back. Until then they wait on Today.",
  silent:
    "Unsure: the notification service is there, but did not answer the last one in time. Logging out and in again often helps. What was not shown waits on Today.",
};

const tested: Record<TestOutcome, string> = {
  shown:
    "The desktop took it. If you saw nothing, look for “do not disturb” in the desktop’s settings, and whether Onward is allowed to notify.",
  refused:
    "The desktop refused it. In its notification settings, Onward may be switched off. Until then reminders wait on Today.",
  silent:
    "No answer came. The notification service may be stuck; logging out and in again often helps. Until then reminders wait on Today.",
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
