import type { Session } from "../app/session.svelte";
import { EntryDraft } from "../keeping/entryDraft.svelte";
import type { Entry } from "../types/Entry";
import { words } from "../words";
import type { EntryPages } from "./entryPages.svelte";

/** The one entry that is open: under the pen, or put away and covered. */
export class OpenPage {
  draft = $state.raw<EntryDraft | null>(null);
  /** One that was put away, and is not opened yet. */
  sealed = $state.raw<Entry | null>(null);
  #session: Session;
  #pages: EntryPages;
  #forget = () => {};

  constructor(session: Session, pages: EntryPages) {
    this.#session = session;
    this.#pages = pages;
  }

  get id(): number | null {
    return this.draft?.id ?? this.sealed?.about.id ?? null;
  }

  /** False where the words of the page before could not be kept, so that it stays. */
  async open(id: number): Promise<boolean> {
    if (this.draft?.id === id) return true;
    try {
      return await this.#take(await this.#session.host.call("journal_read", { id }));
    } catch (thrown) {
      this.#session.problem(thrown);
      return false;
    }
  }

  /** A new page, which is nowhere until something stands on it. */
  async begin(): Promise<boolean> {
    if (!(await this.put(this.#draftOf(null)))) return this.#stay();
    this.sealed = null;
    return true;
  }

  /** Opened after all: from now on it is an entry like any other. */
  async unsealed(entry: Entry): Promise<void> {
    this.#pages.put(entry.about);
    await this.#take(entry);
  }

  /** Lays one draft aside, its words kept, and takes up another. */
  async put(next: EntryDraft | null): Promise<boolean> {
    const before = this.draft;
    if (before !== null && !(await before.leave())) return false;
    if (before !== null && before.id === null && before.about !== null)
      this.#pages.drop(before.about.id);
    this.#forget();
    this.#forget = next === null ? () => {} : this.#session.keep(next);
    this.draft = next;
    return true;
  }

  /** Into the bin, with Undo. False: it could not be. */
  async remove(): Promise<boolean> {
    const { draft } = this;
    if (draft === null) return true;
    // What stands there now is what comes back out of the bin.
    if (draft.id !== null && !(await draft.flush())) return this.#stay();
    const { id } = draft;
    if (id === null) {
      draft.autosave.drop();
      return this.put(null);
    }
    try {
      await this.#session.host.call("journal_delete", { id });
      this.#forget();
      this.draft = null;
      this.#pages.drop(id);
      this.#session.toasts.show({ text: words.journal.deleted, undo: () => this.restore(id) });
      return true;
    } catch (thrown) {
      this.#session.problem(thrown);
      return false;
    }
  }

  async restore(id: number): Promise<void> {
    try {
      const about = await this.#session.host.call("journal_restore", { id });
      this.#pages.put(about);
      this.#session.changes += 1;
      await this.open(about.id);
    } catch (thrown) {
      this.#session.problem(thrown);
    }
  }

  /** Back to an earlier state; the present one becomes a version, so that Undo leads back to it. */
  async goBackTo(version: number): Promise<void> {
    const { host, toasts, problem } = this.#session;
    if (this.draft !== null && !(await this.draft.flush())) return void this.#stay();
    try {
      const entry = await host.call("version_restore", { id: version });
      await this.#take(entry);
      this.#pages.put(entry.about);
      const [made] = await host.call("versions_list", { id: entry.about.id });
      const undo = () => made && this.goBackTo(made.id);
      toasts.show({ text: words.journal.version.wentBack, undo });
    } catch (thrown) {
      problem(thrown);
    }
  }

  async #take(entry: Entry): Promise<boolean> {
    const covered = entry.about.sealedUntil !== null;
    if (!(await this.put(covered ? null : this.#draftOf(entry)))) return this.#stay();
    this.sealed = covered ? entry : null;
    return true;
  }

  #draftOf(entry: Entry | null): EntryDraft {
    return new EntryDraft(this.#session.host, entry, (saved) => this.#pages.put(saved));
  }

  #stay(): false {
    void this.#session.flushOrSay();
    return false;
  }
}
