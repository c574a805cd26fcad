import { addDays, dayOf, longDate } from "../../app/times";
import type { ShareRange } from "../../types/ShareRange";

export type ShareKind = "entry" | "month" | "days" | "span" | "all";

interface Wanted {
  kind: ShareKind;
  /** The entry one comes from. */
  id: number | null;
  /** What stands in the two fields: null for nothing, undefined for no date. */
  from: string | null | undefined;
  to: string | null | undefined;
}

/** Which days are meant; a string says in which field something is missing. */
export function shareRange(wanted: Wanted, today: string): ShareRange | "from" | "to" | "order" {
  const { kind, id, from, to } = wanted;
  if (kind === "entry") return { id, from: null, to: null };
  if (kind === "all") return { id: null, from: null, to: null };
  if (kind === "month") return { id: null, from: `${today.slice(0, 8)}01`, to: today };
  // Today is one of the thirty.
  if (kind === "days") return { id: null, from: addDays(today, -29), to: today };
  if (!from) return "from";
  if (!to) return "to";
  return from > to ? "order" : { id: null, from, to };
}

/** Where one begins: at the entry or the days that were asked for; else it is for the person to say. */
export function kindOf(asked: Partial<ShareRange>): ShareKind | null {
  if (asked.id != null) return "entry";
  return asked.from != null || asked.to != null ? "span" : null;
}

/** A day as it stands in its field. */
export function written(date: string | null | undefined): string {
  return date ? longDate(dayOf(date)) : "";
}
