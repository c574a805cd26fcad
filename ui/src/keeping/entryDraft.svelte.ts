import type { Host } from "../host";
import type { Entry } from "../types/Entry";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";

/**
 * One journal entry under the pen. A new one comes into being with its first word, so that opening
 * an empty page and leaving it again leaves nothing behind.
 */
export class EntryDraft implements Keeping {
  id = $state<number | null>(null);
  text = $state("");
  entry = $state.raw<Entry | null>(null);
  readonly autosave: Autosave;
  #host: Host;
  #fresh: boolean;
  #saved: (entry: Entry) => void;

  constructor(
    host: Host,
    entry: Entry | null,
    saved: (entry: Entry) => void = () => {},
    pace: Partial<AutosavePace> = {},
  ) {
    this.#host = host;
    this.#fresh = entry === null;
    this.#saved = saved;
    this.entry = entry;
    this.id = entry?.id ?? null;
    this.text = entry?.text ?? "";
    this.autosave = new Autosave((text) => this.#write(text), pace);
  }

  type(text: string): void {
    this.text = text;
    if (this.id !== null || text.trim() !== "") this.autosave.change(text);
    // Emptied before it was ever kept: there is nothing to keep.
    else this.autosave.drop();
  }

  flush(): Promise<boolean> {
    return this.autosave.flush();
  }

  /** Keeps the last words; takes back an entry that was begun here and emptied again. */
  async leave(): Promise<boolean> {
    if (!(await this.flush())) return false;
    if (this.#fresh && this.id !== null && this.text.trim() === "") {
      const id = this.id;
      this.id = null;
      await this.#host.call("journal_delete", { id }).catch(() => null);
    }
    return true;
  }

  async #write(text: string): Promise<void> {
    const entry =
      this.id === null
        ? await this.#host.call("journal_create", { text })
        : await this.#host.call("journal_save", { id: this.id, text });
    this.id = entry.id;
    this.entry = entry;
    this.#saved(entry);
  }
}
