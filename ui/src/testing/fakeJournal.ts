import { addDays, localDate } from "../app/times";
import type { BinEntry } from "../types/BinEntry";
import type { Entry } from "../types/Entry";
import type { EntryDraft } from "../types/EntryDraft";
import type { EntryKind } from "../types/EntryKind";
import type { EntryLink } from "../types/EntryLink";
import type { EntryMarks } from "../types/EntryMarks";
import type { EntryPage } from "../types/EntryPage";
import type { EntrySummary } from "../types/EntrySummary";
import { timeOf } from "./fakeDays";
import { refusal } from "./refusal";
import { type Ask, stretchOf } from "./fakeList";
import { FakeVersions } from "./fakeVersions";
import { type KeptEntry, NO_MARKS, placeOf, sealOf } from "./keptEntry";
import { oneLine, readable, tagsIn } from "./readable";
import { Shelf } from "./shelf";

const BIN_DAYS = 30;

export class FakeJournal {
  readonly entries = new Shelf<KeptEntry>();
  readonly versions = new FakeVersions();
  /** What an entry can be linked with; the handlers fill it. */
  linkable: () => EntryLink[] = () => [];
  #bin = new Map<number, { entry: KeptEntry; deletedAt: string }>();

  get newest(): KeptEntry[] {
    return [...this.entries.all].sort((a, b) => placeOf(b) - placeOf(a));
  }

  list(ask: Ask): EntryPage {
    const { entries, ...ends } = stretchOf(this.newest, ask);
    return { entries: entries.map((entry) => this.about(entry)), ...ends };
  }

  /** As it stands in a list: what is put away shows nothing of itself there. */
  about(entry: KeptEntry): EntrySummary {
    const whole = this.#whole(entry);
    if (whole.sealedUntil === null) return whole;
    return { ...whole, ...NO_MARKS, title: "", excerpt: "", hasImage: false, links: [] };
  }

  #whole(entry: KeptEntry): EntrySummary {
    const { id, kind, date, time, createdAt, updatedAt, mood, energy, starred, title } = entry;
    const offered = this.linkable();
    const links = entry.links.flatMap(
      (target) => offered.find((link) => link.kind === target.kind && link.id === target.id) ?? [],
    );
    return {
      ...{ id, kind, date, time, createdAt, updatedAt, mood, energy, starred, title },
      sealedUntil: sealOf(entry),
      place: placeOf(entry),
      zone: "Europe/Berlin",
      excerpt: oneLine(entry),
      tags: [...new Set([...entry.tags, ...tagsIn(readable(entry))])].sort(),
      links,
      hasImage: entry.text.includes("](image:"),
    };
  }

  read(id: number): Entry {
    const entry = this.entries.find(id);
    const { format, text, tags } = entry;
    return { about: this.#whole(entry), format, text, ownTags: tags };
  }

  /** Put away until that day, or opened again. */
  seal(id: number, sealedUntil: string | null): Entry {
    this.change(id, { sealedUntil });
    return this.read(id);
  }

  create(text: string, kind: EntryKind, at = new Date(), more: Partial<KeptEntry> = {}): KeptEntry {
    const createdAt = at.toISOString();
    return this.entries.put({
      ...NO_MARKS,
      ...{ id: this.entries.newId(), kind, text, createdAt, updatedAt: createdAt },
      ...{ format: "plain", title: "", sealedUntil: null },
      ...{ date: localDate(at), time: timeOf(at) },
      ...more,
    });
  }

  /** As a page of the editor creates it. */
  write(draft: EntryDraft): EntrySummary {
    return this.about(
      this.create(draft.text, "page", new Date(), { ...draft, format: "commonmark" }),
    );
  }

  save(id: number, draft: EntryDraft, seen: string | null): EntrySummary {
    const before = this.entries.find(id);
    if (seen !== null && seen !== before.updatedAt) this.versions.keep(before);
    return this.about(this.change(id, { ...draft, format: "commonmark" }));
  }

  mark(id: number, marks: EntryMarks): EntrySummary {
    const tags = marks.tags.map((tag) => tag.trim().replace(/^#+/, "").trim().replace(/\s+/g, "-"));
    return this.about(this.change(id, { ...marks, tags: [...new Set(tags)] }));
  }

  move(id: number, date: string, time: string): EntrySummary {
    if (date < "1900-01-01" || date > "2100-12-31") throw refusal("invalid");
    return this.about(this.change(id, { date, time }));
  }

  delete(id: number): null {
    const entry = this.entries.find(id);
    // A page on which nothing stands, nor ever stood, is nothing to be found in the bin.
    const nothing =
      `${entry.title}${entry.text}`.trim() === "" && this.versions.of(id).length === 0;
    if (!nothing) this.#bin.set(id, { entry, deletedAt: new Date().toISOString() });
    return this.entries.delete(id);
  }

  restore(id: number): EntrySummary {
    if (!this.#bin.delete(id)) throw refusal("not_found");
    return this.about(this.entries.restore(id));
  }

  bin(): BinEntry[] {
    return [...this.#bin.values()].reverse().map(({ entry, deletedAt }) => ({
      entry: this.about(entry),
      deletedAt,
      goesOn: addDays(localDate(new Date(deletedAt)), BIN_DAYS),
    }));
  }

  emptyBin(id: number | null): null {
    if (id !== null) this.#bin.delete(id);
    else this.#bin.clear();
    return null;
  }

  backTo(versionId: number): Entry {
    const { entryId, title, text, format } = this.versions.find(versionId);
    this.versions.keep(this.entries.find(entryId));
    this.change(entryId, { title, text, format });
    return this.read(entryId);
  }

  change(id: number, changes: Partial<KeptEntry>): KeptEntry {
    const before = this.entries.find(id);
    // Two changes within a millisecond are two changes all the same.
    const now = Math.max(Date.now(), Date.parse(before.updatedAt) + 1);
    const updatedAt = new Date(now).toISOString();
    return this.entries.put({ ...before, ...changes, updatedAt });
  }
}
