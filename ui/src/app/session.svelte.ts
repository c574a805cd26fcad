import { createContext } from "svelte";
import { errorCode, type Host } from "../host";
import type { Keeping } from "../keeping/autosave.svelte";
import { Slip } from "../keeping/slip.svelte";
import { WinDraft } from "../keeping/winDraft.svelte";
import type { Arrived } from "../types/Arrived";
import type { AppState } from "../types/AppState";
import type { DropPlace } from "../types/DropPlace";
import type { ErrorCode } from "../types/ErrorCode";
import type { Preferences } from "../types/Preferences";
import type { Rebound } from "../types/Rebound";
import type { Route } from "../types/Route";
import type { ShareRange } from "../types/ShareRange";
import type { WaysIn } from "../types/WaysIn";
import type { WinKind } from "../types/WinKind";
import { words } from "../words";
import { LongTask } from "./longTask.svelte";
import { letGoOfWords } from "./letGoOfWords";
import type { Stood } from "./stood";
import { Toasts } from "./toasts.svelte";

/** What a screen may be told about why it was opened. */
export interface Arrival {
  entry?: number;
  fresh?: boolean;
  /** What lies beside the journal. */
  look?: "calendar" | "bin" | null;
  section?: SettingsSection;
  /** The no that is looked at. */
  id?: number;
  /** Which part of its page is wanted. */
  part?: "feedback" | "notes";
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
const PASSING: ReadonlySet<Screen> = new Set<Screen>(["note", "win"]);

const ACTIVITY_EVERY = 20_000;

/** How Onward looks until it has been told. */
const UNTOLD: Preferences = {
  theme: "system",
  textPercent: 100,
  still: false,
  autostartAsked: true,
};

export const [useSession, provideSession] = createContext<Session>();

export function stillRunning(rebound: Rebound, now = Date.now()): boolean {
  return (
    rebound.closedAt === null && rebound.deadline !== null && Date.parse(rebound.deadline) > now
  );
}

/** One opened window of the app: where it is, and everything that must be kept before it goes. */
export class Session {
  readonly host: Host;
  readonly toasts = new Toasts();
  readonly task: LongTask;
  readonly slip = new Slip((text) => this.#keepSlip(text));
  readonly win = new WinDraft((win) => this.#keepWin(win));

  state = $state.raw<AppState | null>(null);
  startProblem = $state<ErrorCode | null>(null);
  route = $state<Screen>("today");
  arrival = $state.raw<Arrival>({});
  /** Where one was before this screen, and how one had come there. */
  before = $state.raw<{ route: Screen; arrival: Arrival } | null>(null);
  /** The open entry, as far as it is seen: takes what is dropped there, in pixels of the page. */
  takesDrop: ((place: { left: number; top: number }) => boolean) | null = null;
  /** How one stands on the screen that is shown; it says so itself, where there is more to it than its name. */
  standing: (() => Arrival) | null = null;
  /** Which of the room's questions stands there; it stays while one is elsewhere for a moment. */
  roomAsks = $state.raw({ rebound: 0, at: 0 });
  /** Goes up when something changed outside the UI; screens read again what they show. */
  changes = $state(0);
  /** Said by screen readers, shown nowhere. */
  announced = $state("");
  askingToClose = $state(false);
  /** In the journal there is only the page. */
  alone = $state(false);
  /** The help card lies over the page. */
  helpShown = $state(false);
  /** The parking list lies over the page. */
  parking = $state(false);
  /** The finder lies over the page. */
  finding = $state(false);
  /** What is about to be shared or printed; null is nothing. */
  sharing = $state.raw<Partial<ShareRange> | null>(null);
  /** A no is being named at the locked door. */
  namingLocked = $state(false);
  /** The slip at the locked door was asked for and has not been shown yet. */
  slipWanted = $state(false);
  /** The slip at the locked door is one for a small win. */
  winAtDoor = $state(false);
  /** What the locked screen says about what was just kept. */
  lockedSaid = $state<string | null>(null);
  /** The last line written on Today: where it is, and when it was kept. */
  lastLine = $state.raw<{ id: number; at: number } | null>(null);
  /** The journal was just made and is open, but the first steps still have something to ask. */
  settlingIn = $state(false);

  #keepings = new Set<Keeping>([this.slip, this.win]);
  #asked: Route | null = null;
  #active = -Infinity;

  constructor(host: Host) {
    this.host = host;
    this.task = new LongTask(host);
  }

  get vault() {
    return this.state?.vault ?? "locked";
  }

  get limits() {
    return this.state?.limits ?? { entryBytes: 1_000_000, lineBytes: 500, passphraseBytes: 1024 };
  }

  get preferences(): Preferences {
    return this.state?.preferences ?? UNTOLD;
  }

  get waysIn(): WaysIn {
    return this.state?.waysIn ?? { passphrase: true, recovery: false, keychain: false };
  }

  /** Something lies over the page, and Escape is meant for that. */
  get covered(): boolean {
    const { askingToClose, helpShown, parking, finding, sharing } = this;
    return askingToClose || helpShown || parking || finding || sharing !== null;
  }

  get trayShown(): boolean {
    return this.state?.desktop.tray === "shown";
  }

  async start(): Promise<void> {
    const hearing = [
      this.host.on("changed", () => (this.changes += 1)),
      this.host.on("route", (route) => void this.asked(route)),
      this.host.on("flush", () => void this.answerFlush()),
      this.host.on("ask_close", () => (this.askingToClose = true)),
      this.host.on("desktop", (desktop) => this.know({ desktop })),
      this.host.on("progress", (progress) => this.task.hear(progress)),
      this.host.on("dropped", (place) => this.#dropped(place)),
    ];
    await this.look();
    try {
      await Promise.all(hearing);
    } catch (thrown) {
      this.startProblem = errorCode(thrown);
    }
  }

  /** Reads the app's state anew: at the start, after unlocking, and when asked to try again. */
  async look(): Promise<void> {
    try {
      const state = await this.host.call("app_state");
      this.#asked = state.route ?? this.#asked;
      if (state.vault === "open") {
        this.#show(this.#takeAsked() ?? "today");
        this.before = null;
        this.namingLocked = this.winAtDoor = false;
        this.lockedSaid = null;
      }
      this.state = state;
      this.startProblem = null;
      if (state.vault === "open") await this.#welcomeIn(state.arrived);
      else {
        this.lastLine = null;
        this.#showAtDoor();
      }
    } catch (thrown) {
      this.startProblem = errorCode(thrown);
    }
  }

  /** Something of the app's state is known to be different now. */
  know(changes: Partial<AppState>): void {
    if (this.state !== null) this.state = { ...this.state, ...changes };
  }

  /** Someone is at the page. The Rust side counts the minutes from there; it is told now and then. */
  active(): void {
    if (this.vault !== "open" && !this.settlingIn) return;
    const now = Date.now();
    if (Math.abs(now - this.#active) < ACTIVITY_EVERY) return;
    this.#active = now;
    void this.host.call("activity").catch(() => null);
  }

  /** Goes to a screen once everything typed on this one is kept. */
  async go(route: Route | Screen, arrival: Arrival = {}): Promise<boolean> {
    if (!(await this.flushOrSay())) return false;
    this.#show(route, arrival);
    return true;
  }

  /** Where one was before this screen, as one was there. */
  back(): Promise<boolean> {
    const { route, arrival } = this.before ?? { route: "today" as const, arrival: {} };
    return this.go(route, arrival);
  }

  /** "I got a no": one window at a time, so a running one is where it leads. */
  async gotANo(): Promise<void> {
    if (this.vault === "locked") return void (this.namingLocked = true);
    const rebound = await this.host.call("rebound_current").catch(() => null);
    await this.go(rebound !== null && stillRunning(rebound) ? "room" : "naming");
  }

  /** Only the page, or everything again; elsewhere it leads to the journal first. */
  async onlyThePage(): Promise<void> {
    if (this.route === "journal") this.alone = !this.alone;
    else if (await this.go("journal")) this.alone = true;
  }

  /** "A small win", wherever one is; at the locked door it is a slip. */
  async smallWin(): Promise<void> {
    if (this.vault !== "locked") return void (await this.go("win"));
    this.winAtDoor = this.slipWanted = true;
    this.namingLocked = false;
  }

  /** A quick note, wherever one is; at the locked door it is the slip. */
  async note(): Promise<void> {
    if (this.vault !== "locked") return void (await this.go("note"));
    this.slipWanted = true;
    this.namingLocked = this.winAtDoor = false;
  }

  /** Back from naming a no at the locked door. */
  backToDoor(said: string | null = null): void {
    this.lockedSaid = said;
    this.namingLocked = false;
  }

  async lock(): Promise<void> {
    if (!(await this.flushOrSay())) return;
    this.#uncover();
    await letGoOfWords();
    if (await this.attempt("vault_lock")) await this.look();
  }

  async hide(): Promise<void> {
    if (await this.flushOrSay())
      await this.attempt(this.trayShown ? "window_hide" : "window_minimise");
  }

  async quit(): Promise<void> {
    if (await this.flushOrSay()) await this.attempt("app_quit");
  }

  async savePreferences(preferences: Preferences): Promise<void> {
    const before = this.state;
    if (before === null) return;
    // Seen at once; the disk follows.
    this.state = { ...before, preferences };
    try {
      await this.host.call("preferences_save", { preferences });
    } catch (thrown) {
      this.sayProblem(errorCode(thrown));
    }
  }

  /** Registers something that holds unsaved words. Returns how to take it off the list again. */
  keep(keeping: Keeping): () => void {
    this.#keepings.add(keeping);
    return () => this.#keepings.delete(keeping);
  }

  async flush(): Promise<boolean> {
    const kept = await Promise.all([...this.#keepings].map((keeping) => keeping.flush()));
    return kept.every(Boolean);
  }

  async flushOrSay(): Promise<boolean> {
    if (await this.flush()) return true;
    this.toasts.show({ text: words.frame.notKept });
    return false;
  }

  announce(text: string): void {
    this.announced = text;
  }

  sayProblem(code: ErrorCode): void {
    this.toasts.show({ text: words.errors.say(code) });
  }

  /** Shows what went wrong and hands it no further. */
  problem = (thrown: unknown): void => this.sayProblem(errorCode(thrown));

  private async attempt(
    name: "vault_lock" | "window_hide" | "window_minimise" | "app_quit",
  ): Promise<boolean> {
    try {
      await this.host.call(name);
      return true;
    } catch (thrown) {
      this.sayProblem(errorCode(thrown));
      return false;
    }
  }

  private async asked(route: Route): Promise<void> {
    if (this.vault !== "open") {
      this.#asked = route;
      this.#showAtDoor();
    } else if (route === "naming") await this.gotANo();
    else await this.go(route);
  }

  /** Where not everything could be kept, the window stays: there are words only it has. */
  private async answerFlush(): Promise<void> {
    const kept = await this.flushOrSay();
    if (kept) await letGoOfWords();
    await this.host.call("flushed", { kept }).catch(this.problem);
  }

  /** Three things are there while locked too; any other waits until the journal is open. */
  #showAtDoor(): void {
    if (this.vault !== "locked") return;
    if (this.#asked === "naming") this.namingLocked = true;
    else if (this.#asked === "journal" || this.#asked === "win" || this.#asked === "note") {
      this.namingLocked = false;
      this.winAtDoor = this.#asked === "win";
      this.slipWanted = true;
    } else return;
    this.#asked = null;
  }

  /** Words still on the slip go straight into the journal; what came in is said once. */
  async #welcomeIn(arrived: Arrived | null): Promise<void> {
    const fromSlip = this.slip.empty ? 0 : Number(await this.slip.flush());
    const guessed = this.win.kind === null;
    const fromWin = this.win.empty ? 0 : Number(await this.win.flush());
    if (fromSlip + fromWin > 0) this.changes += 1;
    if (!this.slip.empty || !this.win.empty) this.toasts.show({ text: words.frame.notKept });
    const { notes = 0, noes = 0, wins = 0, unreadable = 0 } = arrived ?? {};
    // Nothing else came in: what is said about it already, with Undo, is enough.
    const alone = fromSlip + notes + noes + wins + unreadable === 0;
    if (fromWin > 0 && guessed && alone) return;
    const said = words.unlock.arrived({
      notes: notes + fromSlip,
      noes,
      wins: wins + fromWin,
      unreadable,
    });
    if (said !== null) this.toasts.show({ text: said });
  }

  /** Under a dialog there is no entry for whoever sees the page. */
  #dropped({ x, y }: DropPlace): void {
    const place = { left: x / window.devicePixelRatio, top: y / window.devicePixelRatio };
    const taken = document.querySelector("dialog[open]") === null && this.takesDrop?.(place);
    if (taken !== true) this.toasts.show({ text: words.editor.dropOnEntry });
  }

  async #keepSlip(text: string): Promise<void> {
    const waiting = await this.host.call("inbox_note", { text });
    if (this.vault !== "open") this.know({ waiting });
  }

  /** Words on their way out need some kind; which one it was is said, with Undo. */
  async #keepWin(win: { kind: WinKind | null; text: string }): Promise<void> {
    const { kind, text } = { ...win, kind: win.kind ?? ("step" as const) };
    if (this.vault !== "open") {
      return this.know({ waiting: await this.host.call("inbox_win", { kind, text }) });
    }
    const { id } = await this.host.call("win_add", { kind, text });
    const undo = () => this.host.call("win_delete", { id }).catch(this.problem);
    const said = win.kind === null ? words.wins.keptAs(kind) : words.wins.kept;
    this.toasts.show({ text: said, undo });
  }

  #show(route: Route | Screen, arrival: Arrival = {}): void {
    // What lay over the screen before does not lie over this one.
    this.#uncover();
    const screen = route === "reminders" ? "settings" : route;
    // To be begun anew is asked for once; coming back does not ask again.
    if (screen !== this.route && !PASSING.has(this.route)) {
      const arrival = { ...this.arrival, fresh: false, look: null, ...this.standing?.() };
      this.before = { route: this.route, arrival };
    }
    this.arrival = route === "reminders" ? { ...arrival, section: "reminders" } : arrival;
    this.route = screen;
  }

  #uncover(): void {
    this.helpShown = this.parking = this.finding = false;
    this.sharing = null;
  }

  #takeAsked(): Route | null {
    const route = this.#asked;
    this.#asked = null;
    return route;
  }
}
