import { locale } from "../words";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

const DAY = 24 * 60 * 60_000;

type Moment = string | number | Date;

/** "2026-05-14" is a day on the person's own calendar, not a moment in UTC. */
export function dayOf(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day);
}

export function localDate(at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function addDays(date: string, days: number): string {
  const day = dayOf(date);
  day.setDate(day.getDate() + days);
  return localDate(day);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Date): number {
  return day.getDay() === 0 ? 7 : day.getDay();
}

export function clockTime(at: Moment): string {
  return format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** Whether one of these moments is over. */
export function anyOver(moments: (string | null | undefined)[], now: number): boolean {
  return moments.some((at) => at != null && Date.parse(at) <= now);
}

export function longDay(day: Date): string {
  // No comma after the weekday, whichever version of the language data is at hand.
  return format({ weekday: "long", day: "numeric", month: "long" }).format(day).replace(",", "");
}

export function longDate(at: Moment): string {
  return format({ day: "numeric", month: "long", year: "numeric" }).format(new Date(at));
}

/** "today", "yesterday", else the day, with its year where that is not this one. */
export function dayInWords(day: Date, today: Date): string {
  const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  const away = Math.round((midnight(day) - midnight(today)) / DAY);
  if (away === 0 || away === -1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  }
  return day.getFullYear() === today.getFullYear() ? shortDay(day) : longDate(day);
}

/** "today", "yesterday", as they are typed. */
export function dayWord(away: number): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
    .format(away, "day")
    .toLocaleLowerCase(locale);
}

/** "3.4 MB": as people read sizes, in thousands. */
export function size(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

export function shortDay(day: Date): string {
  return format({ day: "numeric", month: "long" }).format(day);
}

export function weekdayShort(day: Date): string {
  return format({ weekday: "short" }).format(day);
}

/** 1 is Monday, as in the goals; 5 January 1970 was one. */
export function weekdayName(weekday: number, length: "long" | "short"): string {
  return format({ weekday: length }).format(new Date(1970, 0, 4 + weekday));
}

/** "january" to "december", for reading what was typed. */
export function monthNames(): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    format({ month: "long" })
      .format(new Date(2026, month, 1))
      .toLocaleLowerCase(locale),
  );
}

/** "May", or "May 2025" where the year is not this one. */
export function monthOf(day: Date, today: Date): string {
  return day.getFullYear() === today.getFullYear()
    ? format({ month: "long" }).format(day)
    : format({ month: "long", year: "numeric" }).format(day);
}

export function list(items: string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

export function number(n: number): string {
  return new Intl.NumberFormat(locale).format(n);
}

export type PartOfDay = "dawn" | "day" | "evening" | "night";

export function partOfDay(at: Date): PartOfDay {
  const hour = at.getHours();
  if (hour >= 5 && hour < 10) return "dawn";
  if (hour >= 10 && hour < 17) return "day";
  if (hour >= 17 && hour < 22) return "evening";
  return "night";
}
