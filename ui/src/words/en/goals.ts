import { list, weekdayName } from "../../app/times";
import type { Goal } from "../../types/Goal";
import type { GoalKind } from "../../types/GoalKind";
import type { Unit } from "../../types/Unit";
import { inWords, minutes } from "./counts";

type Wording = Pick<Goal, "kind" | "title" | "target" | "unit">;

/** What each kind is called when it is counted once, several times, or in minutes. */
const catalogue: Record<GoalKind, [once: string, several: (n: string) => string, of: string]> = {
  applications: ["Send one application", (n) => `Send ${n} applications`, "on applications"],
  messages: ["Write one message", (n) => `Write ${n} messages`, "of networking"],
  learning: ["Learn one small thing", (n) => `Learn ${n} small things`, "of learning"],
  help: ["Help someone", (n) => `Help ${n} people`, "of helping someone"],
  talk: ["Talk to someone", (n) => `Talk to ${n} people`, "of talking to someone"],
  move: ["Move a little", (n) => `Move a little, ${n} times`, "of moving"],
  own: ["A small thing of my own", () => "Small things of my own", "for something of my own"],
};

function said({ kind, target, unit }: Wording): string {
  const [once, several, of] = catalogue[kind];
  if (unit === "minutes") return `${minutes(target)} ${of}`;
  return target === 1 ? once : several(inWords(target));
}

const kinds: Record<GoalKind, string> = {
  applications: "Applications",
  messages: "Messages",
  learning: "Learning",
  help: "Help someone",
  talk: "Talk to someone",
  move: "Move your body",
  own: "My own",
};

function days(of: Goal["days"]): string {
  if (of.kind === "month") return `Once a month, on day ${of.day}`;
  const key = of.weekdays.join("");
  if (key === "1234567") return "Every day";
  if (key === "12345") return "Weekdays";
  if (key === "67") return "Weekends";
  return list(of.weekdays.map((day) => weekdayName(day, "short")));
}

export const goals = {
  /** The person's own words for a goal, or ours where there are none. */
  title: (goal: Wording) => goal.title.trim() || said(goal),
  kinds,
  days,
  units: { times: "times", minutes: "minutes" } satisfies Record<Unit, string>,
  progress: (done: number, target: number, unit: Unit) =>
    unit === "minutes" ? `${done} of ${minutes(target)}` : `${done} of ${target}`,
};
