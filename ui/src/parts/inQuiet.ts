import type { QuietHours } from "../types/QuietHours";

/** Whether this time of day lies in the quiet hours; they may go past midnight. */
export function inQuiet(time: string, quiet: QuietHours | null): quiet is QuietHours {
  if (quiet === null) return false;
  const { from, to } = quiet;
  return from < to ? from <= time && time < to : from <= time || time < to;
}
