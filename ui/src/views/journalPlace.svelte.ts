import { tick } from "svelte";
import { refocus } from "../app/refocus";
import type { Arrival } from "../app/places";
import type { Session } from "../app/session.svelte";
import type { Stood } from "../app/stood";
import { caretOf, putCaret } from "../parts/journal/caret";
import type EntryEditor from "../parts/journal/EntryEditor.svelte";
import type EntryList from "../parts/journal/EntryList.svelte";
import type { EntryPages } from "./entryPages.svelte";
import type { OpenPage } from "./openPage.svelte";

const main = () => document.getElementById("main");
const part = (of: ".jlist-scroll" | ".jpage" | ".jdesk") => main()?.querySelector<HTMLElement>(of);
const line = () => main()?.querySelector(".jlist-scroll [aria-current]")?.getBoundingClientRect();

/** Where one is in the journal, how one came there, and how one comes back. */
export class JournalPlace {
  /** At narrow width the list and the page are two steps; this is which. */
  reading = $state(false);
  list = $state<EntryList>();
  editor = $state<EntryEditor>();
  #session: Session;
  #pages: EntryPages;
  #page: OpenPage;

  constructor(session: Session, pages: EntryPages, page: OpenPage) {
    this.#session = session;
    this.#pages = pages;
    this.#page = page;
  }

  async open(id: number, step = true): Promise<void> {
    if (!(await this.#page.open(id))) return;
    this.reading = step;
    await tick();
    this.list?.showOpen();
  }

  async begin(): Promise<void> {
    if (!(await this.#page.begin())) return;
    this.reading = true;
    await tick();
    this.editor?.focus();
  }

  /** From the page back to the list. */
  async toList(): Promise<void> {
    this.reading = false;
    await tick();
    this.list?.focusOpen();
  }

  /** To a day in the list. */
  async goTo(date: string): Promise<void> {
    this.reading = false;
    await this.#pages.goTo(date).catch(this.#session.problem);
    await tick();
    this.list?.focusFirst();
  }

  /** As the page comes to stand alone, or no longer: what had the focus may be gone, and one goes on writing. */
  async goOn(): Promise<void> {
    await tick();
    const at = document.activeElement;
    if (at === null || at === document.body || at.checkVisibility?.() === false)
      this.editor?.focus();
  }

  async arrive(arrival: Arrival): Promise<void> {
    const { entry, fresh = false, stood, sought = null } = arrival;
    const { problem } = this.#session;
    // No word of it is remembered.
    arrival.sought = null;
    if (fresh) await this.begin();
    // Asked for by name: at narrow width that is the list.
    else this.reading = false;
    await this.#pages.reload(stood?.stretch).catch(problem);
    if (entry !== undefined) await this.#openFound(entry, sought);
    else if (!fresh) await this.#openNewest();
    if (stood !== undefined) await this.#standAgain(stood);
  }

  /** As `arrive` takes it, to come back to just this. */
  stands(): Arrival {
    const view = this.editor?.view() ?? null;
    const { draft, id } = this.#page;
    const inList = document.activeElement?.closest(".jlist-scroll") != null;
    const stood: Stood = {
      stretch: this.#pages.stretch,
      listTop: part(".jlist-scroll")?.scrollTop ?? 0,
      line: line()?.top ?? null,
      // In a small window the page goes along with what stands around it.
      pageTop: Math.max(part(".jpage")?.scrollTop ?? 0, part(".jdesk")?.scrollTop ?? 0),
      reading: this.reading,
      alone: this.#session.alone,
      caret: inList ? { in: "list", from: 0, to: 0 } : view && caretOf(view),
    };
    // A new page that is nowhere yet is begun anew: nothing stands on it.
    if (id === null) return { stood, fresh: draft !== null };
    return { stood, entry: id };
  }

  async #openFound(entry: number, sought: string | null): Promise<void> {
    await this.open(entry);
    if (sought !== null) return this.#showFound(sought);
    // The page one was on when it was found is gone.
    await refocus(main);
    // Or it is on the list, which gives way to the page where there is no room for both.
    if (document.activeElement?.checkVisibility?.() === false) main()?.focus();
  }

  /** What one types next belongs on the page, wherever one looked from. */
  #showFound(sought: string): void {
    if (this.editor) this.editor.seek(sought);
    else main()?.focus();
  }

  async #openNewest(): Promise<void> {
    const newest = this.#pages.entries[0];
    if (this.#page.id === null && this.#page.draft === null && newest !== undefined)
      await this.open(newest.id, false);
  }

  async #standAgain({ reading, alone, caret, ...stood }: Stood): Promise<void> {
    this.reading = reading;
    this.#session.alone = alone;
    await tick();
    const view = this.editor?.view() ?? null;
    if (caret?.in === "list") this.list?.focusOpen();
    else if (caret !== null && view !== null) putCaret(view, caret);
    const list = part(".jlist-scroll");
    for (const page of [part(".jpage"), part(".jdesk")]) if (page) page.scrollTop = stood.pageTop;
    if (list) list.scrollTop = stood.listTop;
    // A line more above it, such as a note's, moves nothing one was looking at.
    const moved = stood.line === null ? 0 : (line()?.top ?? stood.line) - stood.line;
    if (list && stood.listTop > 0) list.scrollTop += moved;
  }
}
