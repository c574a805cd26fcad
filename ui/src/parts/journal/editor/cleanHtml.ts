import { tablesAsLines } from "./tables";

/** Everything in it that is not text or form: it goes with all that is inside. */
const GONE =
  "script, style, meta, link, title, xml, iframe, object, embed, svg, math, template, noscript, form > button, select, o\\:p";

/**
 * HTML from elsewhere, down to what an entry can hold. Looks become the marks they stand for; the
 * rest is left to the schema. The styles are renamed before anything reads them as styles.
 */
export function cleanHtml(html: string): string {
  const tame = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<!\[[^>]*>/g, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-was-style="));
  const { body } = new DOMParser().parseFromString(tame, "text/html");
  for (const gone of body.querySelectorAll(GONE)) gone.remove();
  listsOfWord(body);
  for (const element of [...body.querySelectorAll<HTMLElement>("*")]) dress(element);
  tablesAsLines(body);
  return body.innerHTML;
}

function dress(element: HTMLElement): void {
  const style = element.getAttribute("data-was-style")?.toLowerCase() ?? "";
  const name = element.localName;
  const own = element.getAttribute("data-pm-slice");
  const keep = ["href", "start", "alt", "data-image", "data-checked", "type", "checked"];
  for (const attribute of [...element.attributes]) {
    const kept = keep.includes(attribute.name) || attribute.name === "data-pm-slice";
    if (!kept) element.removeAttribute(attribute.name);
  }
  if (own !== null) element.setAttribute("data-pm-slice", own);
  // Only what is hidden from the eye where it comes from.
  if (/display:\s*none|mso-hide:\s*all/.test(style)) return element.remove();
  if (name === "img" && !element.hasAttribute("data-image")) {
    return element.replaceWith(apart(element, element.getAttribute("alt")?.trim() ?? ""));
  }
  // Google Docs wraps everything in a <b> that is not bold.
  if ((name === "b" || name === "strong") && /font-weight:\s*(normal|[1-4]00)/.test(style)) {
    return element.replaceWith(...element.childNodes);
  }
  if (name !== "span" && name !== "font") return;
  const looks = [
    ...(/font-weight:\s*(bold|[6-9]00)/.test(style) ? ["strong"] : []),
    ...(/font-style:\s*(italic|oblique)/.test(style) ? ["em"] : []),
  ];
  for (const look of looks) {
    const wrap = element.ownerDocument.createElement(look);
    wrap.append(...element.childNodes);
    element.append(wrap);
  }
}

function inlineWords(node: ChildNode | null): string {
  const inline =
    node?.nodeType === 3 || /^(A|B|CODE|EM|FONT|I|IMG|SPAN|STRONG)$/.test(node?.nodeName ?? "");
  if (!inline) return "";
  const pictured = (node as Element).querySelector?.("img") ?? node?.nodeName === "IMG";
  return node?.textContent || (pictured ? "picture" : "");
}

/** Words in the place of a picture, which stood apart from those beside it. */
function apart(element: Element, words: string): string {
  if (words === "") return "";
  const before = /\S$/.test(inlineWords(element.previousSibling)) ? " " : "";
  const after = /^\S/.test(inlineWords(element.nextSibling)) ? " " : "";
  return before + words + after;
}

/** Word writes its lists as paragraphs with a sign in front. */
function listsOfWord(body: HTMLElement): void {
  let list: HTMLElement | null = null;
  for (const line of [...body.querySelectorAll("p")]) {
    const style = line.getAttribute("data-was-style") ?? "";
    if (!/mso-list:\s*l\d/i.test(style)) {
      list = null;
      continue;
    }
    const mark = [...line.querySelectorAll("span")].find((span) =>
      /mso-list:\s*ignore/i.test(span.getAttribute("data-was-style") ?? ""),
    );
    const numbered = /^\s*\w+[.)]/.test(mark?.textContent ?? line.textContent ?? "");
    mark?.remove();
    const kind: string = numbered ? "ol" : "ul";
    if (list === null || list.localName !== kind || list.nextElementSibling !== line) {
      list = line.ownerDocument.createElement(kind);
      line.before(list);
    }
    const item = line.ownerDocument.createElement("li");
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}
