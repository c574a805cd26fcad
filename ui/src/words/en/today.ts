import type { NoticeKind } from "../../types/NoticeKind";
import type { NoticeWhy } from "../../types/NoticeWhy";
import type { PartOfDay } from "../../app/times";
import { capital, inWords, minutes } from "./counts";

const greetings: Record<PartOfDay, string> = {
  dawn: "Good morning.",
  day: "Good day.",
  evening: "Good evening.",
  night: "It is late.",
};

interface Standing {
  part: PartOfDay;
  total: number;
  done: number;
  /** Time of the next reminder, where there is one today. */
  next: string | null;
}

/** One true sentence about where the day stands; never a judgement of it. */
function sentence({ part, total, done, next }: Standing): string {
  if (total === 0) return "Nothing is planned here. A quiet day is a day too.";
  if (done === total) {
    return total === 1
      ? "Your small thing is done. The rest of the day is yours."
      : "Your small things are done. The rest of the day is yours.";
  }
  if (part === "night") return "Nothing here needs you before morning.";
  const things = done === 1 ? "One small thing is" : `${capital(inWords(done))} small things are`;
  if (done > 0 && next) return `${things} done. The next can wait until ${next}.`;
  if (done > 0) return `${things} done. The rest can wait until you like.`;
  if (next) return `Nothing is asked of you before ${next}.`;
  return total === 1
    ? "One small thing is here for when you like."
    : `${capital(inWords(total))} small things are here for when you like.`;
}

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
  restText: "None of your goals is set for this day of the week.",
  line: "A line about now",
  kept: "Kept as you write",
  keptAt: (time: string) => `Kept at ${time}`,
  openJournal: "Open the journal",
  nextTitle: "Next reminder",
  nextNone: "No reminder is set. You can give a goal a time in Settings.",
  tomorrow: "tomorrow",
  ritualTitle: "Plan for a no, on a calm day",
  ritualText: "Deciding beforehand what to do makes the hour after it easier.",
  ritualDo: "Make a plan",
  windowOpen: "Your window is open.",
  windowOver: "Your window has closed.",
  windowOverText: "What you wrote is kept. Your next step is waiting.",
  backToRoom: "Back to the room",
  toAfter: "See what comes next",
  noticesTitle: "While you were away",
  notice: (kind: NoticeKind, why: NoticeWhy, when: string) => {
    const what =
      kind === "window_over" ? `Your window closed, ${when}.` : `A reminder was due, ${when}.`;
    return why === "missed"
      ? `${what} The computer was asleep or off.`
      : `${what} It could not be shown on this desktop.`;
  },
  dismissNotice: (text: string) => `Dismiss: ${text}`,
};
