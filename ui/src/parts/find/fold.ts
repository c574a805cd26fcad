/** Without accents and capitals: people find a word however they type it. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLocaleLowerCase();
}

/** Every word typed begins a word of the name. */
export function beginsWords(name: string, typed: string): boolean {
  const names = fold(name).split(/[^\p{L}\p{N}]+/u);
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  return wanted.every((word) => names.some((part) => part.startsWith(word)));
}
