import type { Host } from "../host";
import type { Entry } from "../types/Entry";
import type { EntryDraft as Draft } from "../types/EntryDraft";
import type { EntryMarks } from "../types/EntryMarks";
import type { EntrySummary } from "../types/EntrySummary";
import { Autosave, type AutosavePace, type Keeping } from "./autosave.svelte";
import { InTurn } from "./inTurn";
import { asMarkdown } from "./plainText";
import { tagsAsKept } from "./tagsAsKept";

/**
 * One journal entry under the pen. A new one comes into being with its first word or mark, so that
 * opening an empty page and leaving it again leaves nothing behind.
 */
export class EntryDraft implements Keeping {
  id = $state<number | null>(null);
  title = $state("");
  /** What a plain field holds; the editor hands its words over only when they are saved. */
  text = $state("");
  /** Nothing stands on the page below the title, as far as is known without reading it. */
  empty = $state(true);
  about = $state.raw<EntrySummary | null>(null);
  /** The tags that were chosen, not typed. */
  ownTags = $state.raw<string[]>([]);
  readonly entry: Entry | null;
  readonly autosave: Autosave;
  #host: Host;
  #fresh: boolean;
  #saved: (about: EntrySummary) => void;
  #markdown: () => string;
  /** Each says which state it has seen. */
  #turn = new InTurn();

  constructor(
    host: Host,
    entry: Entry | null,
    saved: (about: EntrySummary) => void = () => {},
    pace: Partial<AutosavePace> = {},
  ) {
    this.#host = host;
    this.#fresh = entry === null;
    this.#saved = saved;
    this.entry = entry;
    this.about = entry?.about ?? null;
    this.id = entry?.about.id ?? null;
    this.title = entry?.about.title ?? "";
    this.text = entry?.text ?? "";
    this.ownTags = entry?.ownTags ?? [];
    this.empty = this.text.trim() === "";
    const text = this.text;
    this.#markdown = entry?.format === "plain" ? () => asMarkdown(text) : () => text;
    this.autosave = new Autosave(() => this.#turn.do(() => this.#write()), pace);
  }

  get marks(): EntryMarks {
    const { mood = null, energy = null, starred = false, links = [] } = this.about ?? {};
    const targets = links.map(({ kind, id }) => ({ kind, id }));
    return { mood, energy, starred, tags: this.ownTags, links: targets };
  }

  /** From a plain field. */
  type(text: string): void {
    this.text = text;
    this.write(() => asMarkdown(text));
  }

  /** From the editor: to make text of what stands there takes time, so that waits for the save. */
  write(markdown: () => string): void {
    this.#markdown = markdown;
    this.empty = false;
    this.#changed();
  }

  name(title: string): void {
    this.title = title;
    this.#changed();
  }

  /** The first letter is kept at once: what has a place already can't be lost as a whole. */
  #changed(): void {
    const first = this.id === null && !this.autosave.dirty;
    this.autosave.change("");
    if (first) void this.autosave.flush();
  }

  /** Sets marks at once; a page that is not there yet comes into being with them. */
  mark(changes: Partial<EntryMarks>): Promise<void> {
    return this.#turn.do(async () => {
      const id = await this.#there();
      const marks = { ...this.marks, ...changes };
      const about = await this.#host.call("entry_marks", { id, marks });
      this.#know(about);
      this.ownTags = tagsAsKept(marks.tags, about.tags);
    });
  }

  move(date: string, time: string): Promise<void> {
    return this.#turn.do(async () => {
      const id = await this.#there();
      this.#know(await this.#host.call("entry_move", { id, date, time }));
    });
  }

  async flush(): Promise<boolean> {
    const kept = await this.autosave.flush();
    await this.#turn.over();
    return kept;
  }

  /** Keeps the last words; takes back an entry that was begun here and emptied again. */
  async leave(): Promise<boolean> {
    if (!(await this.flush())) return false;
    if (this.#fresh && this.id !== null && this.blank && !this.marked) {
      const id = this.id;
      this.id = null;
      await this.#host.call("journal_delete", { id }).catch(() => null);
    }
    return true;
  }

  /** Nothing is written: neither title nor text. */
  get blank(): boolean {
    return this.title.trim() === "" && this.#markdown().trim() === "";
  }

  get marked(): boolean {
    const { mood, energy, starred, tags, links } = this.marks;
    return mood !== null || energy !== null || starred || tags.length + links.length > 0;
  }

  get #draft(): Draft {
    return { title: this.title.trim(), text: this.#markdown() };
  }

  async #write(): Promise<void> {
    const { id, about } = this;
    this.empty = this.#markdown().trim() === "";
    if (id !== null) {
      const seen = about?.updatedAt ?? null;
      this.#know(await this.#host.call("journal_save", { id, draft: this.#draft, seen }));
      // Emptied before it was ever kept: there is nothing to keep.
    } else if (this.blank) this.autosave.drop();
    else await this.#there();
  }

  /** Its number; what is not there yet is created as it stands. */
  async #there(): Promise<number> {
    if (this.id !== null) return this.id;
    const about = await this.#host.call("journal_create", { draft: this.#draft });
    this.#know(about);
    return about.id;
  }

  #know(about: EntrySummary): void {
    this.id = about.id;
    this.about = about;
    this.#saved(about);
  }
}
