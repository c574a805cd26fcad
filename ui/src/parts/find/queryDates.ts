import { addDays, dayOf, monthNames, weekdayName, weekdayOf } from "../../app/times";
import { isNoSuchDay, readPastDate } from "../readDate";
import { PARTS, partsOf } from "./filters";

const DATED = /^(-?(?:before|after|on):)(.+)$/i;
const DAY = /^\d{4}(-(0?[1-9]|1[0-2])(-\d{1,2})?)?$/;
const MOOD = /^(heavy|low|even|light|bright|[1-5])$/i;
const ENERGY = /^(empty|low|some|good|full|[1-5])$/i;

/** What can follow the colon, as the search reads it. */
const READ: Record<string, (value: string) => boolean> = {
  before: isDay,
  after: isDay,
  on: isDay,
  mood: (value) => MOOD.test(value),
  energy: (value) => ENERGY.test(value),
  has: (value) => /^(image|link)$/i.test(value),
  is: (value) => /^(starred|window)$/i.test(value),
};

/** The query as it is sent: "after:yesterday" with its date. What was typed stays in the box. */
export function withDates(query: string, today: string): string {
  return query.replace(PARTS, (part) => {
    const [, name, typed] = DATED.exec(part) ?? [];
    const date = typed && dateOf(typed.replaceAll('"', ""), today);
    return date ? `${name}${date}` : part;
  });
}

/** The filters that can't be read, as they were typed; not one that is still being typed. */
export function unread(query: string, today: string): string[] {
  const parts = partsOf(query);
  const sent = partsOf(withDates(query, today));
  const typing = /\s$/.test(query) ? -1 : parts.length - 1;
  return parts.filter((_, i) => i !== typing && !isRead(sent[i] ?? ""));
}

/** What can be read asks for something. */
export function asksForMore(query: string, today: string): boolean {
  const sent = partsOf(withDates(query, today));
  return sent.some((part) => isRead(part) && !/^-?[a-z]+:$/i.test(part));
}

function isRead(part: string): boolean {
  const [, name, value] = /^-?([a-z]+):(.+)$/i.exec(part) ?? [];
  const reads = READ[name?.toLowerCase() ?? ""];
  return reads === undefined || value === undefined || reads(value.replaceAll('"', ""));
}

function isDay(value: string): boolean {
  return DAY.test(value) && !isNoSuchDay(value);
}

/** A day, or a month, in words: the last such one. */
function dateOf(typed: string, today: string): string | null {
  if (/^[\d-]+$/.test(typed)) return null;
  const day = readPastDate(typed, today);
  if (day) return day;
  const word = typed.trim().toLocaleLowerCase();
  if (word.length < 3) return null;
  const weekday = [1, 2, 3, 4, 5, 6, 7].find((n) => begins(weekdayName(n, "long"), word));
  if (weekday !== undefined) return addDays(today, -((weekdayOf(dayOf(today)) - weekday + 7) % 7));
  const month = monthNames().findIndex((name) => begins(name, word)) + 1;
  if (month === 0) return null;
  const year = Number(today.slice(0, 4)) - (month > Number(today.slice(5, 7)) ? 1 : 0);
  return `${year}-${String(month).padStart(2, "0")}`;
}

function begins(name: string, word: string): boolean {
  return name.toLocaleLowerCase().startsWith(word);
}
