import { addDays, localDate, longDay, weekdayName, weekdayOf } from "../../app/times";

/** Whole minutes since then; never negative, whatever the clock did meanwhile. */
export function ranMinutes(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

/** After this many the person is asked how much of it counted. */
export const LONG = 180;

/** The day it was started on, where that is not today: what it counted belongs there. */
export function otherDay(since: string, now: Date): string | null {
  const start = new Date(since);
  if (localDate(start) === localDate(now)) return null;
  const lately = localDate(start) > addDays(localDate(now), -7) && start < now;
  return lately ? weekdayName(weekdayOf(start), "long") : longDay(start);
}
