/** A word, a "phrase", or a filter such as tag:"two words", each as it is typed. */
export const PARTS = /-?(?:[a-z]+:)?"[^"]*"?|\S+/gi;

export function partsOf(query: string): string[] {
  return query.match(PARTS) ?? [];
}

const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();

export function hasFilter(query: string, filter: string): boolean {
  return partsOf(query).some((part) => same(part, filter));
}

/** The filter at the end, and room to go on typing. */
export function withFilter(query: string, filter: string): string {
  return `${query.trim()} ${filter} `.trimStart();
}

export function withoutFilter(query: string, filter: string): string {
  return spaced(partsOf(query).filter((part) => !same(part, filter)));
}

/** What follows `before:` or another such name, as typed. */
export function valueOf(query: string, name: string): string {
  const found = partsOf(query).find((part) => part.toLocaleLowerCase().startsWith(`${name}:`));
  return found?.slice(name.length + 1) ?? "";
}

/** There is one of that name, with this value; none where it is null. */
export function withValue(query: string, name: string, value: string | null): string {
  const others = partsOf(query).filter((part) => !part.toLocaleLowerCase().startsWith(`${name}:`));
  return spaced(value === null ? others : [...others, `${name}:${value}`]);
}

export function tagFilter(tag: string): string {
  const name = tag.replace(/^#/, "");
  return /\s/.test(name) ? `tag:"${name}"` : `tag:${name}`;
}

function spaced(parts: string[]): string {
  return parts.length === 0 ? "" : `${parts.join(" ")} `;
}
