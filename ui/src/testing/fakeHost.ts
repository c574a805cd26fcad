import type { Answer, Args, CommandName, Commands, EventName, HostEvents } from "../commands";
import type { Host } from "../host";
import type { AppState } from "../types/AppState";
import type { Care } from "../types/Care";
import type { CommandError } from "../types/CommandError";
import type { DraftName } from "../types/DraftName";
import type { ErrorCode } from "../types/ErrorCode";
import type { Settings } from "../types/Settings";
import type { Strength } from "../types/Strength";
import type { Today } from "../types/Today";
import { caseHandlers } from "./caseHandlers";
import { FakeBackups } from "./fakeBackups";
import { FakeCases } from "./fakeCases";
import { FakeDropped } from "./fakeDropped";
import { FakeFeedback } from "./fakeFeedback";
import { FakeFinding } from "./fakeFinding";
import { FakeGoals } from "./fakeGoals";
import { FakeInterviews } from "./fakeInterviews";
import { FakeJournal } from "./fakeJournal";
import { FakePlace } from "./fakePlace";
import { FakePlan } from "./fakePlan";
import { FakeRebound } from "./fakeRebound";
import { FakeReminders } from "./fakeReminders";
import { FakeSharing } from "./fakeSharing";
import { FakeSteps } from "./fakeSteps";
import { FakeTask } from "./fakeTask";
import { FakeVault } from "./fakeVault";
import { FakeWins } from "./fakeWins";
import { FakeWorth } from "./fakeWorth";
import { hourHandlers } from "./hourHandlers";
import { journalHandlers } from "./journalHandlers";
import { reminderHandlers } from "./reminderHandlers";
import { type Handlers, needsOpen, vaultHandlers } from "./vaultHandlers";

export function refusal(code: ErrorCode): CommandError {
  return { code, message: `fake: ${code}`, hint: null };
}

/** Good enough to try the meter with; the real one is zxcvbn on the Rust side. */
function strengthOf(passphrase: string): Strength {
  const wordsIn = new Set(passphrase.toLowerCase().split(/\s+/).filter(Boolean)).size;
  if (/^(.)\1*$/.test(passphrase)) return { score: 0, guessesLog10: 1, warning: "repeats" };
  if (/^password/i.test(passphrase))
    return { score: 0, guessesLog10: 2, warning: "common_password" };
  if (wordsIn <= 1 && passphrase.length < 14)
    return { score: 1, guessesLog10: 5, warning: "single_word" };
  return { score: Math.min(4, wordsIn), guessesLog10: 4 + 2 * wordsIn, warning: null };
}

/** The Rust side as the UI sees it, in memory. */
export class FakeHost implements Host {
  readonly journal = new FakeJournal();
  readonly goals = new FakeGoals();
  readonly rebound = new FakeRebound(this.journal, this.goals);
  readonly steps = new FakeSteps();
  readonly plan = new FakePlan();
  readonly reminders = new FakeReminders(this.goals, this.plan);
  readonly wins = new FakeWins(this.goals, this.journal);
  readonly cases = new FakeCases(
    { noes: () => this.rebound.noes.all, steps: () => this.steps.steps.all },
    new FakeFeedback(),
  );
  readonly interviews = new FakeInterviews();
  readonly worth = new FakeWorth();
  readonly vault = new FakeVault();
  readonly task = new FakeTask((progress) => this.emit("progress", progress));
  readonly finding = new FakeFinding(this.journal);
  readonly sharing = new FakeSharing(this.journal, this.task);
  readonly dropped = new FakeDropped((place) => this.emit("dropped", place));
  readonly backups = new FakeBackups(this.task);
  readonly place = new FakePlace(this.task);
  readonly calls: [CommandName, unknown][] = [];
  settings: Settings = {
    windowMinutes: 15,
    lockAfterMinutes: 15,
    lockOnSuspend: true,
    lockOnScreenLock: true,
    lockOnHide: false,
    roomFullscreen: false,
    spellCheck: false,
    wordCount: false,
  };
  care: Omit<Care, "writingWeighs"> = { helpCard: null, therapySaid: false };
  /** One's own list of feeling words; null is the ready-made one. */
  feelings: string[] | null = null;
  readonly drafts = new Map<DraftName, string>();
  fullscreen = false;
  /** What the days after bring to Today; the handlers of the cases fill it. */
  calm: { looks: () => Today["looks"]; letGo: () => Today["letGo"]; whyDue: () => boolean } = {
    looks: () => [],
    letGo: () => [],
    whyDue: () => false,
  };
  /** Milliseconds every answer takes; 0 answers in the next microtask. */
  delay = 0;
  slow: Partial<Record<CommandName, number>> = {};
  state: Omit<AppState, "waysIn" | "waiting" | "arrived"> = {
    vault: "absent",
    desktop: { tray: "shown", notices: "ready" },
    preferences: { theme: "system", textPercent: 100, still: false, autostartAsked: false },
    route: null,
    version: "0.1.0",
    folder: "/home/ana/.local/share/onward",
    otherJournals: false,
    limits: { entryBytes: 1_000_000, lineBytes: 500, passphraseBytes: 1024 },
    autostart: "off",
  };

  #failing = new Map<CommandName, { code: ErrorCode; times: number }>();
  #hearers = new Map<EventName, Set<(payload: never) => void>>();

  get passphrase(): string | null {
    return this.vault.passphrase;
  }
  set passphrase(passphrase: string | null) {
    this.vault.passphrase = passphrase;
  }

  /** The next `times` calls of a command are refused. */
  fail(name: CommandName, code: ErrorCode, times = Infinity): void {
    this.#failing.set(name, { code, times });
  }

  mend(name: CommandName): void {
    this.#failing.delete(name);
  }

  called<K extends CommandName>(name: K): Commands[K][0][] {
    return this.calls
      .filter(([called]) => called === name)
      .map(([, args]) => args as Commands[K][0]);
  }

  emit<E extends EventName>(name: E, payload: HostEvents[E]): void {
    for (const hear of this.#hearers.get(name) ?? []) hear(payload as never);
  }

  on<E extends EventName>(name: E, hear: (payload: HostEvents[E]) => void): Promise<() => void> {
    const hearers = this.#hearers.get(name) ?? new Set();
    this.#hearers.set(name, hearers.add(hear as (payload: never) => void));
    return Promise.resolve(() => hearers.delete(hear as (payload: never) => void));
  }

  async call<K extends CommandName>(name: K, ...args: Args<K>): Promise<Answer<K>> {
    const given = (args[0] ?? {}) as Commands[K][0];
    this.calls.push([name, structuredClone(given)]);
    const wait = this.slow[name] ?? this.delay;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const failing = this.#failing.get(name);
    if (failing !== undefined && failing.times > 0) {
      failing.times -= 1;
      throw refusal(failing.code);
    }
    if (needsOpen(name) && this.state.vault !== "open") throw refusal("locked");
    return structuredClone(await this.#handlers[name](given));
  }

  #handlers: Handlers = {
    app_state: () => {
      const { route } = this.state;
      this.state.route = null;
      const { waysIn, waiting } = this.vault;
      const arrived = this.state.vault === "open" ? this.vault.takeArrived() : null;
      return { ...this.state, route, waysIn, waiting, arrived };
    },
    preferences_save: ({ preferences }) => (this.state.preferences = preferences),
    passphrase_strength: ({ passphrase }) => strengthOf(passphrase),
    ...vaultHandlers(this),
    activity: () => null,
    ...journalHandlers(this),
    image_add: () => ({ id: 1, width: 800, height: 600 }),
    image_choose: () => null,
    images_dropped: () => this.dropped.take(),
    journal_search: (asked) => this.finding.search(asked),
    share_read: ({ range }) => this.sharing.read(range),
    share_save: (asked) => this.sharing.save(asked),
    window_print: () => ((this.sharing.prints += 1), null),
    applications_list: () => this.goals.applications,
    application_add: ({ company, role }) => this.goals.addApplication(company, role),
    application_remove: ({ id }) => this.goals.removeApplication(id),
    application_restore: ({ id }) => this.goals.restoreApplication(id),
    ...hourHandlers(this),
    ...caseHandlers(this),
    ...reminderHandlers(this),
    settings_read: () => this.settings,
    settings_save: ({ settings }) => (this.settings = settings),
    window_hide: () => null,
    window_minimise: () => null,
    app_quit: () => null,
    flushed: () => null,
  };
}
