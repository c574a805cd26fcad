import { dayOf, longDate, longDay, number } from "../../app/times";
import type { CalendarDay } from "../../types/CalendarDay";
import { capital, counted, wordsCounted } from "./counts";

/** What lies beside the journal. */
export const around = {
  button: "Look around",
  days: "On this day",
  day: (date: string) => longDate(dayOf(date)),
  noDays: "Nothing was written on this day in other years, nor a month ago.",
  win: "An old win",
  noWin: "No win is older than a week yet. Those you keep now will be.",
  another: "Another",
  bin: "The bin",
};

export const calendar = {
  button: "Calendar",
  title: "Calendar",
  month: "Month",
  before: "The month before",
  after: "The month after",
  legend: "What the marks mean",
  marks: {
    entries: "an entry",
    starred: "a starred one",
    image: "a picture",
    no: "a no",
    win: "a small win",
  },
  day: (date: string, day: CalendarDay | undefined): string => {
    const on = [
      day && day.entries > 0 && counted(day.entries, "entry", "entries"),
      day?.starred && "starred",
      day?.image && "with a picture",
      day?.no && "a no",
      day?.win && "a small win",
    ].filter(Boolean);
    return [`${longDay(dayOf(date))} ${date.slice(0, 4)}`, ...on].join(", ");
  },
  option: (month: string, entries: number) => `${month} (${number(entries)})`,
};

export const bin = {
  lead: "What was deleted stays here for thirty days. To read one, put it back first.",
  empty: "The bin is empty.",
  goes: (date: string) => `Deleted for good on ${longDate(dayOf(date))}`,
  putBack: "Put back",
  putBackOf: (name: string) => `Put back: ${name}`,
  isBack: "The entry is back.",
  forGood: "Delete for good",
  forGoodOf: (name: string) => `Delete for good: ${name}`,
  ask: "Delete it for good? It can’t come back after that.",
  emptyAll: "Empty the bin",
  askAll: (n: number) =>
    `${capital(counted(n, "entry", "entries"))} would go for good. They can’t come back after that.`,
  keep: "Keep it",
  keepAll: "Keep them",
  entryOf: (date: string) => `entry of ${longDate(dayOf(date))}`,
};

export const version = {
  lead: "States of this page from the last days. What stands there now stays, whichever you look at.",
  none: "No earlier version of this page is kept yet. One is kept of what has stood for ten minutes before it is changed, and whenever most of a page goes at once.",
  at: (day: string, time: string) => `${capital(day)}, ${time}`,
  words: wordsCounted,
  titled: (title: string) => `Title: ${title}`,
  back: "All versions",
  goBack: "Go back to this",
  wentBack: "The page is as it was then.",
};
