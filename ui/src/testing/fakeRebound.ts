import type { Rebound } from "../types/Rebound";
import type { ReboundDraft } from "../types/ReboundDraft";
import type { Ritual } from "../types/Ritual";
import type { RitualDraft } from "../types/RitualDraft";
import type { FakeGoals } from "./fakeGoals";
import { refusal } from "./fakeHost";
import type { FakeJournal } from "./fakeJournal";
import { Shelf } from "./shelf";

const MINUTE = 60_000;

export class FakeRebound {
  current: Rebound | null = null;
  readonly noted: Rebound[] = [];
  readonly rituals = new Shelf<Ritual>();
  #journal: FakeJournal;
  #goals: FakeGoals;
  #last = 0;

  constructor(journal: FakeJournal, goals: FakeGoals) {
    this.#journal = journal;
    this.#goals = goals;
  }

  begin(draft: ReboundDraft, openWindow: boolean, minutes: number): Rebound {
    if (openWindow && this.current !== null && this.current.closedAt === null) {
      throw refusal("window_open");
    }
    const now = Date.now();
    const known = this.#goals.applications.find(({ id }) => id === draft.applicationId);
    const rebound: Rebound = {
      id: (this.#last += 1),
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
    };
    if (openWindow) this.current = rebound;
    else this.noted.push(rebound);
    return rebound;
  }

  change(id: number, changes: Partial<Rebound>): Rebound {
    return (this.current = { ...this.#find(id), ...changes });
  }

  extend(id: number): Rebound {
    const rebound = this.#find(id);
    if (rebound.extended) throw refusal("already_extended");
    const deadline = Date.parse(rebound.deadline ?? rebound.openedAt) + 5 * MINUTE;
    return this.change(id, { extended: true, deadline: new Date(deadline).toISOString() });
  }

  close(id: number): Rebound {
    const { text, closedAt } = this.#find(id);
    if (closedAt !== null) return this.#find(id);
    const entryId = text.trim() === "" ? null : this.#journal.create(text, "window").id;
    return this.change(id, { closedAt: new Date().toISOString(), entryId });
  }

  finish(id: number): null {
    this.#find(id);
    this.current = null;
    return null;
  }

  saveRitual(draft: RitualDraft): Ritual {
    const before = draft.id === null ? undefined : this.rituals.find(draft.id);
    return this.rituals.put({
      ...draft,
      id: draft.id ?? this.rituals.newId(),
      createdAt: before?.createdAt ?? new Date().toISOString(),
    });
  }

  #find(id: number): Rebound {
    if (this.current?.id !== id) throw refusal("not_found");
    return this.current;
  }
}
