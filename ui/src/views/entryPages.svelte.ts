import type { Host } from "../host";
import type { EntryPage } from "../types/EntryPage";
import type { EntrySummary } from "../types/EntrySummary";

const AT_ONCE = 40;
/** As many as stay in the list at once; what is further away is fetched again when wanted. */
const MOST = 400;

/** A stretch of the journal's list, newest first, fetched as far as someone has scrolled. */
export class EntryPages {
  entries = $state.raw<EntrySummary[]>([]);
  /** There are older ones than the last. */
  next = $state<number | null>(null);
  /** There are newer ones than the first. */
  previous = $state<number | null>(null);
  loaded = $state(false);
  #host: Host;
  #fetching: Promise<unknown> | null = null;
  #most: number;

  constructor(host: Host, most = MOST) {
    this.#host = host;
    this.#most = most;
  }

  /** As much as is shown, where it is shown. */
  get stretch(): { before: number | null; limit: number } {
    const [first] = this.entries;
    // A stretch that does not begin at the top begins where it did.
    const before = this.previous === null || first === undefined ? null : first.place + 1;
    return { before, limit: Math.max(AT_ONCE, this.entries.length) };
  }

  async reload(stretch = this.stretch): Promise<void> {
    this.#show(await this.#ask(stretch));
  }

  /** Begins anew, at the top. */
  async top(): Promise<void> {
    this.#show(await this.#ask({}));
  }

  /** From the end of that day on downwards. */
  async goTo(until: string): Promise<void> {
    this.#show(await this.#ask({ until }));
  }

  async more(): Promise<void> {
    await this.#once(async () => {
      if (this.next === null) return;
      const page = await this.#ask({ before: this.next });
      const all = this.#joined(this.entries, page.entries);
      this.entries = all.slice(-this.#most);
      this.next = page.next;
      if (all.length > this.#most) this.previous = this.entries[0]?.place ?? null;
    });
  }

  async later(): Promise<void> {
    await this.#once(async () => {
      if (this.previous === null) return;
      const page = await this.#ask({ after: this.previous });
      const all = this.#joined(page.entries, this.entries);
      this.entries = all.slice(0, this.#most);
      this.previous = page.previous;
      if (all.length > this.#most) this.next = this.entries.at(-1)?.place ?? null;
    });
  }

  /** Puts a saved entry where it belongs, as far as that is in the stretch that is shown. */
  put(entry: EntrySummary): void {
    const others = this.entries.filter(({ id }) => id !== entry.id);
    const at = others.findIndex(({ place }) => place < entry.place);
    const beyond =
      (at === 0 && this.previous !== null && !this.#holds(entry)) ||
      (at === -1 && this.next !== null);
    if (beyond) this.entries = others;
    else
      this.entries =
        at === -1 ? [...others, entry] : [...others.slice(0, at), entry, ...others.slice(at)];
  }

  drop(id: number): void {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }

  #holds({ id }: EntrySummary): boolean {
    return this.entries[0]?.id === id;
  }

  #joined(newer: EntrySummary[], older: EntrySummary[]): EntrySummary[] {
    const known = new Set(newer.map(({ id }) => id));
    return [...newer, ...older.filter(({ id }) => !known.has(id))];
  }

  #ask(of: { before?: number | null; after?: number; until?: string; limit?: number }) {
    const nothing = { before: null, after: null, until: null, limit: AT_ONCE };
    return this.#host.call("journal_list", { ...nothing, ...of });
  }

  #show(page: EntryPage): void {
    this.entries = page.entries;
    this.next = page.next;
    this.previous = page.previous;
    this.loaded = true;
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#fetching !== null) return;
    this.#fetching = work().finally(() => (this.#fetching = null));
    await this.#fetching;
  }
}
