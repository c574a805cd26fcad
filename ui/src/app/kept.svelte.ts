import type { Keeping } from "../keeping/autosave.svelte";
import { Slip } from "../keeping/slip.svelte";
import { WinDraft } from "../keeping/winDraft.svelte";
import type { Arrived } from "../types/Arrived";
import type { WinKind } from "../types/WinKind";
import { words } from "../words";
import { Known } from "./known.svelte";

/** Everything that must be kept before the window goes; two of it are there wherever one is. */
export class Kept extends Known {
  readonly slip = new Slip((text) => this.#keepSlip(text));
  readonly win = new WinDraft((win) => this.#keepWin(win));

  #keepings = new Set<Keeping>([this.slip, this.win]);

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

  /** Words still on the slip go straight into the journal; what came in is said once. */
  protected async welcomeIn(arrived: Arrived | null): Promise<void> {
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
}
