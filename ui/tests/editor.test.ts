import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { TextSelection } from "prosemirror-state";
import { beforeEach, describe, expect, test } from "vitest";
import { letGoOfWords } from "../src/app/letGoOfWords";
import { caret, key, stand, type } from "./editorStand";
import { barriers } from "./onward";

beforeEach(() => {
  Range.prototype.getClientRects = () => [] as never;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

describe("the editor", () => {
  test("says nothing of a text that is only opened, whatever it is", async () => {
    for (const [text, format] of [
      ["Old *words*\n\n\n", "plain"],
      ["Setext\n===\n* a", "commonmark"],
    ]) {
      const { heard } = stand(text!, format);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard.onchange).not.toHaveBeenCalled();
    }
  });

  test("takes plain text as it is, and writes it as CommonMark once it is changed", () => {
    const { view, markdown } = stand("1. not *a* list\nline", "plain");
    caret(view, view.state.doc.content.size - 1);
    type(view, "!");
    expect(markdown()).toBe("1\\. not \\*a\\* list\\\nline!");
  });

  test.each([
    ["# Head", "# Head"],
    ["### Small", "### Small"],
    ["- one", "- one"],
    ["3. one", "3. one"],
    ["> said", "> said"],
    ["[ ] call", "- [ ] call"],
    ["[x] called", "- [x] called"],
    ["- [ ] call", "- [ ] call"],
    ["a **bold** b", "a **bold** b"],
    ["an *it* b", "an *it* b"],
    ["a `code` b", "a `code` b"],
    ["---after", "---\n\nafter"],
    ["2 * 3 * 4", "2 \\* 3 \\* 4"],
    ["#tag stays", "#tag stays"],
  ])("typed as %j becomes %j", (typed, written) => {
    const { view, markdown } = stand("");
    type(view, typed);
    expect(markdown()).toBe(written);
  });

  test("keys: bold, undo, redo, lists in and out, a box ticked, Escape", () => {
    const { view, markdown, heard } = stand("- [ ] one\n- [ ] two");
    caret(view, view.state.doc.content.size - 3);
    expect(key(view, "Tab")).toBe(true);
    expect(markdown()).toBe("- [ ] one\n  - [ ] two");
    expect(key(view, "Enter", { ctrlKey: true })).toBe(true);
    expect(markdown()).toBe("- [ ] one\n  - [x] two");
    key(view, "z", { ctrlKey: true });
    key(view, "z", { ctrlKey: true });
    expect(markdown()).toBe("- [ ] one\n- [ ] two");
    key(view, "y", { ctrlKey: true });
    expect(markdown()).toContain("  - ");
    key(view, "Escape");
    expect(heard.onescape).toHaveBeenCalledOnce();
  });

  test("Tab leads on to a control that is seen, and typing leads back from there", async () => {
    const { view } = stand("Words");
    const after = document.createElement("button");
    after.textContent = "Read it";
    document.body.append(after);
    expect(key(view, "Tab", { shiftKey: true })).toBe(false);
    view.focus();
    expect(key(view, "Tab")).toBe(true);
    expect(document.activeElement).toBe(after);
    await userEvent.keyboard("a");
    expect(document.activeElement).toBe(view.dom);
    after.remove();
  });

  test("Tab stays in a list, also where an item can go no deeper", () => {
    const { view, markdown } = stand("- one");
    caret(view, 4);
    expect(key(view, "Tab")).toBe(true);
    expect(markdown()).toBeNull();
    expect(key(view, "Tab", { shiftKey: true })).toBe(true);
    expect(markdown()).toBe("one");
  });

  test("the arrows choose a picture that stands alone, lead past it, and Enter goes on below", () => {
    const { view, markdown } = stand("a\n\n![](image:3)\n\nb");
    view.endOfTextblock = () => true;
    caret(view, view.state.doc.content.size - 2);
    key(view, "ArrowUp");
    expect(view.dom.querySelector("img.ProseMirror-selectednode")).not.toBeNull();
    key(view, "ArrowUp");
    expect(view.state.selection.$from.parent.textContent).toBe("a");
    key(view, "ArrowDown");
    key(view, "Enter");
    type(view, "new");
    expect(markdown()).toBe("a\n\n![](image:3)\n\nnew\n\nb");
    caret(view, 6 + 3);
    key(view, "Delete");
    expect(markdown()).toContain("![](image:3)");
  });

  test("a box is ticked with the mouse", async () => {
    const { markdown } = stand("- [ ] one");
    await userEvent.click(screen.getByRole("checkbox", { name: "Done" }));
    expect(markdown()).toBe("- [x] one");
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(true));
  });

  test("a picture of elsewhere is shown as its words, never loaded", () => {
    const { view } = stand("![a cat](https://x.y/cat.png) ![](image:3)");
    expect(view.dom.textContent).toContain("a cat");
    expect([...view.dom.querySelectorAll("img[src]")].map((i) => i.getAttribute("src"))).toEqual([
      expect.stringContaining("3"),
    ]);
  });

  test("a very long paragraph is shown in pieces, and is one in what is kept", () => {
    const { view, markdown } = stand("Words of a sentence. ".repeat(2000).trim());
    const seen = () => [...view.dom.querySelectorAll(".ed-piece")].map((p) => p.textContent);
    expect(seen().length).toBeGreaterThan(5);
    expect(seen()[0]).toMatch(/sentence\. $/);
    const end = seen()[0]!.length + 1;
    caret(view, end);
    type(view, "More. ");
    expect(seen()[0]).toMatch(/sentence\. More\. $/);
    expect(seen().join("")).toBe(view.state.doc.textContent);
    expect(markdown()).toBe(view.state.doc.textContent);
    view.dispatch(view.state.tr.delete(100, view.state.doc.content.size - 1));
    expect(seen()).toEqual([]);
  });

  test.each([
    [
      "see https://example.org/a_b, then",
      "see [https://example.org/a_b](https://example.org/a_b), then",
    ],
    ["(www.example.org) ", "([www.example.org](https://www.example.org))&#32;"],
    ["[the job](https://example.org/1)!", "[the job](https://example.org/1)!"],
    ["no.dots and mail@example.org here", "no.dots and mail@example.org here"],
    ["[odd](javascript:alert)", "\\[odd\\](javascript:alert)"],
    ["`https://example.org` then", "`https://example.org` then"],
  ])("an address that is typed leads there: %s", (typed, written) => {
    const { view, markdown } = stand("");
    type(view, typed);
    expect(markdown()).toBe(written);
  });

  test("an address becomes a link with Enter too; Undo takes the link back and leaves the words", () => {
    const { view, markdown } = stand("");
    type(view, "https://example.org");
    key(view, "Enter");
    expect(markdown()).toContain("[https://example.org](https://example.org)");
    key(view, "z", { ctrlKey: true });
    key(view, "z", { ctrlKey: true });
    expect(markdown()).toBe("https://example.org");
    type(view, " ");
    expect(markdown()).toContain("](");
    key(view, "z", { ctrlKey: true });
    expect(markdown()).toBe("https://example.org&#32;");
  });

  test("tags are shown as such while they are typed, and not in code", () => {
    const { view } = stand("a #calm day, #1 and `#no`");
    const seen = () => [...view.dom.querySelectorAll(".ed-tag")].map((t) => t.textContent);
    expect(seen()).toEqual(["#calm"]);
    caret(view, 1);
    type(view, "#new ");
    expect(seen()).toEqual(["#new", "#calm"]);
  });

  test("a template goes in below what one stands in, never inside, and Undo takes just it back", () => {
    const { editor, view, markdown } = stand("big world\n\nlast");
    caret(view, 5);
    type(view, "X");
    editor.insert("### Morning\n\n### Evening");
    expect(markdown()).toBe("big Xworld\n\n### Morning\n\n&nbsp;\n\n### Evening\n\n&nbsp;\n\nlast");
    type(view, "Rain.");
    expect(markdown()).toContain("### Morning\n\nRain.\n\n### Evening");
    key(view, "z", { ctrlKey: true });
    key(view, "z", { ctrlKey: true });
    expect(markdown()).toBe("big Xworld\n\nlast");
  });

  test("a template takes the place of an empty page, and comes below what stands on another", () => {
    const { editor, markdown } = stand("");
    editor.insert("## Morning\n\n- one");
    expect(markdown()).toBe("## Morning\n\n- one");
    editor.insert("Then");
    expect(markdown()).toContain("Then");
    expect(markdown()).toContain("## Morning");
    editor.replace("Other", "plain");
    expect(screen.getByRole("textbox", { name: "Entry" }).textContent).toBe("Other");
  });

  test("a template's questions have a line each, and one begins to write on the first", () => {
    const { editor, view, markdown } = stand("");
    editor.insert("### What was today?\n\n### What can wait");
    type(view, "Rain.");
    expect(markdown()).toBe("### What was today?\n\nRain.\n\n### What can wait");
  });

  test("the bar is one stop for Tab, arrows walk it, and it says what is so", async () => {
    const { view, markdown } = stand("word");
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, 5)));
    const bold = screen.getByRole("button", { name: "Bold" });
    await userEvent.click(bold);
    expect(markdown()).toBe("**word**");
    await waitFor(() => expect(bold.getAttribute("aria-pressed")).toBe("true"));
    bold.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Italic");
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Redo");
    expect(document.querySelectorAll(".ed-bar [tabindex='0']")).toHaveLength(1);
  });

  test("a link is made, changed and taken away in its card; what runs is refused", async () => {
    const { view, markdown } = stand("word");
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, 5)));
    await userEvent.click(screen.getByRole("button", { name: "Web link" }));
    const address = await screen.findByRole("textbox", { name: "Address" });
    await waitFor(() => expect(document.activeElement).toBe(address));
    await userEvent.type(address, "javascript:alert(1){Enter}");
    expect(await screen.findByText(/no address that can be kept/)).toBeTruthy();
    await userEvent.clear(address);
    await userEvent.type(address, "x.y/z{Enter}");
    expect(markdown()).toBe("[word](https://x.y/z)");
    caret(view, 3);
    await userEvent.click(await screen.findByRole("button", { name: "Remove link" }));
    expect(markdown()).toBe("word");
  });

  test("words are counted, and nobody is kept out", async () => {
    const { heard, view } = stand(
      "# Two words\n\n- [ ] it’s three words #tag\n\n![a](image:1) [l](https://x.y)",
    );
    await waitFor(() => expect(heard.onstats).toHaveBeenLastCalledWith(7));
    expect(await barriers()).toEqual([]);
    expect(view.dom.getAttribute("aria-multiline")).toBe("true");
  });

  test("before the page goes the caret leaves for an empty field and does not come back", async () => {
    const { view } = stand("private words");
    view.focus();
    const gone = letGoOfWords();
    expect(document.activeElement?.tagName).toBe("INPUT");
    expect(view.hasFocus()).toBe(false);
    await gone;
    expect(view.hasFocus()).toBe(false);
  });
});
