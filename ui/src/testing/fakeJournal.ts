import { localDate } from "../app/times";
import type { Entry } from "../types/Entry";
import type { EntryKind } from "../types/EntryKind";
import type { EntryPage } from "../types/EntryPage";
import { today } from "./fakeDays";
import { Shelf } from "./shelf";

/** A seal is over by itself on its day. */
function sealOf({ sealedUntil }: Entry): string | null {
  return sealedUntil !== null && sealedUntil > today() ? sealedUntil : null;
}

export class FakeJournal {
  readonly entries = new Shelf<Entry>();

  list(after: number | null, limit: number): EntryPage {
    const newest = [...this.entries.all].sort((a, b) => b.id - a.id);
    const from = after === null ? newest : newest.filter(({ id }) => id < after);
    const page = from.slice(0, limit);
    return {
      entries: page.map((entry) => {
        const { id, kind, date, createdAt, text } = entry;
        const sealedUntil = sealOf(entry);
        const excerpt = sealedUntil ? "" : text.replace(/\s+/g, " ").trim().slice(0, 160);
        return { id, kind, date, createdAt, sealedUntil, excerpt };
      }),
      next: from.length > limit ? (page.at(-1)?.id ?? null) : null,
      total: newest.length,
    };
  }

  read(id: number): Entry {
    const entry = this.entries.find(id);
    return { ...entry, sealedUntil: sealOf(entry) };
  }

  /** Put away until that day, or opened again. */
  seal(id: number, sealedUntil: string | null): Entry {
    return this.entries.put({ ...this.entries.find(id), sealedUntil });
  }

  create(text: string, kind: EntryKind, at = new Date()): Entry {
    const createdAt = at.toISOString();
    const id = this.entries.newId();
    return this.entries.put({
      id,
      kind,
      text,
      date: localDate(at),
      createdAt,
      updatedAt: createdAt,
      sealedUntil: null,
    });
  }

  save(id: number, text: string): Entry {
    const updatedAt = new Date().toISOString();
    return this.entries.put({ ...this.entries.find(id), text, updatedAt });
  }

  delete(id: number): null {
    return this.entries.delete(id);
  }

  restore(id: number): Entry {
    return this.entries.restore(id);
  }
}
