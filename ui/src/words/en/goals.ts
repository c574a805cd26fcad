import type { Goal } from "../../types/Goal";
import type { GoalKind } from "../../types/GoalKind";
import type { Unit } from "../../types/Unit";
import { inWords, minutes } from "./counts";

type Wording = Pick<Goal, "kind" | "title" | "target" | "unit">;

function catalogue({ kind, target, unit }: Wording): string {
  const time = minutes(target);
  switch (kind) {
    case "applications":
      return target === 1 ? "Send one application" : `Send ${inWords(target)} applications`;
    case "messages":
      if (unit === "minutes") return `${time} of networking`;
      return target === 1 ? "Write one message" : `Write ${inWords(target)} messages`;
    case "learning":
      if (unit === "minutes") return `${time} of learning`;
      return target === 1 ? "Learn one small thing" : `Learn ${inWords(target)} small things`;
    case "own":
      return "A small thing of my own";
  }
}

const kinds: Record<GoalKind, string> = {
  applications: "Applications",
  messages: "Messages",
  learning: "Learning",
  own: "My own",
};

export const goals = {
  /** The person's own words for a goal, or ours where there are none. */
  title: (goal: Wording) => goal.title.trim() || catalogue(goal),
  kinds,
  units: { times: "times", minutes: "minutes" } satisfies Record<Unit, string>,
  progress: (done: number, target: number, unit: Unit) =>
    unit === "minutes" ? `${done} of ${minutes(target)}` : `${done} of ${target}`,
};
