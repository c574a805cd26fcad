import type { CaseKind } from "../../types/CaseKind";
import type { Reached } from "../../types/Reached";
import { capital, counted } from "./counts";

const reached: Record<Reached, string> = {
  no_answer: "no answer came",
  applied: "after applying",
  screening: "after a first call",
  interview: "after an interview",
  final_round: "after the last round",
  offer_withdrawn: "after an offer",
};

const kinds: Record<CaseKind, string> = {
  marketing: "how the application reads",
  interview: "how the talk went",
  product_fit: "how well it fitted",
};

export type Ended = "early" | "talk" | "late" | "unsaid";

export const cases = {
  title: "Looking back",
  lead: "The noes you named, newest first. Nothing here has to be done.",
  noName: "A no without a name",
  reached,
  kinds,
  line: (...parts: (string | null)[]) => parts.filter(Boolean).join(" · "),
  ready: "A calm look is ready",
  tomorrow: "Opens tomorrow; earlier if you like",
  begun: "Begun",
  looked: "Looked at",
  lookedOn: (day: string) => `Looked at on ${day}`,
  older: (n: number) => (n === 1 ? "Show one more" : `Show ${n} more`),
  emptyTitle: "Nothing here yet.",
  emptyText: "A no you name comes back here the day after, for a calm look, if you want one.",
  toWorth: "What stays, whatever comes",
  toCards: "Cards for an interview",
  ended: {
    rows: {
      early: "Early, before any talk",
      talk: "After a talk",
      late: "In the last round",
      unsaid: "Not said",
    } as Record<Ended, string>,
    titles: {
      early: "Most noes came early, before anyone had met you.",
      talk: "Most noes came after a talk.",
      late: "Most noes came at the very end.",
      unsaid: "Where your noes ended.",
    } as Record<Ended, string>,
    clues: {
      early: "Early noes are about the page: the résumé, the letter. That part can change.",
      talk: "Each of those times the page had done its work: someone wanted to meet you.",
      late: "Each of those times they could picture you there. Often it is one more person who could be pictured too.",
      unsaid: "No one point stands out.",
    } as Record<Ended, string>,
    count: (n: number) => capital(counted(n, "no", "noes")),
    table: "As a table",
    where: "Where",
    howMany: "Noes",
    foot: "Counted from your own notes. Small numbers move easily; they are clues and no more.",
  },
  themes: {
    title: "What answers have said more than once",
    lead: "Counted over the feedback you recorded.",
    times: (n: number) => (n === 2 ? "twice" : `${counted(n, "time", "times")}`),
  },
  shape: {
    title: "The shape of the right role",
    lead: "What did not fit, counted over your calm looks. Turned around, it says what to look for.",
  },
};
