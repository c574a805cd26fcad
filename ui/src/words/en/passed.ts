import type { Notice } from "../../types/Notice";
import type { ReminderKind } from "../../types/ReminderKind";
import { capital, inWords } from "./counts";

const passed: Record<ReminderKind, string> = {
  window: "Your window closed",
  goal: "A reminder was due",
  evening: "It was time to plan the next day",
  morning: "Your plan for the day was due",
  weekly: "A look at the week was due",
  worry: "Something you parked came back",
  let_go: "A request had had its time",
};

/** What was not seen, and why; many of a kind are one line. */
export function notice(
  { kind, why, count }: Pick<Notice, "kind" | "why" | "count">,
  when: string,
): string {
  if (count > 1) {
    const many = `${capital(inWords(count))} reminders`;
    return why === "missed"
      ? `${many} passed while Onward was not running, or the computer slept, the last one ${when}.`
      : `${many} could not be shown on this desktop, the last one ${when}.`;
  }
  const what = `${passed[kind]}, ${when}.`;
  return why === "missed"
    ? `${what} Onward was not running, or the computer slept.`
    : `${what} It could not be shown on this desktop.`;
}
