import type { Session } from "../app/session.svelte";
import { allTemplates } from "../parts/journal/readyTemplates";
import type { OnThisDay } from "../types/OnThisDay";
import type { Settings } from "../types/Settings";
import type { Template } from "../types/Template";

/** What stands around a page: how it is to be written on, beginnings, and what was here before. */
export class JournalExtras {
  settings = $state.raw<Pick<Settings, "spellCheck" | "wordCount">>({
    spellCheck: false,
    wordCount: false,
  });
  templates = $state.raw<Template[]>(allTemplates([]));
  then = $state.raw<OnThisDay | null>(null);
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** None of it is waited for: the page is there first. */
  load(): void {
    const { host, problem } = this.#session;
    host.call("settings_read").then((read) => (this.settings = read), problem);
    host.call("templates_list").then((own) => (this.templates = allTemplates(own)), problem);
  }

  /** Entries are written, dated anew and deleted: what was here before changes with them. */
  lookBack(): void {
    const { host, problem } = this.#session;
    host.call("on_this_day").then((then) => (this.then = then), problem);
  }
}
