import type { ShareKind } from "../../parts/share/shareRange";
import { capital, counted } from "./counts";

export const sharing = {
  title: "Share or print",
  lead: "What leaves Onward is no longer encrypted: whoever has the paper or the file can read it.",
  which: "Which entries?",
  whichNeeded: "Which entries, please? Nothing is chosen yet.",
  kinds: {
    entry: "This entry",
    month: "This month",
    days: "The last 30 days",
    span: "From one day to another",
    all: "Everything",
  } satisfies Record<ShareKind, string>,
  from: "From",
  to: "Until, that day included",
  dateNeeded: "A date such as 14 May or 14.5.2026, please.",
  endFirst: "That is before it starts. A later day, please.",
  how: "How?",
  print: "Print …",
  html: "Save as web page …",
  htmlText: "One file with the pictures in it. Any browser shows it.",
  markdown: "Save as Markdown …",
  markdownText: "A folder with plain text and the pictures beside it.",
  close: "Close",
  reading: "Reading the entries",
  none: "There is no entry in these days.",
  tooLong: "That is too much to print in one go. Choose a shorter range, or save it as a file.",
  saved: (entries: number, place: string) =>
    `Saved, ${counted(entries, "entry", "entries")}. It is not encrypted there: ${place}`,
  stopped: "Stopped. Nothing was saved.",
  printed: {
    title: "From my journal",
    span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    count: (n: number) => capital(counted(n, "entry", "entries")),
    untitled: "",
  },
};
