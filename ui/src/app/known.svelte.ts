import { errorCode, type Host } from "../host";
import type { AppState } from "../types/AppState";
import type { ErrorCode } from "../types/ErrorCode";
import type { Preferences } from "../types/Preferences";
import type { WaysIn } from "../types/WaysIn";
import { words } from "../words";
import { LongTask } from "./longTask.svelte";
import { Toasts } from "./toasts.svelte";

const ACTIVITY_EVERY = 20_000;

/** How Onward looks until it has been told. */
const UNTOLD: Preferences = {
  theme: "system",
  textPercent: 100,
  still: false,
  autostartAsked: true,
};

/** What is known of the app, and what is said about it. */
export class Known {
  readonly host: Host;
  readonly toasts = new Toasts();
  readonly task: LongTask;

  state = $state.raw<AppState | null>(null);
  startProblem = $state<ErrorCode | null>(null);
  /** Goes up when something changed outside the UI; screens read again what they show. */
  changes = $state(0);
  /** Said by screen readers, shown nowhere. */
  announced = $state("");
  /** The journal was just made and is open, but the first steps still have something to ask. */
  settlingIn = $state(false);

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

  get trayShown(): boolean {
    return this.state?.desktop.tray === "shown";
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

  announce(text: string): void {
    this.announced = text;
  }

  sayProblem(code: ErrorCode): void {
    this.toasts.show({ text: words.errors.say(code) });
  }

  /** Shows what went wrong and hands it no further. */
  problem = (thrown: unknown): void => this.sayProblem(errorCode(thrown));
}
