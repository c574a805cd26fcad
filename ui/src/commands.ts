import type { Application } from "./types/Application";
import type { AppState } from "./types/AppState";
import type { Desktop } from "./types/Desktop";
import type { Entry } from "./types/Entry";
import type { EntryPage } from "./types/EntryPage";
import type { Goal } from "./types/Goal";
import type { GoalDraft } from "./types/GoalDraft";
import type { Preferences } from "./types/Preferences";
import type { Rebound } from "./types/Rebound";
import type { ReboundDraft } from "./types/ReboundDraft";
import type { Ritual } from "./types/Ritual";
import type { RitualDraft } from "./types/RitualDraft";
import type { Route } from "./types/Route";
import type { Settings } from "./types/Settings";
import type { Strength } from "./types/Strength";
import type { Today } from "./types/Today";

type Nothing = Record<string, never>;
type ById = { id: number };
type Passphrase = { passphrase: string };

/** Every command of the Rust side: what it takes and what it answers. */
export interface Commands {
  app_state: [Nothing, AppState];
  preferences_save: [{ preferences: Preferences }, Preferences];
  passphrase_strength: [Passphrase, Strength];
  vault_create: [Passphrase, null];
  vault_unlock: [Passphrase, null];
  vault_lock: [Nothing, null];
  journal_list: [{ after: number | null; limit: number }, EntryPage];
  journal_read: [ById, Entry];
  journal_create: [{ text: string }, Entry];
  journal_save: [{ id: number; text: string }, Entry];
  journal_delete: [ById, null];
  journal_restore: [ById, Entry];
  applications_list: [Nothing, Application[]];
  application_add: [{ company: string; role: string }, Application];
  application_remove: [ById, null];
  rebound_begin: [{ draft: ReboundDraft; openWindow: boolean }, Rebound];
  rebound_current: [Nothing, Rebound | null];
  rebound_write: [{ id: number; text: string }, Rebound];
  rebound_feelings: [{ id: number; feelings: string[] }, Rebound];
  rebound_extend: [ById, Rebound];
  rebound_close: [ById, Rebound];
  rebound_ritual: [{ id: number; ritualId: number | null }, Rebound];
  rebound_finish: [ById, null];
  rituals_list: [Nothing, Ritual[]];
  ritual_save: [{ draft: RitualDraft }, Ritual];
  ritual_delete: [ById, null];
  ritual_restore: [ById, Ritual];
  today: [Nothing, Today];
  goals_list: [Nothing, Goal[]];
  goal_save: [{ draft: GoalDraft }, Goal];
  goal_delete: [ById, null];
  goal_restore: [ById, Goal];
  goal_mark: [{ id: number; amount: number }, Today];
  goal_unmark: [ById, Today];
  settings_read: [Nothing, Settings];
  settings_save: [{ settings: Settings }, Settings];
  notice_dismiss: [ById, null];
  reminder_test: [Nothing, null];
  window_hide: [Nothing, null];
  window_minimise: [Nothing, null];
  app_quit: [Nothing, null];
  flushed: [{ kept: boolean }, null];
}

/** What the Rust side says without being asked. */
export interface HostEvents {
  changed: null;
  route: Route;
  flush: null;
  ask_close: null;
  desktop: Desktop;
}

export type CommandName = keyof Commands;
export type EventName = keyof HostEvents;
/** A command without arguments may be called by its name alone. */
export type Args<K extends CommandName> = Commands[K][0] extends Nothing
  ? [args?: Nothing]
  : [args: Commands[K][0]];
export type Answer<K extends CommandName> = Commands[K][1];
