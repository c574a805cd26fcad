import { addDays, dayWord, localDate, monthNames } from "../app/times";

/**
 * "14 May", "14 May 2026", "14.5.", "14/5/2026", "2026-05-14" as a date; null for nothing, undefined
 * for what is no date. Without a year it is the next such day.
 */
export function readDate(text: string, today: string, earliest = 2000): string | null | undefined {
  const typed = text.trim().toLocaleLowerCase().replace(/,/g, " ").replace(/\s+/g, " ");
  if (typed === "") return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]), earliest);
  const digits = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2})?)?$/.exec(typed);
  if (digits) return near(Number(digits[1]), Number(digits[2]), digits[3], today, earliest);
  const named = /^(?:[a-zà-ž]+ )?(\d{1,2})\.? ([a-zà-ž]{3,})\.?(?: (\d{4}|\d{2}))?$/u.exec(typed);
  if (named === null) return undefined;
  const month = monthNames().findIndex((name) => name.startsWith(named[2] ?? "?")) + 1;
  return month === 0 ? undefined : near(Number(named[1]), month, named[3], today, earliest);
}

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

function near(
  day: number,
  month: number,
  year: string | undefined,
  today: string,
  earliest: number,
) {
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
