import { addDays } from "../app/times";
import type { Application } from "../types/Application";
import type { Preparation } from "../types/Preparation";
import type { Rebound } from "../types/Rebound";
import type { ReboundDraft } from "../types/ReboundDraft";
import { today } from "./fakeDays";
import type { FakeGoals } from "./fakeGoals";
import { FakeRituals } from "./fakeRituals";
import { refusal } from "./refusal";
import type { FakeJournal } from "./fakeJournal";
import { Shelf } from "./shelf";

const MINUTE = 60_000;

export class FakeRebound extends FakeRituals {
  /** Every no there was, with or without a window. */
  readonly noes = new Shelf<Rebound>();
  /** What lies ready of an application that ended, by the number of its no. */
  readonly preparations = new Map<number, Preparation>();
  #journal: FakeJournal;
  #goals: FakeGoals;
  #currentId: number | null = null;
  /** How its application stood before a no. */
  #before = new Map<number, Application>();

  constructor(journal: FakeJournal, goals: FakeGoals) {
    super();
    this.#journal = journal;
    this.#goals = goals;
  }

  get current(): Rebound | null {
    return this.noes.all.find(({ id }) => id === this.#currentId) ?? null;
  }

  get noted(): Rebound[] {
    return this.noes.all.filter(({ deadline }) => deadline === null);
  }

  begin(draft: ReboundDraft, openWindow: boolean, minutes: number): Rebound {
    if (openWindow && this.current !== null && this.current.closedAt === null) {
      throw refusal("window_open");
    }
    if (draft.heardOn !== null && draft.heardOn > today()) throw refusal("invalid");
    const now = Date.now();
    const known = this.#goals.applications.find(({ id }) => id === draft.applicationId);
    const correction = known?.stage === "rejected" || known?.stage === "withdrawn";
    if (known !== undefined) this.#goals.end(known.id);
    const rebound = this.noes.put({
      id: this.noes.newId(),
      company: (known?.company ?? draft.company) || null,
      role: (known?.role ?? draft.role) || null,
      sting: draft.sting,
      feelings: draft.feelings,
      openedAt: new Date(now).toISOString(),
      deadline: openWindow ? new Date(now + minutes * MINUTE).toISOString() : null,
      minutes,
      extended: false,
      closedAt: openWindow ? null : new Date(now).toISOString(),
      entryId: null,
      text: "",
      ritualId: null,
      applicationId: known?.id ?? null,
      reached: draft.reached,
      newsBy: draft.newsBy,
      heardOn: draft.heardOn ?? today(),
      stingAfter: null,
      toSelf: "",
      sealedUntil: null,
      ritualDone: false,
      afterStep: "sting",
      correction,
    });
    if (known !== undefined) this.#before.set(rebound.id, known);
    if (openWindow) this.#currentId = rebound.id;
    return rebound;
  }

  /** A slip: it was no no. Once something came of it, it stays. */
  takeBack(id: number): null {
    const { text, toSelf, ritualId, stingAfter } = this.noes.find(id);
    if (text !== "" || toSelf !== "" || ritualId !== null || stingAfter !== null)
      throw refusal("invalid");
    const before = this.#before.get(id);
    if (before !== undefined) this.#goals.putBack(before);
    this.noes.delete(id);
    if (this.#currentId === id) this.#currentId = null;
    return null;
  }

  change(id: number, changes: Partial<Rebound>): Rebound {
    return this.noes.put({ ...this.noes.find(id), ...changes });
  }

  extend(id: number): Rebound {
    const rebound = this.noes.find(id);
    if (rebound.extended) throw refusal("already_extended");
    const deadline = Date.parse(rebound.deadline ?? rebound.openedAt) + 5 * MINUTE;
    return this.change(id, { extended: true, deadline: new Date(deadline).toISOString() });
  }

  close(id: number): Rebound {
    const { text, closedAt } = this.noes.find(id);
    if (closedAt !== null) return this.noes.find(id);
    const entryId = text.trim() === "" ? null : this.#journal.create(text, "window").id;
    return this.change(id, { closedAt: new Date().toISOString(), entryId });
  }

  seal(id: number, sealed: boolean): Rebound {
    const { entryId } = this.noes.find(id);
    const sealedUntil = sealed ? addDays(today(), 1) : null;
    if (entryId === null) throw refusal("not_found");
    this.#journal.seal(entryId, sealedUntil);
    return this.change(id, { sealedUntil });
  }

  ritualDone(id: number, done: boolean): Rebound {
    const { ritualId } = this.noes.find(id);
    if (done && ritualId !== null) this.noteDone(ritualId);
    return this.change(id, { ritualDone: done });
  }

  finish(id: number): null {
    this.noes.find(id);
    if (this.#currentId === id) this.#currentId = null;
    return null;
  }

  /** Whether writing made it heavier in three of the last five windows that know both ratings. */
  get writingWeighs(): boolean {
    const both = this.noes.all.filter(
      ({ sting, stingAfter }) => sting !== null && stingAfter !== null,
    );
    const rose = both.slice(-5).filter(({ sting, stingAfter }) => (stingAfter ?? 0) > (sting ?? 0));
    return rose.length >= 3;
  }
}
