import type { Node } from "prosemirror-model";

export function asFigure(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Signs that would mean something anywhere in a line. */
export function escape(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, "\\$&")
    .replace(/_/g, (sign, at: number, whole: string) => (inWord(whole, at) ? sign : "\\_"))
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#|[a-z][a-z0-9]*;)/gi, "\\&")
    .replace(/[\0\r]/g, asFigure);
}

function inWord(text: string, at: number): boolean {
  return /[a-z0-9]/i.test(text[at - 1] ?? "") && /[a-z0-9]/i.test(text[at + 1] ?? "");
}

/** Signs that mean something where a line begins or ends, and blanks that would go from there. */
export function guardLine(line: string): string {
  const guarded = line
    .replace(/^(#{1,6})(?=[ \t]|$)/, "\\$1")
    .replace(/^>/, "\\>")
    .replace(/^[-+](?=[ \t]|$)/, "\\$&")
    .replace(/^-(?=[- \t]*$)/, "\\-")
    .replace(/^=(?=[= \t]*$)/, "\\=")
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
    .replace(/^~(?=~~)/, "\\~")
    .replace(/^\s/, asFigure);
  return guarded.replace(/\s$/, asFigure);
}

export function codeSpan(text: string): string {
  if (/[\r\n]/.test(text)) return escape(text);
  const runs = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const ticks = "`".repeat(length);
  const padded = /^`|`$/.test(text) || (/^ .* $/s.test(text) && /[^ ]/.test(text));
  return padded ? `${ticks} ${text} ${ticks}` : ticks + text + ticks;
}

export function address(href: string, title: string): string {
  const safe = href
    // eslint-disable-next-line no-control-regex
    .replace(/[\s<>\u0000-\u001f]/g, encodeURIComponent)
    .replace(/[\\()&]/g, "\\$&");
  const said = title.replace(/\s+/g, " ").replace(/[\\"&]/g, "\\$&");
  return `(${safe || "<>"}${said === "" ? "" : ` "${said}"`})`;
}

export function image({ attrs }: Node): string {
  const alt = escape(String(attrs["alt"]).replace(/\s*[\r\n]\s*/g, " "));
  return `![${alt}]${address(attrs["src"], attrs["title"])}`;
}
