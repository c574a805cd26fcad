import type { Commands } from "../commands";
import type { Entry } from "../types/Entry";
import type { ShareRange } from "../types/ShareRange";
import type { Shared } from "../types/Shared";
import { refusal } from "./refusal";
import type { FakeJournal } from "./fakeJournal";
import type { FakeTask } from "./fakeTask";

const MOST = 2_000_000;

export class FakeSharing {
  /** What the system's dialog answers; null: cancelled. */
  folder: string | null = "/home/ana/Documents";
  /** How often the system's print dialog was opened. */
  prints = 0;
  #journal: FakeJournal;
  #task: FakeTask;

  constructor(journal: FakeJournal, task: FakeTask) {
    this.#journal = journal;
    this.#task = task;
  }

  /** Oldest first; what is put away stays put away. */
  read({ id, from, to }: ShareRange): Entry[] {
    const entries = [...this.#journal.newest]
      .reverse()
      .filter((entry) => id === null || entry.id === id)
      .filter(({ date }) => (from === null || date >= from) && (to === null || date <= to))
      .map((entry) => this.#journal.read(entry.id))
      .filter(({ about }) => about.sealedUntil === null || id !== null);
    if (entries.reduce((sum, { text }) => sum + text.length, 0) > MOST) throw refusal("too_long");
    return entries;
  }

  async save({ range, format }: Commands["share_save"][0]): Promise<Shared | null> {
    if (this.folder === null) return null;
    await this.#task.run("sharing");
    const name = format === "html" ? "journal.html" : "journal";
    return { entries: this.read(range).length, place: `${this.folder}/${name}` };
  }
}
