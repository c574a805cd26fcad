import { readFileSync } from "node:fs";
import type { Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import { fromMarkdown } from "../src/parts/journal/editor/fromMarkdown";
import { fromPlain } from "../src/parts/journal/editor/fromPlain";
import { schema } from "../src/parts/journal/editor/schema";
import { markdownBytes, toMarkdown } from "../src/parts/journal/editor/toMarkdown";

const naughty = JSON.parse(readFileSync("tests/fixtures/blns.json", "utf8")) as string[];

/** A document's text as it was typed: paragraphs apart by a blank line, line ends as they are. */
function textOf(doc: Node): string {
  return doc.textBetween(0, doc.content.size, "\n\n", (leaf) =>
    leaf.type.name === "hard_break" ? "\n" : "",
  );
}

/** Line ends carry no look: their marks do not count. */
function plainly(doc: Node): unknown {
  const bare = (json: { type?: string; marks?: unknown; content?: unknown[] }): unknown => ({
    ...json,
    marks: json.type === "hard_break" ? undefined : [...((json.marks as unknown[]) ?? [])],
    content: json.content?.map((child) => bare(child as object)),
  });
  return bare(doc.toJSON());
}

function again(doc: Node): Node {
  return fromMarkdown(toMarkdown(doc));
}

/** Small and seeded: a test that fails, fails again. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
}

const traps = [
  "# no heading",
  "#tag",
  "- no list",
  "+",
  "1. no",
  "1) no",
  "123456789. x",
  "> no quote",
  "---",
  "***",
  "___",
  "===",
  "a\n===",
  "a\n---",
  "a\n- b",
  "```",
  "~~~",
  "    four",
  "\tTab",
  "ends  ",
  "ends\t",
  " starts",
  "a  \nb",
  "a\\\nb",
  "\\",
  "a\\",
  "&amp;",
  "&#65;",
  "&nbsp;",
  "<b>x</b>",
  "<!-- x -->",
  "<script>alert(1)</script>",
  "<http://x.y>",
  "<a@b.c>",
  "[a](b)",
  "![a](image:1)",
  "![a](http://x.y/z.png)",
  "[a]: http://x.y",
  "[ ] box",
  "[x] box",
  "a_b_c",
  "_a_",
  "*a*",
  "**a**",
  "`a`",
  "``",
  "!",
  "a\0b",
  "\0",
  "\ufeffbom",
  "bom\ufeff",
  "a\u2028b",
  "\u2028",
  "\u2029x",
  "a\rb",
  "\r",
  "\u00a0",
  "\u00a0x\u00a0",
  "\u0085x\u0085",
  "\u000bx\u000b",
  "\u000cx\u000c",
  "\n",
  "\na",
  "a\n",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "a\n\n\n\nb",
  "a\n\n\nb",
  "&#10;",
  "javascript:alert(1)",
  "C:\\Users\\ana",
  "1\\. x",
  "a *b _c* d_",
  "🌅",
  "e\u0301",
];

describe("an entry's text", () => {
  test.each([
    ["typed", naughty],
    ["of traps", traps],
  ])("comes back byte for byte: %s", (_, strings) => {
    for (const text of strings) {
      const doc = fromPlain(text);
      const wanted = textOf(doc).replace(/(\n\n)+$/, "");
      if (wanted === "") continue;
      expect(textOf(again(doc)), JSON.stringify(toMarkdown(doc))).toBe(wanted);
      expect(plainly(again(doc))).toEqual(plainly(fromPlain(wanted)));
    }
  });

  test("comes back from inside a heading, a quote, an item, bold and italic", () => {
    const { nodes, marks } = schema;
    for (const text of [...naughty, ...traps]) {
      const line = text.replace(/\n+/g, " ");
      if (line === "") continue;
      for (const marked of [[], [marks["strong"]!.create()], [marks["em"]!.create()]]) {
        const inline = [schema.text("ab"), schema.text(line, marked), schema.text("cd")];
        const p = nodes["paragraph"]!.create(null, inline);
        const alone = nodes["paragraph"]!.create(null, schema.text(line, marked));
        const item = nodes["list_item"]!.create({ checked: true }, alone);
        const doc = nodes["doc"]!.create(null, [
          nodes["heading"]!.create({ level: 2 }, inline),
          nodes["heading"]!.create({ level: 1 }, schema.text(line)),
          p,
          nodes["blockquote"]!.create(null, [alone, p]),
          nodes["bullet_list"]!.create(null, [nodes["list_item"]!.create(null, alone), item]),
        ]);
        expect(plainly(again(doc)), JSON.stringify(toMarkdown(doc))).toEqual(plainly(doc));
      }
    }
  });

  test("comes back whatever is put into whatever", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const doc = anyDoc(dice(seed));
      expect(plainly(again(doc)), `${seed}: ${JSON.stringify(toMarkdown(doc))}`).toEqual(
        plainly(doc),
      );
      expect(markdownBytes(doc)).toBe(new TextEncoder().encode(toMarkdown(doc)).length);
    }
  });

  test("that nobody touched stays as it was written, block by block", () => {
    const source =
      "Setext\n======\n\n* star\n* list\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>html</div>\n\n[a]: http://x.y\n\n__bold__ and &copy; here";
    expect(toMarkdown(fromMarkdown(source))).toBe(source);
    expect(textOf(fromMarkdown(source))).toContain("<div>html</div>");
    expect(textOf(fromMarkdown(source))).toContain("[a]: http://x.y");
  });

  test("holds no link that runs anything, and keeps its words", () => {
    const doc = fromMarkdown("[x](javascript:alert(1)) <javascript:y> [z](data:text/html,a)");
    expect(textOf(doc)).toContain("[x](javascript:alert(1))");
    expect(JSON.stringify(doc.toJSON())).not.toContain("link");
  });
});

const bits = [
  "a",
  "b c",
  " ",
  "*",
  "_",
  "**",
  "1. ",
  "- ",
  "#",
  "[",
  "]",
  "(",
  "`",
  "é",
  "“",
  "!",
  "&",
  "\\",
  ".",
  "x\u00a0",
  "<i>",
];

function anyInline(roll: (most: number) => number, lines: boolean): Node[] {
  const { marks, nodes } = schema;
  const made: Node[] = [];
  for (let n = 1 + roll(5); n > 0; n -= 1) {
    const kinds = ["strong", "em"].filter(() => roll(3) === 0).map((name) => marks[name]!.create());
    if (roll(8) === 0) kinds.push(marks["link"]!.create({ href: "https://x.y/(a)_b?c=d&amp;e" }));
    if (roll(9) === 0) kinds.push(marks["code"]!.create());
    const kind = roll(10);
    const set = kinds.reduce(
      (all, mark) => mark.addToSet(all),
      [] as readonly import("prosemirror-model").Mark[],
    );
    if (kind === 0 && lines) made.push(nodes["hard_break"]!.create());
    else if (kind === 1)
      made.push(nodes["image"]!.create({ src: "image:7", alt: bits[roll(bits.length)] }));
    else made.push(schema.text(bits[roll(bits.length)]! + bits[roll(bits.length)]!, set));
  }
  return made;
}

function anyBlock(roll: (most: number) => number, depth: number): Node {
  const { nodes } = schema;
  const several = () => Array.from({ length: 1 + roll(3) }, () => anyBlock(roll, depth - 1));
  const items = () =>
    Array.from({ length: 1 + roll(3) }, () => {
      const checked = [null, null, true, false][roll(4)];
      const first = nodes["paragraph"]!.create(null, roll(6) === 0 ? [] : anyInline(roll, true));
      return nodes["list_item"]!.create({ checked }, roll(2) ? [first] : [first, ...several()]);
    });
  const kind = roll(depth > 0 ? 8 : 4);
  if (kind === 1) return nodes["heading"]!.create({ level: 1 + roll(3) }, anyInline(roll, true));
  if (kind === 2)
    return nodes["code_block"]!.create(
      null,
      schema.text("```\n  x\n\n~~~ " + bits[roll(bits.length)]),
    );
  if (kind === 3) return nodes["horizontal_rule"]!.create();
  if (kind === 4) return nodes["blockquote"]!.create(null, several());
  if (kind === 5) return nodes["ordered_list"]!.create({ order: roll(3) * 4 }, items());
  if (kind >= 6) return nodes["bullet_list"]!.create(null, items());
  return nodes["paragraph"]!.create(null, roll(9) === 0 ? [] : anyInline(roll, true));
}

function anyDoc(roll: (most: number) => number): Node {
  const { nodes } = schema;
  const blocks = Array.from({ length: 1 + roll(4) }, () => anyBlock(roll, 2));
  return nodes["doc"]!.create(null, [
    ...blocks,
    nodes["paragraph"]!.create(null, schema.text("end")),
  ]);
}
