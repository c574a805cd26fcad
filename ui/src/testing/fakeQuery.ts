import { fold } from "../parts/find/fold";
import type { EntrySummary } from "../types/EntrySummary";
import type { QueryProblem } from "../types/QueryProblem";

export type Wish =
  | { kind: "text"; text: string; prefix: boolean; not: boolean }
  | { kind: "about"; fits: (about: EntrySummary) => boolean; not: boolean };

const MOODS = ["heavy", "low", "even", "light", "bright"];
const ENERGIES = ["empty", "low", "some", "good", "full"];
const PARTS = /-?(?:[a-z]+:)?"[^"]*"?|\S+/gi;

/** The query language of the contract: what each part of a query asks for. */
export function readQuery(query: string): { wishes: Wish[]; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const parts = query.match(PARTS) ?? [];
  const wishes = parts.flatMap((part, i): Wish[] => {
    const not = part.length > 1 && part.startsWith("-");
    const said = not ? part.slice(1) : part;
    const filter =
      /^(tag|before|after|on|mood|energy|has|is):(.*)$/i.exec(said) ?? /^(#)(.+)$/.exec(said);
    if (filter !== null) {
      const value = fold((filter[2] ?? "").replace(/"/g, ""));
      const fits = filterOf((filter[1] ?? "").toLowerCase(), value);
      if (typeof fits === "string") problems.push(fits);
      return typeof fits === "string" ? [] : [{ kind: "about", fits, not }];
    }
    const typing = i === parts.length - 1 && !/[\s"]$/.test(query);
    const prefix = said.endsWith("*") || typing;
    const text = said.replace(/["*]/g, "");
    return /[\p{L}\p{N}]/u.test(text) ? [{ kind: "text", text, prefix, not }] : [];
  });
  return { wishes, problems };
}

function filterOf(name: string, value: string): ((about: EntrySummary) => boolean) | QueryProblem {
  if (name === "tag" || name === "#") return ({ tags }) => tags.some((tag) => fold(tag) === value);
  if (name === "mood" || name === "energy") {
    const scale = name === "mood" ? MOODS : ENERGIES;
    const wanted = scale[Number(value) - 1] ?? value;
    return scale.includes(wanted) ? (about) => about[name] === wanted : "bad_mood";
  }
  if (name === "has" || name === "is") {
    const known: Record<string, (about: EntrySummary) => boolean> = {
      "has:image": ({ hasImage }) => hasImage,
      "has:link": ({ links }) => links.length > 0,
      "is:starred": ({ starred }) => starred,
      "is:window": ({ kind }) => kind === "window",
    };
    return known[`${name}:${value}`] ?? "unknown_has";
  }
  if (!/^\d{4}(-\d{2}){0,2}$/.test(value)) return "bad_date";
  if (name === "on") return ({ date }) => date.startsWith(value);
  return name === "before"
    ? ({ date }) => date.slice(0, value.length) < value
    : ({ date }) => date.slice(0, value.length) > value;
}
