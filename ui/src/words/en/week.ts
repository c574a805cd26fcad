import type { Goal } from "../../types/Goal";
import { capital, counted, inWords } from "./counts";
import { duration } from "./when";

const days = (n: number) => (n === 1 ? "one day" : `${inWords(n)} days`);

function goal({ unit, target }: Pick<Goal, "unit" | "target">, done: number, met: number): string {
  const sum = unit === "minutes" ? capital(duration(done)) : done === 1 ? "Once" : timesOf(done);
  // Where one is all of it, the days say nothing the sum does not.
  if (met === 0 || target === 1) return `${sum}.`;
  return `${sum}. The whole of it on ${days(met)}.`;
}

function timesOf(n: number): string {
  return n === 2 ? "Twice" : `${capital(inWords(n))} times`;
}

export const week = {
  title: "A look at the week",
  span: (from: string, until: string) => `${from} to ${until}`,
  daysBack: (n: number) => `You were here on ${days(n)}.`,
  daysMark: (n: number) => `${days(n)}, a dot for each`,
  applications: (n: number) => `${capital(counted(n, "application", "applications"))} went out.`,
  entries: (n: number) => `${capital(counted(n, "page", "pages"))} got written.`,
  goalsTitle: "What was done",
  goal,
  winsTitle: "Small wins",
  winsNone: "None were kept this week. They may have been there all the same.",
  winBack: (what: string) => `Take back: ${what}`,
  winTaken: "Taken back.",
  questionTitle: "One question, if you like",
  answerHint: "It becomes a page in your journal.",
  kept: "Kept in your journal as you write",
  keptAt: (time: string) => `Kept in your journal at ${time}`,
  done: "Done",
  emptyTitle: "Nothing was recorded in these seven days.",
  emptyText:
    "That is all this page knows. What you did, and what you rested from, happened without it.",
  questions: [
    "What was lighter than you expected?",
    "Who was kind to you, and how?",
    "What did you learn about the work you want?",
    "What would you like less of in the next days?",
    "What did you do that only you noticed?",
    "Which conversation stays with you?",
    "What gave you some energy back?",
    "What could a friend have helped with?",
    "What did you leave alone, and was that good?",
    "What are you able to do now that you were not a year ago?",
    "Where were you most yourself?",
    "What may wait, without anything being lost?",
  ],
};
