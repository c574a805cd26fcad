import { fold } from "../../find/fold";

/** One word, or several that stand one after the other. The last may go on. */
export interface Term {
  words: string[];
  prefix: boolean;
}

export interface Stretch {
  from: number;
  to: number;
}

const PARTS = /-?(?:[a-z]+:)?"[^"]*"?|\S+/gi;
const FILTER = /^(?:(?:tag|before|after|on|mood|energy|has|is):|#)/i;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

function foldedWords(text: string): string[] {
  return (text.match(WORDS) ?? []).map(fold);
}

/** What a query of the finder looks for in words: not what it leaves out, nor its filters. */
export function termsOf(query: string): Term[] {
  const parts = query.match(PARTS) ?? [];
  return parts.flatMap((part, i): Term[] => {
    if (FILTER.test(part) || (part.startsWith("-") && part.length > 1)) return [];
    // As long as nothing comes after it, the last word is still being typed.
    const typing = i === parts.length - 1 && /[\p{L}\p{N}\p{M}]$/u.test(query);
    const words = foldedWords(part);
    return words.length === 0 ? [] : [{ words, prefix: part.endsWith("*") || typing }];
  });
}

/** Where the words stand in a text; those that overlap are one. */
export function placesOfTerms(text: string, terms: Term[]): Stretch[] {
  if (terms.length === 0) return [];
  const there = [...text.matchAll(WORDS)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    word: fold(word),
  }));
  const found: Stretch[] = [];
  there.forEach(({ from }, at) => {
    for (const { words, prefix } of terms) {
      const last = there[at + words.length - 1];
      const fits = words.every((word, i) => {
        const here = there[at + i]?.word;
        if (here === undefined) return false;
        return prefix && i === words.length - 1 ? here.startsWith(word) : here === word;
      });
      if (!fits || last === undefined) continue;
      const before = found.at(-1);
      if (before !== undefined && from < before.to) before.to = Math.max(before.to, last.to);
      else found.push({ from, to: last.to });
    }
  });
  return found;
}

/** Folded, and for each of its characters where it stood before. */
function foldedWithPlaces(text: string): { text: string; at: (i: number) => number } {
  // Plain letters take the same room in both cases.
  if (/^[\0-\x7f]*$/.test(text)) return { text: text.toLowerCase(), at: (i) => i };
  let folded = "";
  const places: number[] = [];
  let from = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let i = 0; i < plain.length; i += 1) places.push(from);
    folded += plain;
    from += letter.length;
  }
  return { text: folded, at: (i) => places[i] ?? text.length };
}

/** Where just these letters stand in a text, also within words, without case and accents. */
export function placesOfLetters(text: string, typed: string): Stretch[] {
  const wanted = fold(typed);
  if (wanted === "") return [];
  const { text: folded, at } = foldedWithPlaces(text);
  const found: Stretch[] = [];
  for (let i = folded.indexOf(wanted); i >= 0; i = folded.indexOf(wanted, i + wanted.length))
    found.push({ from: at(i), to: at(i + wanted.length) });
  return found;
}
