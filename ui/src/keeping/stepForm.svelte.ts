import { addDays, localDate, partOfDay } from "../app/times";

export type StepDay = "today" | "tomorrow";

/** Ready-made ones by name; "open" goes with the number of a saved application. */
export type StepChoice = "own" | "write" | "reuse" | "rest" | `open:${number}`;

/** The next small step that is being chosen. */
export class StepForm {
  choice = $state<StepChoice | null>(null);
  own = $state("");
  company = $state("");
  role = $state("");
  day = $state<StepDay>("today");
  /** It was to be kept once: now what is missing is said. */
  asked = $state(false);

  constructor(now = new Date()) {
    // Late in the day nothing is for today any more.
    this.day = ["evening", "night"].includes(partOfDay(now)) ? "tomorrow" : "today";
  }

  get date(): string {
    return addDays(localDate(new Date()), this.day === "today" ? 0 : 1);
  }

  /** What it is to be reused for, in short. */
  get name(): string {
    return this.company.trim() || this.role.trim();
  }

  get missing(): boolean {
    if (this.choice === "own") return this.own.trim() === "";
    return this.choice === "reuse" && this.name === "";
  }

  /** As it is kept while it is typed; nothing where nothing is typed. */
  get text(): string {
    const { choice, own, company, role, day } = this;
    if ([own, company, role].every((typed) => typed.trim() === "")) return "";
    return JSON.stringify({ choice, own, company, role, day });
  }

  fill(text: string): void {
    try {
      const left: unknown = JSON.parse(text);
      if (typeof left === "object" && left !== null) Object.assign(this, left);
    } catch {
      // Not one of ours.
    }
  }
}
