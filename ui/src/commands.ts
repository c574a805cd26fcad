import type { AppState } from "./types/AppState";
import type { Application } from "./types/Application";
import type { BackupPreview } from "./types/BackupPreview";
import type { Backups } from "./types/Backups";
import type { ChosenBackup } from "./types/ChosenBackup";
import type { DeliveryPage } from "./types/DeliveryPage";
import type { Desktop } from "./types/Desktop";
import type { Entry } from "./types/Entry";
import type { EntryPage } from "./types/EntryPage";
import type { Goal } from "./types/Goal";
import type { GoalDraft } from "./types/GoalDraft";
import type { GoalPreview } from "./types/GoalPreview";
import type { KeySlot } from "./types/KeySlot";
import type { Place } from "./types/Place";
import type { PlanDraft } from "./types/PlanDraft";
import type { PlanItem } from "./types/PlanItem";
import type { Preferences } from "./types/Preferences";
import type { Progress } from "./types/Progress";
import type { Rebound } from "./types/Rebound";
import type { ReboundDraft } from "./types/ReboundDraft";
import type { RecoverySheet } from "./types/RecoverySheet";
import type { ReminderSettings } from "./types/ReminderSettings";
import type { Reminders } from "./types/Reminders";
import type { Ritual } from "./types/Ritual";
import type { RitualDraft } from "./types/RitualDraft";
import type { Route } from "./types/Route";
import type { SavedBackup } from "./types/SavedBackup";
import type { Settings } from "./types/Settings";
import type { Strength } from "./types/Strength";
import type { TestOutcome } from "./types/TestOutcome";
import type { Today } from "./types/Today";
import type { WeekLook } from "./types/WeekLook";
import type { Win } from "./types/Win";
import type { WinKind } from "./types/WinKind";

type Nothing = Record<string, never>;
type ById = { id: number };
type Passphrase = { passphrase: string };
/** The present passphrase or the recovery code, whichever the person has. */
type Secret = { secret: string };

/** Every command of the Rust side: what it takes and what it answers. */
export interface Commands {
  app_state: [Nothing, AppState];
  preferences_save: [{ preferences: Preferences }, Preferences];
  passphrase_strength: [Passphrase, Strength];
  vault_create: [Passphrase, null];
  vault_unlock: [Passphrase, null];
  vault_lock: [Nothing, null];
  vault_unlock_recovery: [{ code: string }, null];
  vault_unlock_keychain: [Nothing, null];
  activity: [Nothing, null];
  inbox_note: [{ text: string }, number];
  inbox_win: [{ kind: WinKind; text: string }, number];
  inbox_no: [{ draft: ReboundDraft; text: string; openWindow: boolean }, number];
  ways_in_list: [Nothing, KeySlot[]];
  passphrase_change: [Secret & Passphrase, null];
  recovery_begin: [Secret, RecoverySheet];
  recovery_confirm: [{ groups: [string, string] }, null];
  recovery_cancel: [Nothing, null];
  keychain_add: [Secret, null];
  way_in_remove: [Secret & ById, null];
  new_data_key: [Passphrase, null];
  backups_list: [Nothing, Backups];
  backup_now: [Nothing, SavedBackup | null];
  backup_choose: [Nothing, ChosenBackup | null];
  backup_pick: [{ name: string }, ChosenBackup];
  backup_preview: [Secret, BackupPreview];
  backup_restore: [Nothing, string | null];
  backup_let_go: [Nothing, null];
  backup_drill: [Secret, BackupPreview];
  task_cancel: [Nothing, null];
  place_read: [Nothing, Place];
  place_choose: [Nothing, Place | null];
  place_move: [Nothing, Place];
  place_usual: [Nothing, Place];
  place_find: [Nothing, null];
  begin_anew: [Nothing, string | null];
  forget_everything: [Nothing, null];
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
  goal_preview: [{ draft: GoalDraft }, GoalPreview];
  goal_mark: [{ id: number; amount: number }, Today];
  goal_unmark: [ById, Today];
  timer_start: [ById, Today];
  timer_stop: [{ id: number; minutes: number | null }, Today];
  timer_discard: [ById, Today];
  rest_begin: [{ until: string }, Today];
  rest_end: [Nothing, Today];
  hush_begin: [{ minutes: number }, Today];
  hush_end: [Nothing, Today];
  clock_is_right: [Nothing, Today];
  reminders_read: [Nothing, Reminders];
  reminders_save: [{ settings: ReminderSettings }, Reminders];
  deliveries_list: [{ before: number | null; limit: number }, DeliveryPage];
  plan_read: [{ date: string }, PlanItem[]];
  plan_save: [{ date: string; items: PlanDraft[] }, PlanItem[]];
  plan_mark: [{ id: number; done: boolean }, Today];
  plan_delete: [ById, Today];
  plan_restore: [ById, Today];
  win_add: [{ kind: WinKind; text: string }, Win];
  win_delete: [ById, null];
  win_restore: [ById, Win];
  week_look: [Nothing, WeekLook];
  week_looked: [Nothing, null];
  autostart_set: [{ on: boolean }, AppState["autostart"]];
  settings_read: [Nothing, Settings];
  settings_save: [{ settings: Settings }, Settings];
  notices_dismiss: [{ ids: number[] }, null];
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
  progress: Progress;
  /** What became of the test reminder. */
  tested: TestOutcome;
}

export type CommandName = keyof Commands;
export type EventName = keyof HostEvents;
/** A command without arguments may be called by its name alone. */
export type Args<K extends CommandName> = Commands[K][0] extends Nothing
  ? [args?: Nothing]
  : [args: Commands[K][0]];
export type Answer<K extends CommandName> = Commands[K][1];
