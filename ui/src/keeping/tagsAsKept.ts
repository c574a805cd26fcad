/** Chosen tags as they are kept: of what was typed with a space, that has become another. */
export function tagsAsKept(chosen: string[], kept: string[]): string[] {
  const plain = (tag: string) => tag.trim().replace(/^#+/, "").trim().split(/\s+/).join("-");
  const found = chosen.map((tag) => {
    const wanted = plain(tag);
    const same = (other: string) => other.toLocaleLowerCase() === wanted.toLocaleLowerCase();
    return kept.find((other) => other === wanted) ?? kept.find(same) ?? wanted;
  });
  return [...new Set(found)].filter((tag) => tag !== "");
}
