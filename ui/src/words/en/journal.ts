import { number } from "../../app/times";
import { around, bin, calendar, version } from "./besideJournal";
import { wordsCounted } from "./counts";
import { marks } from "./marks";

export const journal = {
  title: "Journal",
  entries: "Entries",
  new: "New",
  search: "Search",
  entry: "Entry",
  entryTitle: "Title",
  entryPlaceholder: "Write as it comes",
  fromWindow: "Written after a no",
  starred: "Starred",
  withImage: "With a picture",
  putAway: "Put away until tomorrow",
  putAwayUntil: (day: string) => `You put this away until ${day}. It is all here.`,
  openAnyway: "Open it anyway",
  emptyEntry: "An empty page",
  newPage: "A new page",
  earlier: "Earlier entries",
  later: "Later entries",
  newest: "Back to the newest",
  noneBefore: "Nothing was written on that day or before it.",
  back: "Back",
  delete: "Delete",
  deleted: "The entry is in the bin.",
  keptAt: (time: string) => `Kept at ${time}, on this device only`,
  keptAsYouWrite: "Kept as you write, on this device only",
  keeping: "Keeping it",
  emptyTitle: "Nothing is written here yet.",
  emptyText: "One line is enough. Nobody else will read it.",
  chooseTitle: "Choose an entry to read it, or write a new one.",
  begin: "Write the first one",
  star: "Star",
  words: wordsCounted,
  more: "More",
  alone: "Only the page",
  notAlone: "Show everything again",
  notAloneKey: "Esc",
  move: "Date and time",
  versions: "Earlier versions",
  templates: "Templates",
  share: "Share or print",
  when: {
    change: (when: string) => `${when}. Change date and time`,
    date: "Date",
    time: "Time",
    dateNeeded: "A date such as yesterday, 14 May or 14.5.2026, please.",
    dateFar: "That is too far away. A year from 1900 to 2100, please.",
    timeNeeded: "A time such as 17:20, please.",
    done: "Done",
    cancel: "Cancel",
    moved: (when: string) => `Moved to ${when}.`,
  },
  marks,
  then: {
    monthAgo: (about: string | null) =>
      about === null ? "A month ago you wrote here." : `A month ago you wrote “${about}”.`,
    yearsAgo: (year: number, about: string | null) =>
      about === null
        ? `On this day in ${year} you wrote here.`
        : `On this day in ${year}: “${about}”.`,
    read: "Read it",
    away: "Put this away for today",
  },
  around,
  calendar,
  bin,
  version,
  /** Nothing is cut: what does not fit stays outside as a whole. */
  pageFull: (bytes: number, left: number) => {
    const room = `One page holds about ${number(roundly(bytes / 6))} words.`;
    const out =
      left < 2
        ? "What came was left out."
        : `What came, about ${number(roundly(left))} words, was left out.`;
    return `${room} ${out} It fits in parts, on several pages.`;
  },
  close: "Close",
};

/** Of a large number two figures say enough. */
function roundly(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return Math.floor(n / unit) * unit;
}
