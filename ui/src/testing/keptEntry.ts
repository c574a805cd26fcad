import { dayOf } from "../app/times";
import type { EntryFormat } from "../types/EntryFormat";
import type { EntryKind } from "../types/EntryKind";
import type { EntryMarks } from "../types/EntryMarks";
import { today } from "./fakeDays";

/** An entry as the fake keeps it. */
export interface KeptEntry extends EntryMarks {
  id: number;
  kind: EntryKind;
  format: EntryFormat;
  title: string;
  text: string;
  date: string;
  time: string;
  createdAt: string;
  updatedAt: string;
  sealedUntil: string | null;
}

export const NO_MARKS: EntryMarks = {
  mood: null,
  energy: null,
  starred: false,
  tags: [],
  links: [],
};

/** Where an entry stands in time; those of one minute in the order they came. */
export function placeOf({ date, time, id }: Pick<KeptEntry, "date" | "time" | "id">): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const day = Math.round(dayOf(date).getTime() / 86_400_000);
  return (day * 1440 + hours * 60 + minutes) * 100_000 + id;
}

/** A seal is over by itself on its day. */
export function sealOf({ sealedUntil }: KeptEntry): string | null {
  return sealedUntil !== null && sealedUntil > today() ? sealedUntil : null;
}
