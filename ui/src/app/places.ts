import type { Route } from "../types/Route";
import type { Stood } from "./stood";

/** What a screen may be told about why it was opened. */
export interface Arrival {
  entry?: number;
  fresh?: boolean;
  /** What the entry was found by, as it was typed: it is marked there once, and not remembered. */
  sought?: string | null;
  /** What lies beside the journal. */
  look?: "calendar" | "bin" | null;
  section?: SettingsSection;
  /** The no that is looked at. */
  id?: number;
  /** Which part of its page is wanted. */
  part?: "feedback" | "notes" | "keys";
  /** Another no came while a window is open. */
  another?: boolean;
  /** How one stood in the journal before, to stand there again. */
  stood?: Stood;
}

export type SettingsSection =
  | "goals"
  | "reminders"
  | "rituals"
  | "window"
  | "writing"
  | "help"
  | "lock"
  | "look"
  | "data"
  | "computer";

/** Reminders are a part of the settings; every other route is a screen of its own, and a few more. */
export type Screen = Exclude<Route, "reminders"> | "cases" | "case" | "cards" | "worth";

/** One passes through these, wherever one is: they lead back, and nothing leads back to them. */
export const PASSING: ReadonlySet<Screen> = new Set<Screen>(["note", "win"]);
