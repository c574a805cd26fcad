import type { GoalDraft } from "../../types/GoalDraft";
import type { GoalKind } from "../../types/GoalKind";
import type { Unit } from "../../types/Unit";
import { words } from "../../words";
import { readCount } from "../readCount";
import { readDate } from "../readDate";
import { readTime } from "../readTime";

const w = words.settings.goals;
export const MOST: Record<Unit, number> = { times: 100, minutes: 1440 };

/** What stands in the fields, right or wrong. */
export interface GoalTyped {
  kind: GoalKind;
  title: string;
  target: string;
  unit: Unit;
  dayKind: GoalDraft["days"]["kind"];
  weekdays: number[];
  monthDay: string;
  startsOn: string;
  endsOn: string;
  times: { key: number; text: string }[];
}

/** What is wrong with each field, in words; null is nothing. */
export function goalProblems(typed: GoalTyped, today: string) {
  const { kind, title, target, unit, dayKind, weekdays, monthDay, times } = typed;
  const starts = readDate(typed.startsOn, today);
  const ends = readDate(typed.endsOn, today);
  const most = MOST[unit];
  const noMonthDay = dayKind === "month" && readCount(monthDay, 31) === undefined;
  return {
    words: kind === "own" && title.trim() === "" ? w.wordsNeeded : null,
    target: readCount(target, most) === undefined ? w.countNeeded(most) : null,
    days: dayKind === "week" && weekdays.length === 0 ? w.dayNeeded : null,
    monthDay: noMonthDay ? w.monthDayNeeded : null,
    startsOn: starts === undefined ? w.dateNeeded : null,
    endsOn: ends === undefined ? w.dateNeeded : starts && ends && ends < starts ? w.endFirst : null,
    times: times.some(({ text }) => readTime(text) === undefined) ? w.timeNeeded : null,
  };
}
