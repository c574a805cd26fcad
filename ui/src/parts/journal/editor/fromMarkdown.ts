import MarkdownIt from "markdown-it";
import { MarkdownParser } from "prosemirror-markdown";
import type { Node } from "prosemirror-model";
import { fromPlain } from "./fromPlain";
import { keepSource } from "./kept";
import { imageId, linkAllowed } from "./addresses";
import { nodes, schema } from "./schema";

type Token = ReturnType<MarkdownIt["parse"]>[number];

const md = new MarkdownIt("commonmark", { html: false });
// A definition would vanish from sight, and from what is written back. It stays as text.
md.disable("reference");
md.validateLink = (address) => linkAllowed(address) || imageId(address) !== null;
md.normalizeLink = (address) => address;
md.normalizeLinkText = (address) => address;

// NUL stays what it is: the parser's own rule would put another character in its place.
md.core.ruler.at("normalize", (state) => {
  state.src = state.src.replace(/\r\n?/g, "\n");
});

// Every figure stands for its character, control characters too: they are written that way.
md.inline.ruler.before("entity", "figure", (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x26) return false;
  const found = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/i.exec(
    state.src.slice(state.pos, state.pos + 11),
  );
  if (found === null) return false;
  const code = found[1] === undefined ? Number(found[2]) : parseInt(found[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
  if (!silent) {
    const token = state.push("text_special", "", 0);
    token.content = String.fromCodePoint(code);
    token.markup = found[0];
    token.info = "entity";
  }
  state.pos += found[0].length;
  return true;
});

/** Check boxes, and the paragraph with nothing in it. */
md.core.ruler.after("block", "boxes", ({ tokens }) => {
  tokens.forEach((token, i) => {
    if (token.type !== "inline") return;
    const item = tokens[i - 2];
    const first = item?.type === "list_item_open" && tokens[i - 1]?.type === "paragraph_open";
    const box = first ? /^\[([ xX])\](?:[ \t]+|$)/.exec(token.content) : null;
    if (item !== undefined && box !== null) {
      item.meta = { checked: box[1] !== " " };
      token.content = token.content.slice(box[0].length);
    }
    if (token.content === "&nbsp;") token.content = "";
  });
});

/** A line's end that was written as a figure. */
md.core.ruler.push("ends", (state) => {
  for (const token of state.tokens) {
    if (!token.children?.some(({ type, content }) => type === "text" && content.includes("\n")))
      continue;
    token.children = token.children.flatMap((child) => {
      if (child.type !== "text") return [child];
      return child.content.split("\n").flatMap((text, i) => {
        const part = Object.assign(new state.Token("text", "", 0), { content: text });
        return i === 0 ? [part] : [new state.Token("hardbreak", "br", 0), part];
      });
    });
  }
});

function altOf(token: Token): string {
  return (token.children ?? [])
    .map((child) => (child.type === "image" ? altOf(child) : child.content || " "))
    .join("");
}

const parser = new MarkdownParser(schema, md, {
  blockquote: { block: "blockquote" },
  paragraph: { block: "paragraph" },
  list_item: {
    block: "list_item",
    getAttrs: ({ meta }) => ({ checked: (meta as { checked: boolean } | null)?.checked ?? null }),
  },
  bullet_list: { block: "bullet_list" },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token) => ({ order: Number(token.attrGet("start") ?? 1) }),
  },
  heading: { block: "heading", getAttrs: ({ tag }) => ({ level: Number(tag.slice(1)) }) },
  code_block: { block: "code_block", noCloseToken: true },
  fence: { block: "code_block", getAttrs: ({ info }) => ({ params: info }), noCloseToken: true },
  hr: { node: "horizontal_rule" },
  image: {
    node: "image",
    getAttrs: (token) => ({
      src: token.attrGet("src") ?? "",
      alt: altOf(token),
      title: token.attrGet("title") ?? "",
    }),
  },
  hardbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  link: {
    mark: "link",
    getAttrs: (token) => ({
      href: token.attrGet("href") ?? "",
      title: token.attrGet("title") ?? "",
    }),
  },
  code_inline: { mark: "code", noCloseToken: true },
});

/** Each block remembers how it was written: as long as nobody changes it, that is how it stays. */
function rememberSource(text: string, tokens: Token[], doc: Node): void {
  const tops = tokens.filter(({ level, nesting }) => level === 0 && nesting >= 0);
  if (tops.length !== doc.childCount) return;
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  tops.forEach(({ map, type }, i) => {
    if (map === null || type === "fence" || type === "code_block") return;
    const source = lines.slice(map[0], map[1]).join("\n").trimEnd();
    // What begins with a space means something else after a list.
    if (/^[ \t]/.test(source) || source === "") return;
    keepSource(doc.child(i), source);
  });
}

export function fromMarkdown(text: string): Node {
  let tokens: Token[] = [];
  const hearing = Object.create(md) as MarkdownIt;
  hearing.parse = (src, env) => (tokens = md.parse(src, env));
  const doc = new MarkdownParser(schema, hearing, parser.tokens).parse(text);
  if (doc.childCount === 0) return nodes.doc.create(null, nodes.paragraph.create());
  rememberSource(text, tokens, doc);
  return doc;
}

export function fromStored(text: string, format: "plain" | "commonmark"): Node {
  return format === "plain" ? fromPlain(text) : fromMarkdown(text);
}
