import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { type EditorView } from "prosemirror-view";
import { TextSelection } from "prosemirror-state";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { letGoOfWords } from "../src/app/letGoOfWords";
import { Session } from "../src/app/session.svelte";
import { FakeHost } from "../src/testing/fakeHost";
import { barriers } from "./onward";
import EditorStand from "./EditorStand.svelte";

interface Stood {
  view: EditorView;
  markdown: () => string | null;
  heard: ReturnType<typeof props>;
  editor: { insert(text: string): void; replace(text: string, format: string): void };
}

function props() {
  return {
    onchange: vi.fn<(markdown: () => string) => void>(),
    onrefused: vi.fn<(refused: boolean, words: number) => void>(),
    onstats: vi.fn<(words: number) => void>(),
    addImage: vi.fn(() => Promise.resolve({ id: 12, width: 8, height: 6 })),
    chooseImage: vi.fn(() => Promise.resolve({ id: 7, width: 8, height: 6 })),
    dropped: vi.fn(() => Promise.resolve({ images: [], problem: null, left: 0 })),
    onproblem: vi.fn(),
    onescape: vi.fn(),
  };
}

function stand(text: string, format = "commonmark", most = 1_000_000): Stood {
  const host = new FakeHost();
  const session = new Session(host);
  session.state = { limits: { entryBytes: most, lineBytes: 500, passphraseBytes: 1024 } } as never;
  const heard = props();
  let editor: never;
  let view: never;
  render(EditorStand, {
    session,
    given: {
      format,
      text,
      label: "Entry",
      placeholder: "Write",
      spellCheck: false,
      ...heard,
    } as never,
    onready: (made: unknown, seen: unknown) => {
      editor = made as never;
      view = seen as never;
    },
  });
  const last = () => heard.onchange.mock.lastCall?.[0]() ?? null;
  return { view: view!, editor: editor!, heard, markdown: last };
}

/** Types as a hand does: each character passes by what listens for it. */
function type(view: EditorView, text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection;
    const taken = view.someProp("handleTextInput", (f) =>
      f(view, from, to, character, () => view.state.tr.insertText(character, from, to)),
    );
    if (!taken) view.dispatch(view.state.tr.insertText(character, from, to));
  }
}

function key(view: EditorView, key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

function paste(view: EditorView, data: Record<string, string>, files: File[] = []): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const clipboardData = {
    getData: (kind: string) => data[kind] ?? "",
    files,
    types: [],
    items: [],
  };
  Object.assign(event, { clipboardData });
  view.dom.dispatchEvent(event);
}

function caret(view: EditorView, at: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
}

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

  test("a paste from Word or the web keeps its form and nothing else", () => {
    const { view, markdown } = stand("");
    paste(view, {
      "text/plain": "x",
      "text/html":
        "<!--[if gte mso 9]><xml>secret</xml><![endif]--><style>p{}</style><p style='color:red' onclick=x()>Hi <b style='font-weight:normal'>plain <span style='font-weight:700'>bold</span></b> <a href='java&#10;script:alert(1)'>bad</a> <a href='https://x.y/'>good</a><img src='http://evil/x.png' alt='a cat'><script>alert(1)</script></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>item</p><h5>Deep</h5>",
    });
    expect(markdown()).toBe(
      "Hi plain **bold** bad [good](https://x.y/) a cat\n\n- item\n\n### Deep",
    );
    expect(view.dom.querySelector("[style], img, script")).toBeNull();
  });

  test("a table that is pasted keeps its rows as lines and its cells apart", () => {
    const { view, markdown } = stand("");
    const html =
      "<p>Before</p><table><thead><tr><th>Role</th><th> Where\n</th></tr></thead><tbody>\n<tr><td><p>A <b>x</b></p></td><td></td><td>c</td></tr></tbody></table>";
    paste(view, { "text/plain": "x", "text/html": html });
    expect(markdown()).toBe("Before\n\nRole | Where\\\nA **x** | | c");
  });

  test("pictures of the web leave their words, apart from those beside them", () => {
    const { view, markdown } = stand("");
    const html =
      "<p>Hi<img src=http://x alt='a cat'>there</p><img src=x alt=alone><a href='https://x.y'><img src=x alt=linked></a>";
    paste(view, { "text/plain": "x", "text/html": html });
    expect(markdown()).toBe("Hi a cat there\n\nalone [linked](https://x.y)");
  });

  test("a page laid out in tables keeps its paragraphs and lists", () => {
    const { view, markdown } = stand("");
    const html =
      "<table><tr><td><p>Dear Ana,</p><p>we</p><ul><li><label><input type=checkbox> one</label></li></ul></td><td>side</td></tr><tr><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>";
    paste(view, { "text/plain": "x", "text/html": html });
    expect(markdown()).toBe("Dear Ana,\n\nwe\n\n- [ ] one\n\nside\n\nin | ner");
  });

  test("Ctrl+Shift+V leaves the form behind", () => {
    const { view, markdown } = stand("");
    key(view, "V", { ctrlKey: true, shiftKey: true });
    paste(view, { "text/plain": "a\nb\n\n- c", "text/html": "<b>a</b>" });
    expect(markdown()).toBe("a\\\nb\n\n\\- c");
  });

  test("ten megabytes are refused as a whole, at once", () => {
    const { view, heard } = stand("kept");
    const start = performance.now();
    paste(view, { "text/plain": "x".repeat(10_000_000), "text/html": "<p>" });
    paste(view, { "text/html": "<p>x</p>".repeat(1_300_000) });
    expect(performance.now() - start).toBeLessThan(500);
    expect(heard.onrefused.mock.calls.map(([refused]) => refused)).toEqual([true, true]);
    expect(view.state.doc.textContent).toBe("kept");
    expect(heard.onchange).not.toHaveBeenCalled();
  });

  test("words that can't fit are refused before their looks are asked for, which takes the engine long", () => {
    const { view, heard } = stand("kept", "commonmark", 100);
    const asked: string[] = [];
    const getData = (kind: string) => {
      asked.push(kind);
      return kind === "text/plain" ? "some words ".repeat(50) : "<p>…</p>";
    };
    const event = new Event("paste", { bubbles: true, cancelable: true });
    view.dom.dispatchEvent(Object.assign(event, { clipboardData: { getData, files: [] } }));
    expect(asked).not.toContain("text/html");
    expect(heard.onrefused).toHaveBeenLastCalledWith(true, 100);
  });

  test("what was said of a refused paste goes with the next key", async () => {
    const { view, heard } = stand("kept", "commonmark", 100);
    paste(view, { "text/plain": "x".repeat(200) });
    key(view, "Control");
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard.onrefused.mock.lastCall?.[0]).toBe(true);
    key(view, "ArrowLeft");
    await waitFor(() => expect(heard.onrefused.mock.lastCall?.[0]).toBe(false));
  });

  test("a key that would be one too many is refused; taking away makes it good again", () => {
    const { view, heard } = stand("12345", "commonmark", 6);
    caret(view, 6);
    type(view, "6");
    type(view, "7");
    expect(view.state.doc.textContent).toBe("123456");
    expect(heard.onrefused.mock.lastCall?.[0]).toBe(true);
    view.dispatch(view.state.tr.delete(1, 3));
    expect(heard.onrefused.mock.lastCall?.[0]).toBe(false);
  });

  test("it is said at once that a picture is being taken in, also while the clipboard is still giving it", async () => {
    const { view } = stand("before");
    let give: (items: ClipboardItems) => void = () => {};
    const read = () => new Promise<ClipboardItems>((resolve) => (give = resolve));
    Object.defineProperty(navigator, "clipboard", { value: { read }, configurable: true });
    paste(view, {});
    expect(screen.getByText("Taking in the picture")).toBeTruthy();
    give([]);
    await waitFor(() => expect(screen.queryByText("Taking in the picture")).toBeNull());
    expect(view.state.doc.textContent).toBe("before");
  });

  test("a picture is taken in where it was pasted; one that fails leaves no trace", async () => {
    const { view, heard, markdown } = stand("ab");
    caret(view, 2);
    const file = new File([new Uint8Array([1, 2, 3])], "a.png", { type: "image/png" });
    file.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer);
    paste(view, {}, [file]);
    expect(await screen.findByText("Taking in the picture")).toBeTruthy();
    await waitFor(() => expect(markdown()).toBe("a\n\n![](image:12)\n\nb"));
    expect(screen.queryByText("Taking in the picture")).toBeNull();
    heard.addImage.mockRejectedValueOnce({ code: "not_an_image" });
    paste(view, {}, [file]);
    await waitFor(() => expect(heard.onproblem).toHaveBeenCalledWith({ code: "not_an_image" }));
    await waitFor(() => expect(screen.queryByText("Taking in the picture")).toBeNull());
    Object.defineProperty(file, "size", { value: 41 * 1024 * 1024 });
    paste(view, {}, [file]);
    await waitFor(() =>
      expect(heard.onproblem).toHaveBeenLastCalledWith(
        expect.objectContaining({ code: "image_too_large" }),
      ),
    );
    expect(heard.addImage).toHaveBeenCalledTimes(2);
  });

  test("a picture that only the clipboard itself knows of is read from there", async () => {
    const { view, heard, markdown } = stand("");
    const file = new Blob([new Uint8Array([1, 2, 3])], { type: "image/png" });
    file.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer);
    const items = [{ types: ["text/html", "image/png"], getType: () => Promise.resolve(file) }];
    const read = vi.fn(() => Promise.resolve(items));
    vi.stubGlobal(
      "File",
      class {
        size = 3;
        arrayBuffer = file.arrayBuffer;
      },
    );
    vi.stubGlobal("navigator", { ...navigator, clipboard: { read } });
    paste(view, { "text/html": "<img src='https://x.y/cat.png' alt='A cat'>" });
    await waitFor(() => expect(markdown()).toBe("![](image:12)"));
    expect(view.state.selection.$from.parent.childCount).toBe(0);
    type(view, "Below");
    expect(markdown()).toBe("![](image:12)\n\nBelow");
    read.mockResolvedValueOnce([]);
    paste(view, { "text/html": "<img src='https://x.y/cat.png' alt='A cat'>" });
    await waitFor(() => expect(markdown()).toBe("![](image:12)\n\nBelowA cat"));
    expect(heard.addImage).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test("a picture has its place on the page before it is there", async () => {
    const { view, heard } = stand("");
    heard.addImage.mockResolvedValueOnce({ id: 31, width: 800, height: 1024 });
    const file = new File([new Uint8Array([1])], "a.png", { type: "image/png" });
    file.arrayBuffer = () => Promise.resolve(new Uint8Array([1]).buffer);
    paste(view, {}, [file]);
    await waitFor(() => expect(view.dom.querySelector("img[data-image]")).not.toBeNull());
    const { width, height } = view.dom.querySelector<HTMLImageElement>("img[data-image]")!;
    expect([width, height]).toEqual([400, 512]);
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
