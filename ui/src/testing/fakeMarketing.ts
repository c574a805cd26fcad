import type { LineHint } from "../types/LineHint";
import type { MarketingLook } from "../types/MarketingLook";
import type { Term } from "../types/Term";

const COMMON = new Set(
  "and the with you your for our are will that this from have who work".split(" "),
);
const DOING = /\b(led|built|moved|planned|wrote|ran|made|taught|halved|opened)\b/i;
const LANGUAGES: [string, RegExp][] = [
  ["de", /\b(und|wir|sie|mit|eine)\b/i],
  ["en", /\b(and|the|you|with|our)\b/i],
];

function tell(text: string): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const [word] of text.matchAll(/[\p{L}+#]{3,}/gu)) {
    const key = word.toLocaleLowerCase();
    if (COMMON.has(key)) continue;
    const before = found.get(key);
    found.set(key, { text: before?.text ?? word, times: (before?.times ?? 0) + 1 });
  }
  return found;
}

/** A rough stand-in for the comparing that the Rust side does: whole words, no stems. */
export function marketingLook(job: string, resume: string): MarketingLook {
  const language = LANGUAGES.find(([, common]) => common.test(job))?.[0] ?? null;
  const has = tell(resume);
  const wanted = [...tell(job)].sort(([, a], [, b]) => b.times - a.times);
  const terms = (there: boolean) =>
    wanted.filter(([key]) => has.has(key) === there).map(([, term]) => term);
  const lines = resume.split("\n").flatMap((text, i): LineHint[] => {
    const noNumber = !/\d/.test(text);
    const noVerb = language === null ? null : !DOING.test(text);
    const telling = text.trim().split(/\s+/).length > 3 && (noNumber || noVerb === true);
    return telling ? [{ line: i + 1, text: text.trim(), noNumber, noVerb }] : [];
  });
  return { language, missing: terms(false).slice(0, 40), shared: terms(true).slice(0, 40), lines };
}
