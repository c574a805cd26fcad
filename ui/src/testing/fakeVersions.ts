import type { EntryFormat } from "../types/EntryFormat";
import type { EntryVersion } from "../types/EntryVersion";
import type { EntryVersionText } from "../types/EntryVersionText";
import { oneLine, readable } from "./readable";
import { Shelf } from "./shelf";

interface Kept {
  id: number;
  entryId: number;
  savedAt: string;
  title: string;
  text: string;
  format: EntryFormat;
}

/** Earlier states of entries. */
export class FakeVersions {
  readonly kept = new Shelf<Kept>();

  keep(state: Omit<Kept, "entryId" | "savedAt"> & { updatedAt: string }): void {
    const { id: entryId, updatedAt: savedAt, title, text, format } = state;
    this.kept.put({ id: this.kept.newId(), entryId, savedAt, title, text, format });
  }

  of(entryId: number): EntryVersion[] {
    const mine = this.kept.all.filter((version) => version.entryId === entryId);
    return mine.reverse().map((version) => ({
      id: version.id,
      savedAt: version.savedAt,
      title: version.title,
      excerpt: oneLine(version),
      words: readable(version).split(/\s+/).filter(Boolean).length,
    }));
  }

  find(id: number): Kept {
    return this.kept.find(id);
  }

  read(id: number): EntryVersionText {
    const { title, text, format } = this.kept.find(id);
    return { title, text, format };
  }
}
