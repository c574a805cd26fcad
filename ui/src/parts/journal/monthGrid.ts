import { addDays, dayOf, localDate, weekdayOf } from "../../app/times";

const EARLIEST = "1900-01-01";
const LATEST = "2100-12-31";

/** The days of a month in weeks from Monday; null is a place of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = dayOf(`${month}-01`);
  const count = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  const places: (string | null)[] = [
    ...Array.from({ length: weekdayOf(first) - 1 }, () => null),
    ...Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, "0")}`),
  ];
  while (places.length % 7 > 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) =>
    places.slice(week * 7, week * 7 + 7),
  );
}

/** The same day some months away, or the last one of a shorter month. */
export function addMonths(date: string, months: number): string {
  const day = dayOf(date);
  const at = new Date(day.getFullYear(), day.getMonth() + months, 1);
  const last = new Date(at.getFullYear(), at.getMonth() + 1, 0).getDate();
  at.setDate(Math.min(day.getDate(), last));
  return within(localDate(at));
}

export function within(date: string): string {
  return date < EARLIEST ? EARLIEST : date > LATEST ? LATEST : date;
}

/** Where a key leads from a day; undefined for a key that leads nowhere. */
export function dayAfterKey(date: string, key: string, shift: boolean): string | undefined {
  const weekday = weekdayOf(dayOf(date));
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: 1 - weekday,
    End: 7 - weekday,
  };
  const step = steps[key];
  if (step !== undefined) return within(addDays(date, step));
  if (key === "PageUp") return addMonths(date, shift ? -12 : -1);
  if (key === "PageDown") return addMonths(date, shift ? 12 : 1);
  return undefined;
}
