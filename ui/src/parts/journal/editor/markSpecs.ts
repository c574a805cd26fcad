import type { DOMOutputSpec, MarkSpec } from "prosemirror-model";
import { linkAllowed } from "./addresses";

const hole = 0 as const;

/** How words can be marked. */
export const markSpecs = {
  link: {
    attrs: {
      href: { validate: "string" },
      title: { default: "", validate: "string" },
    },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => {
          const href = dom.getAttribute("href") ?? "";
          return linkAllowed(href) && !href.startsWith("#")
            ? { href, title: dom.getAttribute("title") ?? "" }
            : false;
        },
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => ["a", { href: attrs["href"] }, hole],
  },
  strong: {
    parseDOM: [{ tag: "strong" }, { tag: "b" }],
    toDOM: (): DOMOutputSpec => ["strong", hole],
  },
  em: {
    parseDOM: [{ tag: "em" }, { tag: "i" }],
    toDOM: (): DOMOutputSpec => ["em", hole],
  },
  code: {
    code: true,
    parseDOM: [{ tag: "code" }],
    toDOM: (): DOMOutputSpec => ["code", { spellcheck: "false" }, hole],
  },
} satisfies Record<string, MarkSpec>;
