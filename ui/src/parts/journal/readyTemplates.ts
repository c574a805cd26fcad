import { partOfDay } from "../../app/times";
import type { Template } from "../../types/Template";
import type { TemplateOccasion } from "../../types/TemplateOccasion";
import { words } from "../../words";

const { ready } = words.templates;
const occasions = Object.keys(ready) as (keyof typeof ready)[];

/** The ready-made ones have numbers below zero, so that they are told from one's own. */
export const isReady = ({ id }: { id: number }) => id < 0;

/** The ready-made ones, each with one's own words in its place where there are any, then the rest. */
export function allTemplates(own: Template[]): Template[] {
  const first = occasions.map(
    (occasion, at): Template =>
      own.find((template) => template.standsFor && template.occasion === occasion) ?? {
        id: -1 - at,
        occasion,
        ...ready[occasion],
        standsFor: true,
      },
  );
  return [...first, ...own.filter((template) => !first.includes(template))];
}

const FITTING: Record<"morning" | "day" | "evening", TemplateOccasion[]> = {
  morning: ["morning", "before_interview", "why"],
  day: ["after_interview", "win", "before_interview"],
  evening: ["evening", "win", "after_interview"],
};

export function partNow(at = new Date()): keyof typeof FITTING {
  const part = partOfDay(at);
  return part === "dawn" || at.getHours() < 11
    ? part === "night"
      ? "evening"
      : "morning"
    : part === "day"
      ? "day"
      : "evening";
}

/** A few that fit the time of day. */
export function fitting(all: Template[], at = new Date()): Template[] {
  return FITTING[partNow(at)].flatMap(
    (occasion) => all.find((template) => template.occasion === occasion) ?? [],
  );
}

/** Today's question: another one each day, the same one all day. */
export function promptOf(at = new Date()): string {
  const prompts = words.templates.prompts[partNow(at)];
  return prompts[at.getDate() % prompts.length] ?? "";
}
