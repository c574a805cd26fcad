import { type Act, everyAct } from "../../app/acts";
import { localDate } from "../../app/times";
import { errorCode, type Host } from "../../host";
import type { ErrorCode } from "../../types/ErrorCode";
import type { Hit } from "../../types/Hit";
import type { SearchOrder } from "../../types/SearchOrder";
import type { SearchPage } from "../../types/SearchPage";
import { beginsWords } from "./fold";
import { asksForMore, unread, withDates } from "./queryDates";

export type Option =
  { key: string; act: Act; hit?: undefined } | { key: string; hit: Hit; act?: undefined };

const PAGE = 50;
/** More than this is no question; it stays in the box and is not sent. */
const MOST = 500;
/** Beside entries, only so many things to do. */
const FEW = 3;

/**
 * What is looked for and what was found. It outlives the closing of the box, never the locking of
 * the journal, and is nowhere on the disk.
 */
export class Finder {
  query = $state("");
  order = $state<SearchOrder>("newest");
  page = $state.raw<SearchPage | null>(null);
  hits = $state.raw<Hit[]>([]);
  problem = $state<ErrorCode | null>(null);
  /** The one the arrow keys stand on; null is the first. */
  chosen = $state<string | null>(null);
  /** How far the list was scrolled. */
  top = 0;
  readonly acts = everyAct();
  #host: Host;
  #turn = 0;
  #running: Promise<void> | null = null;

  #there: (act: Act) => boolean;

  constructor(host: Host, there: (act: Act) => boolean = () => true) {
    this.#host = host;
    this.#there = there;
  }

  get tooLong(): boolean {
    return this.query.length > MOST;
  }

  get blank(): boolean {
    return !this.tooLong && this.query.trim() === "";
  }

  get onlyActs(): boolean {
    return this.query.trimStart().startsWith(">");
  }

  get looks(): boolean {
    return !this.blank && !this.tooLong && !this.onlyActs;
  }

  /** Entries have been looked for and the answer is here. */
  get answered(): boolean {
    return this.looks && this.page !== null;
  }

  /** The filters that can't be read, and are left out. */
  get leftOut(): string[] {
    return this.answered ? unread(this.query, localDate(new Date())) : [];
  }

  /** There is something that could be found, or not. */
  get asks(): boolean {
    return this.looks && asksForMore(this.query, localDate(new Date()));
  }

  /** Its own name was typed, not only something like it. */
  named({ name }: Act): boolean {
    return beginsWords(name, this.query.trim().replace(/^>/, ""));
  }

  fitting: Act[] = $derived.by(() => {
    if (this.tooLong) return [];
    const acts = this.acts.filter(this.#there);
    if (this.blank) return acts;
    const typed = this.query.trim().replace(/^>/, "");
    const others = acts.filter(({ name, also }) => beginsWords(`${name} ${also}`, typed));
    const fit = [...new Set([...others.filter((act) => this.named(act)), ...others])];
    if (this.onlyActs) return fit;
    return typed.length < 2 ? [] : fit.slice(0, FEW);
  });

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
