import { screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { caret, key, paste, stand, type } from "./editorStand";

beforeEach(() => {
  Range.prototype.getClientRects = () => [] as never;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

describe("what is pasted or taken into the editor", () => {
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
});
