/** Whole minutes since then; never negative, whatever the clock did meanwhile. */
export function ranMinutes(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

/** After this many the person is asked how much of it counted. */
export const LONG = 180;
