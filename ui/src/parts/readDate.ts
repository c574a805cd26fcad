import { addDays, dayWord, localDate, monthNames } from "../app/times";

interface Typed {
  day: number;
  month: number;
  /** As typed: two digits, four, or none. */
  year: string | undefined;
}

/** What was typed, where it has the form of a date; whether there is such a day is another question. */
function partsOf(text: string): Typed | null {
  const typed = text.trim().toLocaleLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] };
  const digits = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2})?)?$/.exec(typed);
  if (digits) return { day: Number(digits[1]), month: Number(digits[2]), year: digits[3] };
  const named = /^(?:[a-zà-ž]+ )?(\d{1,2})\.? ([a-zà-ž]{3,})\.?(?: (\d{4}|\d{2}))?$/u.exec(typed);
  if (named === null) return null;
  const month = monthNames().findIndex((name) => name.startsWith(named[2] ?? "?")) + 1;
  return month === 0 ? null : { day: Number(named[1]), month, year: named[3] };
}

/**
 * "14 May", "14 May 2026", "14.5.", "14/5/2026", "2026-05-14" as a date; null for nothing, undefined
 * for what is no date. Without a year it is the next such day.
 */
export function readDate(text: string, today: string, earliest = 2000): string | null | undefined {
  if (text.trim() === "") return null;
  const typed = partsOf(text);
  return typed === null ? undefined : near(typed, today, earliest);
}

/** It has the form of a date, but the calendar has no such day: 31 February. */
export function isNoSuchDay(text: string): boolean {
  const typed = partsOf(text);
  if (typed === null) return false;
  // Without a year, 29 February is a day.
  const year = Number(typed.year?.padStart(4, "20") ?? 2024);
  const at = new Date(year, typed.month - 1, typed.day);
  return at.getMonth() !== typed.month - 1 || at.getDate() !== typed.day;
}

/** It is a date, however far away. */
export const isAnyDate = (text: string) => partsOf(text) !== null && !isNoSuchDay(text);

/** Whether a year was typed, or is to be guessed. */
export const hasYear = (text: string) => /\d{4}|[./ -]\d{1,2}[./ -]\d{2}$/.test(text.trim());

/**
 * The same for a day that has been: without a year it is the last such day, and "today" and
 * "yesterday" are days too.
 */
export function readPastDate(
  text: string,
  today: string,
  earliest = 2000,
): string | null | undefined {
  const typed = text.trim().toLocaleLowerCase();
  const away = [0, -1].find((days) => typed === dayWord(days));
  if (away !== undefined) return addDays(today, away);
  const date = readDate(text, today, earliest);
  if (!date || date <= today || hasYear(text)) return date;
  const before = new Date(Number(date.slice(0, 4)) - 1, Number(date.slice(5, 7)) - 1, 1);
  const day = Number(date.slice(8));
  const last = new Date(before.getFullYear(), before.getMonth() + 1, 0).getDate();
  // A 29 February without a year is the last one there was, or its eve.
  before.setDate(Math.min(day, last));
  return localDate(before);
}

function near({ day, month, year }: Typed, today: string, earliest: number) {
  if (year !== undefined) return real(Number(year.padStart(4, "20")), month, day, earliest);
  const now = Number(today.slice(0, 4));
  const thisYear = real(now, month, day);
  // A day just gone is more likely meant than one almost a year ahead.
  const gone = thisYear !== undefined && thisYear < addDays(today, -90);
  return thisYear === undefined || gone ? real(now + 1, month, day) : thisYear;
}

function real(year: number, month: number, day: number, earliest = 2000): string | undefined {
  const at = new Date(year, month - 1, day);
  const same = at.getMonth() === month - 1 && at.getDate() === day;
  return same && year >= earliest && year < 2200 ? localDate(at) : undefined;
}
