import { clockTime, dayOf, longDate, longDay } from "../../app/times";
import type { EntryLink } from "../../types/EntryLink";
import type { EntrySummary } from "../../types/EntrySummary";
import { words } from "../../words";

const BRIEF = 42;

/** "Tuesday 12 May, 17:20", with the year where that is not this one. */
export function whenOf({ date, time }: { date: string; time: string }, now = new Date()): string {
  const day = dayOf(date);
  const said = day.getFullYear() === now.getFullYear() ? longDay(day) : longDate(day);
  return `${said}, ${time}`;
}

export const nowAsWhen = (at: Date) => ({
  date: `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`,
  time: clockTime(at),
});

/** A few words of an entry; null where they had better not be met unasked. */
export function briefly({ title, excerpt, kind, mood }: EntrySummary): string | null {
  if (kind === "window" || mood === "heavy") return null;
  const said = title || excerpt;
  if (said === "") return null;
  return said.length <= BRIEF ? said : `${said.slice(0, BRIEF).replace(/\s+\S*$/, "")} …`;
}

export function linkName({ name }: EntryLink): string {
  return name || words.journal.marks.unnamed;
}

/** What stands small below an entry in the list. */
export function metaOf({ kind, links, tags, mood }: EntrySummary): string {
  const w = words.journal;
  const parts = [
    kind === "window" && w.fromWindow,
    ...links.slice(0, 1).map(linkName),
    mood && w.marks.moods[mood],
    ...tags.slice(0, 2).map((tag) => `#${tag}`),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** How an entry is called where its words are not shown. */
export function nameOf({ title, excerpt, date }: EntrySummary): string {
  return title || excerpt.slice(0, 60) || words.journal.bin.entryOf(date);
}
