/** A whole number from 1 to `most`; undefined for anything else. */
export function readCount(text: string, most: number): number | undefined {
  const typed = text.trim();
  if (!/^\d{1,9}$/.test(typed)) return undefined;
  const count = Number(typed);
  return count >= 1 && count <= most ? count : undefined;
}
