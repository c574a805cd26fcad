import { type Act, everyAct } from "../../app/acts";
import { localDate } from "../../app/times";
import { beginsWords } from "./fold";
import { asksForMore } from "./queryDates";

/** More than this is no question; it stays in the box and is not sent. */
const MOST = 500;
/** Beside entries, only so many things to do. */
const FEW = 3;

/** What stands in the box: whether entries are looked for, and what can be done by that name. */
export class Question {
  query = $state("");
  readonly acts = everyAct();
  #there: (act: Act) => boolean;

  constructor(there: (act: Act) => boolean) {
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
}
