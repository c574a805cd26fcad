import type { InterviewNote } from "../types/InterviewNote";
import type { InterviewNoteDraft } from "../types/InterviewNoteDraft";
import type { InterviewRound } from "../types/InterviewRound";
import { Shelf } from "./shelf";

/** Notes made after interviews; those with a question come back as cards. */
export class FakeInterviews {
  readonly notes = new Shelf<InterviewNote>();

  of(reboundId: number): InterviewNote[] {
    return this.notes.all.filter((note) => note.reboundId === reboundId);
  }

  save(draft: InterviewNoteDraft, company: string | null): InterviewNote {
    const before = draft.id === null ? undefined : this.notes.find(draft.id);
    return this.notes.put({
      ...draft,
      id: draft.id ?? this.notes.newId(),
      company,
      createdAt: before?.createdAt ?? new Date().toISOString(),
    });
  }

  cards(round: InterviewRound): InterviewNote[] {
    const asked = this.notes.all.filter((note) => note.round === round && note.asked.trim() !== "");
    return asked.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
  }
}
