import type { Delivery } from "../../types/Delivery";
import { inWords } from "./counts";

const LATE = 5 * 60_000;

/** Why a reminder was or was not seen, in a few words. */
export function fate(
  { fate, at, decidedAt, until, together }: Delivery,
  clock: (at: string) => string,
): string {
  const others = together - 1;
  const withOthers =
    others < 1 ? "" : ` with ${others === 1 ? "another" : `${inWords(others)} others`}`;
  // One that came later than it was due says when.
  const late = Date.parse(decidedAt) - Date.parse(at) > LATE;
  const shown =
    until !== null
      ? `Snoozed until ${clock(until)}, then shown`
      : late
        ? `Shown at ${clock(decidedAt)}`
        : "Shown";
  switch (fate) {
    case "recorded":
      return "On its way";
    case "shown":
      return `${shown}${withOthers && `, together${withOthers}`}`;
    case "shown_locked":
      return `${shown}, while locked`;
    case "not_shown":
      return "Not shown: the desktop did not take it";
    case "already_met":
      return "You had already done it";
    case "missed":
      return "Not shown: Onward was not running, or the computer slept";
    case "quiet":
      return "Held back: quiet hours";
    case "resting":
      return "Held back: a day off";
    case "busy":
      return "Not spoken of: its timer was running";
    case "snoozed":
      return until === null ? "Snoozed" : `Snoozed until ${clock(until)}`;
    case "done":
      return "You pressed Done on it";
    case "merged":
      return `Together${withOthers || " with a newer one"}`;
  }
}
