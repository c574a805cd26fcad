import type { PartOfDay } from "../../app/times";
import type { ReminderKind } from "../../types/ReminderKind";
import { capital, inWords, minutes } from "./counts";
import { notice } from "./passed";
import { greetings, sentence } from "./standing";
import { duration } from "./when";

export const today = {
  greeting: (part: PartOfDay, hour: number) =>
    part === "day" && hour >= 12
      ? "Good afternoon."
      : part === "day"
        ? "Good morning."
        : greetings[part],
  sentence,
  goalsTitle: "Small goals",
  change: "Change goals",
  markDone: (title: string) => `Mark done: ${title}`,
  done: (title: string) => `Done: ${title}`,
  plusOne: (title: string) => `One more: ${title}`,
  addMinutes: (title: string) => `Add minutes: ${title}`,
  addApplication: (title: string) => `Add an application: ${title}`,
  takeBack: (title: string) => `Take the last one back: ${title}`,
  doneAt: (time: string) => `Done at ${time}`,
  reminderAt: (time: string) => `Reminder at ${time}`,
  start: "Start",
  startFor: (title: string) => `Start the timer: ${title}`,
  stop: "Stop",
  stopFor: (title: string) => `Stop the timer: ${title}`,
  running: (n: number, before: number) => {
    const time = n < 1 ? "Running, less than a minute" : `Running, ${duration(n)}`;
    return before > 0 ? `${time}, and ${before} before` : time;
  },
  ranLong: (time: string) => `It ran for ${time}. How much of it counted?`,
  counted: "Minutes that counted",
  keepMinutes: "Keep these",
  /** What a timer that ran past midnight counted belongs to the day of its start. */
  keptFor: (day: string) => `Kept for ${day}.`,
  discard: "Discard",
  discarded: "Discarded. Nothing was noted.",
  howLong: "How long was it?",
  minutes: (n: number) => minutes(n),
  company: "Company",
  role: "Role",
  optional: "Both can stay empty.",
  add: "Add",
  cancel: "Cancel",
  applicationAdded: (company: string) =>
    company ? `Added: ${company}.` : "One application added.",
  announceProgress: (title: string, progress: string) => `${title}: ${progress}`,
  emptyTitle: "Something small enough for a bad day",
  emptyText: "Take one as it is, or choose your own. Missing it is never counted.",
  take: (title: string) => `Take this goal: ${title}`,
  chooseOwn: "Choose my own",
  enough: "That is enough",
  goalTaken: (title: string) => `“${title}” is one of your goals now.`,
  restTitle: "Nothing today",
  restText: "None of your goals is meant for this day.",
  line: "A line about now",
  kept: "Kept as you write",
  keptAt: (time: string) => `Kept at ${time}`,
  openJournal: "Open the journal",
  lastLine: (time: string) => `Your line from ${time}`,
  lastLineSpoken: (time: string) => `Read your line from ${time} in the journal`,
  smallWin: "A small win",
  dayOff: "A day off",
  restUntil: (day: string) => `Everything rests until the end of ${day}.`,
  restBack: "Back to it",
  restGoals: "Your goals, resting",
  hushed: (time: string) => `Quiet until ${time}`,
  hushEnd: "End the quiet",
  weekTitle: "A look at the week",
  weekText: "What was, in a few plain sentences.",
  weekDo: "Look at it",
  loginTitle: "Shall Onward be there after you start the computer?",
  loginText: "It can only remind you while it runs.",
  loginYes: "Yes, start with me",
  loginNo: "No, thank you",
  loginDone: "Onward will be there.",
  nextTitle: "Next reminder",
  changeReminders: "Change reminders",
  changeShort: "Change",
  nextNone: "No reminder is set. A goal can have times, if you like.",
  nextOther: {
    window: "Your window closes",
    goal: "",
    evening: "Tomorrow, in two or three lines",
    morning: "What you planned",
    weekly: "A look at the week",
    worry: "Something you parked",
    let_go: "A request that will have had its time",
  } satisfies Record<ReminderKind, string>,
  ritualTitle: "Plan for a no, on a calm day",
  ritualText: "Deciding beforehand what to do makes the hour after it easier.",
  ritualDo: "Make a plan",
  windowOpen: "Your window is open.",
  windowOver: "Your window has closed.",
  windowOverText: "What you wrote is kept. Your next step is waiting.",
  backToRoom: "Back to the room",
  toAfter: "See what comes next",
  anotherNo: "Another no came",
  calmMore: (n: number) =>
    n === 1 ? "One more thing, when you like" : `${capital(inWords(n))} more things, when you like`,
  look: "A calm look",
  lookAt: (day: string, company: string | null) =>
    company
      ? `At the no of ${day}, from ${company}, whenever you like.`
      : `At the no of ${day}, whenever you like.`,
  lookDo: "Look at it calmly",
  lookMore: "All of them",
  gone: "It has had its time",
  goneText: (company: string | null, day: string) =>
    `You asked ${company ?? "them"} for a word on ${day}, and no answer came. That says nothing about you.`,
  goneLetGo: "Let it go",
  goneLetGone: "Let go, gracefully.",
  goneAnswered: "It was answered",
  why: "Your why",
  whyText: "A year has passed since you looked at it. Still true?",
  whyDo: "Read it",
  noticesTitle: "While you were away",
  notice,
  dismissNotice: (text: string) => `Dismiss: ${text}`,
};
