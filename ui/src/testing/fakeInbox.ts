import type { Arrived } from "../types/Arrived";
import type { ReboundDraft } from "../types/ReboundDraft";
import type { WinKind } from "../types/WinKind";

export interface SealedNo {
  draft: ReboundDraft;
  text: string;
  openWindow: boolean;
}

export interface SealedWin {
  kind: WinKind;
  text: string;
}

/** What was left at the door, and moves in at the unlock. */
export class FakeInbox {
  readonly notes: string[] = [];
  readonly noes: SealedNo[] = [];
  readonly wins: SealedWin[] = [];
  unreadable = 0;
  #arrived: Arrived | null = null;

  get waiting(): number {
    return this.notes.length + this.noes.length + this.wins.length + this.unreadable;
  }

  /** What waited moves in, at the unlock. */
  moveIn(put: {
    note: (text: string) => void;
    no: (no: SealedNo) => void;
    win: (win: SealedWin) => void;
  }): void {
    const { notes, noes, wins, unreadable } = this;
    if (this.waiting > 0) {
      this.#arrived = {
        notes: notes.length,
        noes: noes.length,
        wins: wins.length,
        unreadable,
      };
    }
    notes.splice(0).forEach(put.note);
    noes.splice(0).forEach(put.no);
    wins.splice(0).forEach(put.win);
  }

  takeArrived(): Arrived | null {
    const arrived = this.#arrived;
    this.#arrived = null;
    return arrived;
  }

  protected emptyInbox(): void {
    this.unreadable = 0;
    this.notes.length = this.noes.length = this.wins.length = 0;
  }
}
