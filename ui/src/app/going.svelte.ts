import type { Route } from "../types/Route";
import type { ShareRange } from "../types/ShareRange";
import { Kept } from "./kept.svelte";
import { type Arrival, PASSING, type Screen } from "./places";
import { stillRunning } from "./stillRunning";

/** Where one is, what lies over it, and going from place to place. */
export class Going extends Kept {
  route = $state<Screen>("today");
  arrival = $state.raw<Arrival>({});
  /** Where one was before this screen, and how one had come there. */
  before = $state.raw<{ route: Screen; arrival: Arrival } | null>(null);
  /** The open entry, as far as it is seen: takes what is dropped there, in pixels of the page. */
  takesDrop: ((place: { left: number; top: number }) => boolean) | null = null;
  /** The page under the pen, once it is somewhere: what "this entry" means. */
  entryShown: (() => number | null) | null = null;
  /** Looks for something in the text of the open page; false where no page is seen. */
  seeks: (() => boolean) | null = null;
  /** How one stands on the screen that is shown; it says so itself, where there is more to it than its name. */
  standing: (() => Arrival) | null = null;
  /** Which of the room's questions stands there; it stays while one is elsewhere for a moment. */
  roomAsks = $state.raw({ rebound: 0, at: 0 });
  askingToClose = $state(false);
  /** In the journal there is only the page. */
  alone = $state(false);
  /** The help card lies over the page. */
  helpShown = $state(false);
  /** The parking list lies over the page. */
  parking = $state(false);
  /** The finder lies over the page. */
  finding = $state(false);
  /** The day for which what was here in other years has been put away. */
  pastPutAway = $state<string | null>(null);
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

  /** Something lies over the page, and Escape is meant for that. */
  get covered(): boolean {
    const { askingToClose, helpShown, parking, finding, sharing } = this;
    return askingToClose || helpShown || parking || finding || sharing !== null;
  }

  /** Goes to a screen once everything typed on this one is kept. */
  async go(route: Route | Screen, arrival: Arrival = {}): Promise<boolean> {
    if (!(await this.flushOrSay())) return false;
    this.show(route, arrival);
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

  /** "Share or print": the open page is meant first, as it stands now; else nothing is chosen yet. */
  async share(): Promise<void> {
    if (await this.flushOrSay()) this.sharing = { id: this.entryShown?.() ?? null };
  }

  /** "Find on this page"; where there is none, in all of them. */
  findOnPage(): void {
    if (!this.covered && this.seeks?.() !== true) this.finding = true;
  }

  /** Back from naming a no at the locked door. */
  backToDoor(said: string | null = null): void {
    this.lockedSaid = said;
    this.namingLocked = false;
  }

  protected show(route: Route | Screen, arrival: Arrival = {}): void {
    // What lay over the screen before does not lie over this one.
    this.uncover();
    const screen = route === "reminders" ? "settings" : route;
    // To be begun anew is asked for once; coming back does not ask again.
    if (screen !== this.route && !PASSING.has(this.route)) {
      const arrival = {
        ...this.arrival,
        fresh: false,
        look: null,
        sought: null,
        ...this.standing?.(),
      };
      this.before = { route: this.route, arrival };
    }
    this.arrival = route === "reminders" ? { ...arrival, section: "reminders" } : arrival;
    this.route = screen;
  }

  protected uncover(): void {
    this.helpShown = this.parking = this.finding = false;
    this.sharing = null;
  }
}
