import { type DOMOutputSpec, Schema } from "prosemirror-model";
import { imageId } from "./addresses";
import { markSpecs } from "./markSpecs";

const hole = 0 as const;

/** The box in front of an item, also where its page wraps it. */
const BOX = [":scope", ":scope > :is(p, label):first-child"]
  .map((place) => `${place} > input[type=checkbox]`)
  .join();

/** What an entry can hold. Everything else stays as the text it was written as. */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "inline*",
      group: "block",
      parseDOM: [{ tag: "p" }],
      toDOM: (): DOMOutputSpec => ["p", hole],
    },
    heading: {
      attrs: { level: { default: 1, validate: "number" } },
      content: "inline*",
      group: "block",
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: Math.min(level, 3) },
      })),
      // The page's own title is the first heading.
      toDOM: ({ attrs }): DOMOutputSpec => [
        `h${Math.min(6, attrs["level"] + 1)}`,
        { "data-level": String(attrs["level"]) },
        hole,
      ],
    },
    blockquote: {
      content: "block+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: (): DOMOutputSpec => ["blockquote", hole],
    },
    bullet_list: {
      content: "list_item+",
      group: "block",
      parseDOM: [{ tag: "ul" }],
      toDOM: (): DOMOutputSpec => ["ul", hole],
    },
    ordered_list: {
      attrs: { order: { default: 1, validate: "number" } },
      content: "list_item+",
      group: "block",
      parseDOM: [
        {
          tag: "ol",
          getAttrs: (dom) => {
            const start = Number(dom.getAttribute("start") ?? 1);
            return { order: Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1 };
          },
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => [
        "ol",
        attrs["order"] === 1 ? {} : { start: String(attrs["order"]) },
        hole,
      ],
    },
    list_item: {
      /** null: an ordinary item; else a check box, ticked or not. */
      attrs: { checked: { default: null, validate: "boolean|null" } },
      content: "block+",
      defining: true,
      parseDOM: [
        {
          tag: "li",
          getAttrs: (dom) => {
            const said = dom.getAttribute("data-checked");
            const box = dom.querySelector(BOX);
            if (said !== null) return { checked: said === "true" };
            return { checked: box === null ? null : box.hasAttribute("checked") };
          },
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec =>
        attrs["checked"] === null
          ? ["li", hole]
          : ["li", { "data-checked": String(attrs["checked"]) }, hole],
    },
    code_block: {
      attrs: { params: { default: "", validate: "string" } },
      content: "text*",
      group: "block",
      marks: "",
      code: true,
      defining: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: (): DOMOutputSpec => ["pre", ["code", hole]],
    },
    horizontal_rule: {
      group: "block",
      parseDOM: [{ tag: "hr" }],
      toDOM: (): DOMOutputSpec => ["hr"],
    },
    text: { group: "inline" },
    image: {
      attrs: {
        src: { validate: "string" },
        alt: { default: "", validate: "string" },
        title: { default: "", validate: "string" },
      },
      inline: true,
      group: "inline",
      draggable: true,
      // Only what was copied from here: pictures of elsewhere are not fetched.
      parseDOM: [
        {
          tag: "img[data-image]",
          getAttrs: (dom) => {
            const src = dom.getAttribute("data-image") ?? "";
            return imageId(src) === null ? false : { src, alt: dom.getAttribute("alt") ?? "" };
          },
        },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => [
        "img",
        { "data-image": attrs["src"], alt: attrs["alt"] },
      ],
    },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: (): DOMOutputSpec => ["br"],
    },
  },
  marks: markSpecs,
});

type NodeName =
  | "doc"
  | "paragraph"
  | "heading"
  | "blockquote"
  | "bullet_list"
  | "ordered_list"
  | "list_item"
  | "code_block"
  | "horizontal_rule"
  | "image"
  | "hard_break";
export const nodes = schema.nodes as Record<NodeName, (typeof schema.nodes)[string]>;
export const marks = schema.marks as Record<
  "link" | "strong" | "em" | "code",
  (typeof schema.marks)[string]
>;
