import { addDays, localDate } from "../app/times";
import type { WeekLook } from "../types/WeekLook";
import type { Win } from "../types/Win";
import type { WinKind } from "../types/WinKind";
import { today } from "./fakeDays";
import type { FakeGoals } from "./fakeGoals";
import type { FakeJournal } from "./fakeJournal";
import { Shelf } from "./shelf";

/** Small wins, and the look at the last seven days they are part of. */
export class FakeWins {
  readonly wins = new Shelf<Win>();
  looked = false;
  question = 4;
  #goals: FakeGoals;
  #journal: FakeJournal;

  constructor(goals: FakeGoals, journal: FakeJournal) {
    this.#goals = goals;
    this.#journal = journal;
  }

  add(kind: WinKind, text: string, at = new Date()): Win {
    const id = this.wins.newId();
    return this.wins.put({ id, kind, text, date: localDate(at), at: at.toISOString() });
  }

  look(): WeekLook {
    const until = today();
    const from = addDays(until, -6);
    const entries = this.#journal.entries.all.filter(({ date }) => date >= from);
    const wins = this.wins.all.filter(({ date }) => date >= from);
    const dates = new Set([...entries, ...wins].map(({ date }) => date));
    const goals = this.#goals.goals.all
      .map((goal) => ({ goal, ...this.#goals.sums(goal, from) }))
      .filter(({ done }) => done > 0)
      .map(({ goal, done, days, dates: on }) => {
        on.forEach((date) => dates.add(date));
        return { goal, done, days };
      });
    return {
      from,
      until,
      goals,
      applications: this.#goals.addedSince(from),
      entries: entries.length,
      daysBack: dates.size,
      wins,
      question: this.question,
      looked: this.looked,
    };
  }
}
