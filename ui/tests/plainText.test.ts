import { describe, expect, test } from "vitest";
import { asMarkdown } from "../src/keeping/plainText";
import { readable } from "../src/testing/readable";

describe("what is typed in a plain field", () => {
  test.each([
    "Rain. Then sun.",
    "* no list\n- nor this\n1. nor that",
    "# no heading\n## nor this",
    "> no quote\n=====\n---",
    "a_b_c, *stars*, `ticks`, [brackets](x) and a\\backslash",
    "<b>no tag</b> &amp; no entity",
    "One.\nTwo,\nthree.",
  ])("reads the same as CommonMark: %j", (text) => {
    expect(readable({ text: asMarkdown(text), format: "commonmark" })).toBe(text);
  });

  test("begins a new paragraph after an empty line", () => {
    const text = asMarkdown("One.\n\nTwo.");
    expect(readable({ text, format: "commonmark" })).toBe("One.\nTwo.");
  });

  test("keeps a #tag at the beginning of a line a tag", () => {
    expect(asMarkdown("#rest today")).toBe("#rest today");
  });
});
