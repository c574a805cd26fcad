import type { Commands } from "../commands";
import { fold } from "../parts/find/fold";
import type { EntrySummary } from "../types/EntrySummary";
import type { Hit } from "../types/Hit";
import type { Piece } from "../types/Piece";
import type { SearchPage } from "../types/SearchPage";
import type { FakeJournal } from "./fakeJournal";
import { readQuery, type Wish } from "./fakeQuery";
import { inOneLine, readable } from "./readable";

interface Page {
  about: EntrySummary;
  text: string;
  words: string[];
}

/** The search as the contract says it, over the few entries of the fake. */
export class FakeFinding {
  /** Best match takes too long, as in a very long journal. */
  slow = false;
  #journal: FakeJournal;

  constructor(journal: FakeJournal) {
    this.#journal = journal;
  }

  search(asked: Commands["journal_search"][0]): SearchPage {
    const { wishes, problems } = readQuery(asked.query);
    const pages = this.#pages;
    let found = matching(pages, wishes);
    let corrected: string | null = null;
    if (found.length === 0) {
      const other = nearby(asked.query, new Set(pages.flatMap(({ words }) => words)));
      const again = other === null ? [] : matching(pages, readQuery(other).wishes);
      if (again.length > 0) [found, corrected] = [again, other];
    }
    const order = asked.order === "best" && this.slow ? "newest" : asked.order;
    const looked = corrected === null ? wishes : readQuery(corrected).wishes;
    if (order === "best") found.sort((a, b) => weight(b, looked) - weight(a, looked));
    // Of the best the cursor is how many came before, of the newest a place.
    const from =
      asked.before === null
        ? 0
        : order === "best"
          ? asked.before
          : found.filter(({ about }) => about.place >= (asked.before ?? 0)).length;
    const page = found.slice(from, from + asked.limit);
    const more = from + page.length < found.length;
    const last = order === "best" ? from + page.length : (page.at(-1)?.about.place ?? null);
    return {
      hits: page.map((each) => hitOf(each, looked)),
      next: more ? last : null,
      order,
      fellBack: order !== asked.order,
      corrected,
      problems,
    };
  }

  get #pages(): Page[] {
    return this.#journal.newest.flatMap((entry) => {
      const about = this.#journal.about(entry);
      if (about.sealedUntil !== null) return [];
      const text = inOneLine(readable(entry));
      return [{ about, text, words: wordsOf(`${about.title} ${text}`) }];
    });
  }
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function holds({ about, words }: Page, wish: Wish): boolean {
  if (wish.kind === "about") return wish.fits(about);
  const wanted = wordsOf(wish.text);
  return words.some((_, at) =>
    wanted.every((word, i) => {
      const there = words[at + i] ?? "";
      return wish.prefix && i === wanted.length - 1 ? there.startsWith(word) : there === word;
    }),
  );
}

function matching(pages: Page[], wishes: Wish[]): Page[] {
  if (wishes.length === 0) return [];
  return pages.filter((page) => wishes.every((wish) => holds(page, wish) !== wish.not));
}

function weight(page: Page, wishes: Wish[]): number {
  return hitOf(page, wishes).snippet.filter(({ hit }) => hit).length / (page.words.length + 1);
}

function hitOf({ about, text }: Page, wishes: Wish[]): Hit {
  const wanted = wishes.flatMap((wish) =>
    wish.kind === "text" && !wish.not ? [{ words: wordsOf(wish.text), prefix: wish.prefix }] : [],
  );
  const lit = (word: string) =>
    wanted.some(({ words, prefix }) =>
      words.some((each, i) =>
        prefix && i === words.length - 1 ? fold(word).startsWith(each) : fold(word) === each,
      ),
    );
  const pieces = (of: string): Piece[] =>
    of
      .split(/([\p{L}\p{N}]+)/u)
      .filter((part) => part !== "")
      .map((part) => ({ text: part, hit: /[\p{L}\p{N}]/u.test(part) && lit(part) }))
      .reduce<Piece[]>((all, piece) => {
        const last = all.at(-1);
        if (last?.hit !== piece.hit) return [...all, piece];
        return [...all.slice(0, -1), { ...piece, text: last.text + piece.text }];
      }, []);
  const all = pieces(text);
  const before = all
    .slice(
      0,
      all.findIndex(({ hit }) => hit),
    )
    .reduce((n, p) => n + p.text.length, 0);
  const from = before > 60 ? text.indexOf(" ", before - 50) + 1 : 0;
  const around = (from > 0 ? "… " : "") + text.slice(from, from + 180);
  return { entry: about, title: pieces(about.title), snippet: pieces(around) };
}

/** Each word that is nowhere becomes one that is, if it is one letter away. */
function nearby(query: string, known: Set<string>): string | null {
  let changed = false;
  const other = query.replace(/(?<![:\p{L}\p{N}])[\p{L}\p{N}]{3,}(?![\p{L}\p{N}:])/gu, (word) => {
    if (known.has(fold(word))) return word;
    const near = [...known].find((each) => oneAway(each, fold(word)));
    changed ||= near !== undefined;
    return near ?? word;
  });
  return changed ? other.trim() : null;
}

function oneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (a[i] === b[i] && i < Math.min(a.length, b.length)) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  const swapped =
    restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
  return (
    swapped ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1)
  );
}
