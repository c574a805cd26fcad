import { addDays, dayOf, longDay, weekdayName, weekdayOf } from "../../app/times";

/** "today", "tomorrow, Tuesday", "on Friday 4 December". */
export function dayAhead(date: string, today: string): string {
  if (date === today) return "today";
  if (date === addDays(today, 1)) {
    return `tomorrow, ${weekdayName(weekdayOf(dayOf(date)), "long")}`;
  }
  return `on ${longDay(dayOf(date))}`;
}

export function whenAhead({ date, time }: { date: string; time: string }, today: string): string {
  return `${dayAhead(date, today)}, ${time}`;
}

/** "1 hour 20 minutes" */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 && (hours === 1 ? "1 hour" : `${hours} hours`),
    rest > 0 && (rest === 1 ? "1 minute" : `${rest} minutes`),
  ];
  return parts.filter(Boolean).join(" ") || "no time";
}

export const when = { day: dayAhead, ahead: whenAhead, duration };
