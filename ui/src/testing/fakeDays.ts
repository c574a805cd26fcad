import { addDays, dayOf, localDate, weekdayOf } from "../app/times";
import type { Goal } from "../types/Goal";

type Span = { from: string; to: string } | null;

/** Whether a goal is meant for this date; a month without the day uses its last one. */
export function meantFor(goal: Pick<Goal, "days" | "startsOn" | "endsOn">, date: string): boolean {
  if (goal.startsOn !== null && date < goal.startsOn) return false;
  if (goal.endsOn !== null && date > goal.endsOn) return false;
  const day = dayOf(date);
  if (goal.days.kind === "week") return goal.days.weekdays.includes(weekdayOf(day));
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate();
  return day.getDate() === Math.min(goal.days.day, last);
}

export function timeOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function isQuiet(time: string, quiet: Span): boolean {
  if (quiet === null) return false;
  return quiet.from < quiet.to
    ? time >= quiet.from && time < quiet.to
    : time >= quiet.from || time < quiet.to;
}

/** When something due then really comes: quiet hours hold it until they end. */
export function heldUntil(date: string, time: string, quiet: Span): { date: string; time: string } {
  if (quiet === null || !isQuiet(time, quiet)) return { date, time };
  const overnight = quiet.from > quiet.to && time >= quiet.from;
  return { date: overnight ? addDays(date, 1) : date, time: quiet.to };
}

/** The dates from one on, as far as a rare goal may need. */
export function datesFrom(date: string, days = 400): string[] {
  return Array.from({ length: days }, (_, ahead) => addDays(date, ahead));
}

export function instant(date: string, time: string): string {
  return new Date(`${date}T${time}`).toISOString();
}

export function today(): string {
  return localDate(new Date());
}
