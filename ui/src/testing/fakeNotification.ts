import type { GoalDraft } from "../types/GoalDraft";
import type { Preview } from "../types/Preview";
import { words } from "../words";

type About = Pick<GoalDraft, "kind" | "target" | "unit">;

/** The notification of a goal, as it would look. */
export function notificationOf(goal: About | null, how: string, snoozes: number[]): Preview {
  const [first = 15] = snoozes;
  const buttons = ["Done", `In ${first} minutes`, "Not today"];
  if (how === "discreet") return { summary: "A reminder is waiting", body: "", buttons };
  const example = { kind: "messages", target: 1, unit: "times" } as const;
  const summary = words.goals.title({ ...(goal ?? example), title: "" });
  return { summary, body: "Still open today. It can wait, too.", buttons };
}
