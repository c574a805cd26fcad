import type { Act } from "../../app/acts";
import { localDate } from "../../app/times";
import { errorCode, type Host } from "../../host";
import type { ErrorCode } from "../../types/ErrorCode";
import type { Hit } from "../../types/Hit";
import type { SearchOrder } from "../../types/SearchOrder";
import type { SearchPage } from "../../types/SearchPage";
import { Question } from "./question.svelte";
import { unread, withDates } from "./queryDates";

export type Option =
  { key: string; act: Act; hit?: undefined } | { key: string; hit: Hit; act?: undefined };

const PAGE = 50;

/**
 * What is looked for and what was found. It outlives the closing of the box, never the locking of
 * the journal, and is nowhere on the disk.
 */
export class Finder extends Question {
  order = $state<SearchOrder>("newest");
  page = $state.raw<SearchPage | null>(null);
  hits = $state.raw<Hit[]>([]);
  problem = $state<ErrorCode | null>(null);
  /** The one the arrow keys stand on; null is the first. */
  chosen = $state<string | null>(null);
  /** How far the list was scrolled. */
  top = 0;
  #host: Host;
  #turn = 0;
  #running: Promise<void> | null = null;

  constructor(host: Host, there: (act: Act) => boolean = () => true) {
    super(there);
    this.#host = host;
  }

  /** Entries have been looked for and the answer is here. */
  get answered(): boolean {
    return this.looks && this.page !== null;
  }

  /** The filters that can't be read, and are left out. */
  get leftOut(): string[] {
    return this.answered ? unread(this.query, localDate(new Date())) : [];
  }

  options: Option[] = $derived([
    ...this.fitting.map((act): Option => ({ key: `act-${act.id}`, act })),
    ...this.hits.map((hit): Option => ({ key: `hit-${hit.entry.id}`, hit })),
  ]);

  /** Where in the options one stands; -1 in an empty box that was not walked yet. */
  at: number = $derived.by(() => {
    const at = this.options.findIndex(({ key }) => key === this.chosen);
    if (at >= 0 || this.blank || this.options.length === 0) return at;
    // What only sounds like something to do does not come before what was written.
    const [first] = this.fitting;
    return first !== undefined && this.hits.length > 0 && !this.named(first)
      ? this.fitting.length
      : 0;
  });

  type(query: string): void {
    this.query = query;
    this.chosen = null;
    this.top = 0;
    this.search();
  }

  arrange(order: SearchOrder): void {
    this.order = order;
    this.chosen = null;
    this.search();
  }

  /** What was found before stays until the new answer is here. */
  search(): void {
    this.#turn += 1;
    if (!this.looks) {
      this.page = this.problem = null;
      this.hits = [];
      return;
    }
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /** The answer to what stands in the box now. */
  settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async more(): Promise<void> {
    const before = this.page?.next ?? null;
    if (before === null || this.#running !== null) return;
    this.#running = this.#further(before).finally(() => (this.#running = null));
    const turn = this.#turn;
    await this.#running;
    if (turn !== this.#turn) this.search();
  }

  /** One at a time; of what was typed meanwhile only the newest is looked for. */
  async #run(): Promise<void> {
    let turn: number;
    do {
      turn = this.#turn;
      try {
        const page = await this.#ask(null);
        if (turn !== this.#turn) continue;
        this.page = page;
        this.hits = page.hits;
        this.problem = null;
      } catch (thrown) {
        if (turn === this.#turn) this.problem = errorCode(thrown);
      }
    } while (turn !== this.#turn && this.looks);
  }

  async #further(before: number): Promise<void> {
    const turn = this.#turn;
    try {
      const page = await this.#ask(before);
      if (turn !== this.#turn || this.page === null) return;
      const here = new Set(this.hits.map(({ entry }) => entry.id));
      this.hits = [...this.hits, ...page.hits.filter(({ entry }) => !here.has(entry.id))];
      this.page = { ...this.page, next: page.next };
    } catch (thrown) {
      if (turn === this.#turn) this.problem = errorCode(thrown);
    }
  }

  #ask(before: number | null): Promise<SearchPage> {
    const corrected = before === null ? null : this.page?.corrected;
    const query = corrected || withDates(this.query, localDate(new Date()));
    const { order } = this;
    return this.#host.call("journal_search", { query, order, before, limit: PAGE });
  }
}
