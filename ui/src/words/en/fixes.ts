import type { CaseKind } from "../../types/CaseKind";

/** Each kind of no has its own short list of things to try; one becomes a step on Today. */
const offered: Record<CaseKind, Record<string, string>> = {
  marketing: {
    tailor: "Write my résumé anew for one job description",
    numbers: "Put a number into three lines of my résumé",
    reader: "Ask someone to read my application",
    person: "Apply to one through a person I know",
    first_lines: "Write the first three lines of my letter again",
  },
  interview: {
    aloud: "Practise one answer aloud",
    examples: "Collect three examples of things I did",
    mock: "Ask someone for a talk to practise with",
    questions: "Write down three questions of my own",
    first_minute: "Try out how I introduce myself",
  },
  product_fit: {
    compare: "Compare this role with what I want",
    deal_breakers: "List what I would never take again",
    notes: "Read my interview notes once more",
    talk: "Ask someone in such a role how their days are",
    keep_door: "Write a short thank-you and keep the door open",
  },
};

export const fixes = {
  title: "One or two things to try",
  lead: "At most two, and none is fine too.",
  leadOpen: "Choose above what kind of no it was, and there are a few ideas here.",
  ideas: "Ideas",
  offered,
  own: "Or in my own words",
  ownHint: "One small thing",
  add: "Take it",
  take: (text: string) => `Take it: ${text}`,
  isTaken: (text: string) => `Taken: ${text}`,
  chosen: "Taken",
  stand: "They stand on Today.",
  standOne: "It stands on Today.",
  markDone: (text: string) => `Mark as done: ${text}`,
  isDone: (text: string) => `${text}: done`,
  letGo: "Let go",
  letGoOf: (text: string) => `Let go: ${text}`,
  letGone: (text: string) => `Let go: ${text}`,
  taken: (text: string) => `It stands on Today: ${text}`,
  two: "Two are enough for one no. Let go of one to take another.",
};
