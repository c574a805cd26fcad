import { addDays, dayOf, localDate, longDate } from "../app/times";
import { hasYear, readPastDate } from "../parts/readDate";
import type { NewsBy } from "../types/NewsBy";
import type { Reached } from "../types/Reached";
import type { ReboundDraft } from "../types/ReboundDraft";
import { words } from "../words";

const w = words.naming;

/** What stands in the form, right or wrong. */
type Named = Omit<ReboundDraft, "heardOn"> & { heardOn: string };

const BLANK: Named = {
  applicationId: null,
  company: "",
  role: "",
  sting: null,
  feelings: [],
  reached: null,
  newsBy: null,
  heardOn: "",
};

/** So many days back a day without a year is likely the one that is meant. */
const GUESSED_WELL = 61;

/** A no that is being named. */
export class NamingForm {
  sting = $state<number | null>(null);
  feelings = $state.raw<string[]>([]);
  company = $state("");
  role = $state("");
  applicationId = $state<number | null>(null);
  reached = $state<Reached | null>(null);
  newsBy = $state<NewsBy | null>(null);
  /** As typed. */
  heardOn = $state("");
  /** It was to be recorded once, or the day was left: now what is not understood is said. */
  asked = $state(false);
  /** The day as it was written out for someone who typed no year. */
  #guessed = $state<string | null>(null);
  readonly today = localDate(new Date());

  heard = $derived(readPastDate(this.heardOn, this.today));
  dateProblem = $derived.by(() => {
    if (this.heard === undefined) return this.asked ? w.dateNeeded : null;
    return this.heard !== null && this.heard > this.today ? w.dateAhead : null;
  });
  /** A year is easily mistyped, or guessed wrong; it is asked about, and blocks nothing. */
  dateHint = $derived.by(() => {
    if (!this.heard) return null;
    const guessed = !hasYear(this.heardOn) || this.heardOn === this.#guessed;
    if (guessed && this.heard < addDays(this.today, -GUESSED_WELL)) {
      return w.yearGuessed(longDate(dayOf(this.heard)));
    }
    return this.heard < addDays(this.today, -365) ? w.yearRight(this.heard.slice(0, 4)) : null;
  });

  get typed(): Named {
    const { sting, feelings, company, role, applicationId, reached, newsBy, heardOn } = this;
    return { applicationId, company, role, sting, feelings, reached, newsBy, heardOn };
  }

  /** As it is kept while it is being typed; an untouched form is nothing. */
  get text(): string {
    const now = JSON.stringify(this.typed);
    return now === JSON.stringify(BLANK) ? "" : now;
  }

  get more(): boolean {
    return this.reached !== null || this.newsBy !== null || this.heardOn.trim() !== "";
  }

  /** Takes up what was left; anything else than such a form is let be. */
  fill(text: string): void {
    try {
      const left: unknown = JSON.parse(text);
      if (typeof left === "object" && left !== null) Object.assign(this, { ...BLANK, ...left });
    } catch {
      // Not one of ours.
    }
  }

  clear(): void {
    Object.assign(this, BLANK);
    this.asked = false;
  }

  /** The draft, once nothing is wrong with it. */
  get draft(): ReboundDraft | null {
    if (this.heard === undefined || this.dateProblem !== null) return null;
    const { company, role } = this;
    return { ...this.typed, company: company.trim(), role: role.trim(), heardOn: this.heard };
  }

  /** The day was left: what is not understood is said, and a year that was guessed is known. */
  leaveDate(): void {
    this.asked = this.asked || this.heard === undefined;
    if (this.heard && !hasYear(this.heardOn)) this.#guessed = longDate(dayOf(this.heard));
  }
}
