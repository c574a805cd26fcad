import type { Commands } from "../commands";
import { type KeptEntry, placeOf } from "./keptEntry";

export type Ask = Commands["journal_list"][0];

/** A stretch of a list that has its newest first, and whether it goes on at either end. */
export function stretchOf(all: KeptEntry[], { before, after, until, limit }: Ask) {
  const newer = after === null ? 0 : all.filter((entry) => placeOf(entry) > after).length;
  const from =
    before !== null
      ? all.findIndex((entry) => placeOf(entry) < before)
      : after !== null
        ? Math.max(0, newer - limit)
        : until !== null
          ? all.findIndex(({ date }) => date <= until)
          : 0;
  const start = from === -1 ? all.length : from;
  const end = after === null ? start + limit : newer;
  const entries = all.slice(start, end);
  const [first, last] = [entries[0], entries.at(-1)];
  // Where there is none: where it would have begun.
  const begins =
    until === null ? (before ?? 1) - 1 : placeOf({ date: until, time: "00:00", id: 0 });
  return {
    entries,
    next: end < all.length && last !== undefined ? placeOf(last) : null,
    previous: start === 0 ? null : first === undefined ? begins : placeOf(first),
  };
}
