import { describe, expect, test } from "vitest";
import { asMarkdown, asPlain } from "../src/keeping/plainText";

describe("what is typed in a plain field", () => {
  test.each([
    "Rain. Then sun.",
    "* no list\n- nor this\n1. nor that",
    "# no heading\n## nor this",
    "> no quote\n=====\n---",
    "a_b_c, *stars*, `ticks`, [brackets](x) and a\\backslash",
    "<b>no tag</b> &amp; no entity",
    "One.\n\nTwo,\nthree.",
  ])("reads the same as CommonMark: %j", (text) => {
    expect(asPlain(asMarkdown(text))).toBe(text);
  });

  test("keeps a #tag at the beginning of a line a tag", () => {
    expect(asMarkdown("#rest today")).toBe("#rest today");
  });
});
