import type { Host } from "../host";
import type { Entry } from "../types/Entry";
import type { EntrySummary } from "../types/EntrySummary";

const AT_ONCE = 40;
const EXCERPT = 160;

/** The journal's list, newest first, fetched as far as someone has scrolled. */
export class EntryPages {
  entries = $state.raw<EntrySummary[]>([]);
  next = $state<number | null>(null);
  loaded = $state(false);
  #host: Host;
  #fetching = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Reads again as much as is shown. */
  async reload(): Promise<void> {
    const limit = Math.max(AT_ONCE, this.entries.length);
    const page = await this.#host.call("journal_list", { after: null, limit });
    this.entries = page.entries;
    this.next = page.next;
    this.loaded = true;
  }

  async more(): Promise<void> {
    if (this.next === null || this.#fetching) return;
    this.#fetching = true;
    try {
      const page = await this.#host.call("journal_list", { after: this.next, limit: AT_ONCE });
      const known = new Set(this.entries.map(({ id }) => id));
      this.entries = [...this.entries, ...page.entries.filter(({ id }) => !known.has(id))];
      this.next = page.next;
    } finally {
      this.#fetching = false;
    }
  }

  /** Puts a saved entry where it belongs, with the beginning of its text. */
  put(entry: Entry): void {
    const { id, kind, date, createdAt, sealedUntil } = entry;
    const excerpt = sealedUntil
      ? ""
      : entry.text
          .slice(0, 4 * EXCERPT)
          .replace(/\s+/g, " ")
          .trim()
          .slice(0, EXCERPT);
    const summary: EntrySummary = { id, kind, date, createdAt, excerpt, sealedUntil };
    const others = this.entries.filter((other) => other.id !== id);
    const at = others.findIndex(
      (other) => other.createdAt < createdAt || (other.createdAt === createdAt && other.id < id),
    );
    this.entries =
      at === -1 ? [...others, summary] : [...others.slice(0, at), summary, ...others.slice(at)];
  }

  drop(id: number): void {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }
}
