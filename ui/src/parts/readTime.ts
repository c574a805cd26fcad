/** "9", "930", "9.30", "09:30" as "09:30"; null for nothing, undefined for what is no time. */
export function readTime(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(typed);
  if (found === null) return undefined;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** It is written like a time, and there is none such, as 25:10. */
export function isNoTimeOfDay(text: string): boolean {
  return readTime(text) === undefined && /^\d{1,2}[:.h ]?\d{2}$/.test(text.trim());
}
