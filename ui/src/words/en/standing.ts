import type { PartOfDay } from "../../app/times";
import { capital, inWords } from "./counts";

export const greetings: Record<PartOfDay, string> = {
  dawn: "Good morning.",
  day: "Good day.",
  evening: "Good evening.",
  night: "It is late.",
};

interface Standing {
  part: PartOfDay;
  total: number;
  done: number;
  /** Time of the next reminder, where there is one today. */
  next: string | null;
  resting: boolean;
  /** Lines planned for today. */
  planned: number;
  /** Whatever else is here and open: steps, worries that are back, something to look at. */
  others?: number;
}

/** One true sentence about where the day stands; never a judgement of it. */
export function sentence({
  part,
  total,
  done,
  next,
  resting,
  planned,
  others = 0,
}: Standing): string {
  if (resting) return "A day off. Rest counts as rest.";
  if (total === 0 && planned > 0) return "What you planned is here, for when you like.";
  if (total === 0 && others > 0) return "A little is here, for when you like.";
  if (total === 0) return "Nothing is planned here. A quiet day is a day too.";
  if (done === total) {
    return total === 1
      ? "Your small thing is done. The rest of the day is yours."
      : "Your small things are done. The rest of the day is yours.";
  }
  if (part === "night") return "Nothing here needs you before morning.";
  const things = done === 1 ? "One small thing is" : `${capital(inWords(done))} small things are`;
  if (done > 0 && next) return `${things} done. The next can wait until ${next}.`;
  if (done > 0) return `${things} done. The rest can wait until you like.`;
  if (next) return `Nothing is asked of you before ${next}.`;
  return total === 1
    ? "One small thing is here for when you like."
    : `${capital(inWords(total))} small things are here for when you like.`;
}
