import { screen, waitFor } from "@testing-library/svelte";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, test, vi } from "vitest";
import { takeDropped } from "../src/parts/journal/editor/dropping";
import { fromMarkdown } from "../src/parts/journal/editor/fromMarkdown";
import { places } from "../src/parts/journal/editor/pictures";
import { toMarkdown } from "../src/parts/journal/editor/toMarkdown";
import type { FakeHost } from "../src/testing/fakeHost";
import { button, field, openAt, titleIs } from "./onward";

const TOLD = "Open an entry and drop the picture there.";

function texts({ journal }: FakeHost): string[] {
  return journal.newest.map(({ text }) => text);
}

async function openEntry(text: string) {
  const opened = await openAt("journal", (host) => host.journal.create(text, "page"));
  const page = await field("Entry");
  const told = vi.spyOn(opened.session.toasts, "show");
  return { ...opened, page, told };
}

/** A text of two lines, at 100 to 300 on either axis, in a desk that is wider and higher. */
function lines() {
  const desk = document.createElement("div");
  desk.className = "jdesk";
  document.body.append(desk);
  const state = EditorState.create({ doc: fromMarkdown("First\n\nLast"), plugins: [places] });
  const view = new EditorView(desk, { state });
  view.dom.getBoundingClientRect = () => new DOMRect(100, 100, 200, 200);
  // Each line begins at 100, its letters stand 40 apart.
  const asked = vi.spyOn(view, "posAtCoords").mockImplementation(({ left, top }) => {
    const pos = (top < 200 ? 1 : 8) + Math.min(5, Math.round((left - 100) / 40));
    return { pos, inside: 0 };
  });
  document.elementFromPoint = (x) => (x < 400 ? desk : document.body);
  return { view, asked };
}

afterEach(() => {
  document.elementFromPoint = () => null;
});

describe("where it is let go", () => {
  test.each([
    ["on a word", 182, 120, "Fi\n\n![](image:9)\n\nrst\n\nLast"],
    ["left of a line", 20, 120, "![](image:9)\n\nFirst\n\nLast"],
    ["right of a line", 390, 120, "First\n\n![](image:9)\n\nLast"],
    ["above the text", 150, 20, "![](image:9)\n\nFirst\n\nLast"],
    ["below the text", 150, 500, "First\n\nLast\n\n![](image:9)"],
    ["beside the page, as on the list", 700, 120, "First\n\nLast\n\n![](image:9)"],
  ])("%s", async (_, left, top, written) => {
    const { view } = lines();
    const images = [{ id: 9, width: 8, height: 6 }];
    const dropped = () => Promise.resolve({ images, problem: null, left: 0 });
    takeDropped(view, { left, top }, { dropped, onproblem: vi.fn(), onleft: vi.fn() });
    await waitFor(() => expect(toMarkdown(view.state.doc).trimEnd()).toBe(written));
  });
});

describe("a picture dropped from a file manager", () => {
  test("goes into the open entry, and several stay in their order", async () => {
    const { host } = await openEntry("First\n\nLast");
    host.dropped.letGo(["picture", "picture"]);
    const both = "First\n\nLast\n\n![](image:41)\n\n![](image:42)";
    await waitFor(() => expect(texts(host)).toEqual([both]));
    expect(host.called("images_dropped")).toHaveLength(1);
  });

  test("one that can't be read is said, and the others go in", async () => {
    const { host, told } = await openEntry("Words");
    host.dropped.letGo(["not_an_image", "picture"]);
    await waitFor(() => expect(texts(host)).toEqual(["Words\n\n![](image:41)"]));
    expect(await screen.findByText(/no picture Onward can read/)).toBeTruthy();
    expect(told).toHaveBeenCalledTimes(1);
  });

  test("of many ten go in, and that is said", async () => {
    const { host } = await openEntry("Words");
    host.dropped.letGo(Array<"picture">(12).fill("picture"));
    await waitFor(() => expect(texts(host)[0]?.match(/image:/g)).toHaveLength(10));
    expect(await screen.findByText(/Ten pictures go in at a time/)).toBeTruthy();
  });

  test("nothing is read where no entry is open, and it is said what to do", async () => {
    const { host } = await openAt("today");
    host.dropped.letGo(["picture"]);
    expect(await screen.findByText(TOLD)).toBeTruthy();
    expect(host.called("images_dropped")).toEqual([]);
  });

  test("nor under a dialog that lies over the entry, nor once it is left", async () => {
    const { host, session, user } = await openEntry("Words");
    session.helpShown = true;
    await waitFor(() => expect(document.querySelector("dialog[open]")).not.toBeNull());
    host.dropped.letGo(["picture"]);
    expect(await screen.findByText(TOLD)).toBeTruthy();
    session.helpShown = false;
    await user.click(await button("Today"));
    await titleIs("Today");
    session.toasts.dismiss();
    host.dropped.letGo(["picture"]);
    expect(await screen.findByText(TOLD)).toBeTruthy();
    expect(host.called("images_dropped")).toEqual([]);
  });
});
