import type { Answer, Args, CommandName } from "../commands";
import type { Host } from "../host";
import type { AppState } from "../types/AppState";
import type { Care } from "../types/Care";
import type { DraftName } from "../types/DraftName";
import type { Settings } from "../types/Settings";
import type { Today } from "../types/Today";
import { caseHandlers } from "./caseHandlers";
import { FakeBackups } from "./fakeBackups";
import { FakeCases } from "./fakeCases";
import { FakeDoor } from "./fakeDoor";
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
import { strengthOf } from "./fakeStrength";
import { FakeTask } from "./fakeTask";
import { FakeVault } from "./fakeVault";
import { FakeWins } from "./fakeWins";
import { FakeWorth } from "./fakeWorth";
import { hourHandlers } from "./hourHandlers";
import { journalHandlers } from "./journalHandlers";
import { reminderHandlers } from "./reminderHandlers";
import { refusal } from "./refusal";
import { type Handlers, needsOpen, vaultHandlers } from "./vaultHandlers";

/** The Rust side as the UI sees it, in memory. */
export class FakeHost extends FakeDoor implements Host {
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
  /** The entry that is shown, also after a lock. */
  entry: number | null = null;
  state: Omit<AppState, "entry" | "waysIn" | "waiting" | "arrived"> = {
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

  get passphrase(): string | null {
    return this.vault.passphrase;
  }
  set passphrase(passphrase: string | null) {
    this.vault.passphrase = passphrase;
  }

  async call<K extends CommandName>(name: K, ...args: Args<K>): Promise<Answer<K>> {
    const given = await this.pass(name, ...args);
    if (needsOpen(name) && this.state.vault !== "open") throw refusal("locked");
    return structuredClone(await this.#handlers[name](given));
  }

  #handlers: Handlers = {
    app_state: () => {
      const { route } = this.state;
      this.state.route = null;
      const { waysIn, waiting } = this.vault;
      const open = this.state.vault === "open";
      const arrived = open ? this.vault.takeArrived() : null;
      const entry = open ? this.entry : null;
      return { ...this.state, route, entry, waysIn, waiting, arrived };
    },
    entry_shown: ({ id }) => ((this.entry = id), null),
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
