import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, choose, field, openAt, tabTo } from "./onward";

const STORED = [
  "# A heading",
  "First&#32;line, **bold**.",
  "- [x] done\n- [ ] not yet",
  "![The gate](image:7) ![far](https://example.org/far.png)",
  "[a link](https://example.org) <b onclick='alert(1)'>HTML</b>",
].join("\n\n");

/** A page with a title and two earlier states, one after the other. */
function twice(host: FakeHost, title = "The river"): void {
  const kept = host.journal.create("Stay", "page", new Date(), { title });
  host.journal.versions.keep({ ...kept, text: "Only a line" });
  host.journal.versions.keep({ ...kept, text: STORED, format: "commonmark" });
}

async function openVersions(prepare: (host: FakeHost) => void) {
  const opened = await openAt("journal", prepare);
  await field("Entry");
  await choose(opened.user, "More", "Earlier versions");
  await button(/Only a line/);
  return opened;
}

describe("earlier versions", () => {
  test("are told apart by their words, not by a title they share", async () => {
    await openVersions(twice);
    const sheet = screen.getByRole("dialog");
    expect(within(sheet).queryByText(/The river/)).toBeNull();
    expect(within(sheet).getByText("3 words")).toBeTruthy();
  });

  test("are gone through with Tab from the last control to the first and back", async () => {
    const { user } = await openVersions(twice);
    await user.click(await button(/A heading/));
    await tabTo(user, await button("Go back to this"));
    await user.tab();
    expect(document.activeElement).toBe(await button("Close"));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(await button("Go back to this"));
  });

  test("say their title where it was another one", async () => {
    await openVersions((host) => {
      twice(host);
      const kept = host.journal.entries.find(1);
      host.journal.versions.keep({ ...kept, title: "The weir" });
    });
    expect(screen.getByText("Title: The weir")).toBeTruthy();
  });

  test("are shown as the page was, with its pictures, and nothing in them acts or is fetched", async () => {
    const { user } = await openVersions(twice);
    await user.click(await button(/A heading/));
    const page = screen.getByRole("article", { name: /^Today/ });
    expect(within(page).getByText("A heading").tagName).toBe("H2");
    expect(page.textContent).toContain("First line, bold.");
    expect(within(page).getByText("bold").tagName).toBe("STRONG");
    expect(page.textContent).toContain("<b onclick='alert(1)'>HTML</b>");
    const [done, open] = within(page).getAllByRole("checkbox");
    expect(done).toMatchObject({ checked: true, disabled: true });
    expect(open).toMatchObject({ checked: false, disabled: true });
    const pictures = within(page).getAllByRole("img");
    expect(pictures.map((picture) => picture.getAttribute("src"))).toEqual(["/image/7"]);
    expect(page.querySelector("a, b, [onclick]")).toBeNull();
    expect(await barriers()).toEqual([]);
  });
});

describe("a title", () => {
  test("may be long, and what is pasted into it stays one line of words", async () => {
    const { host, user } = await openAt("journal", (host) => host.journal.create("Stay", "page"));
    const title = await field("Title");
    await user.click(title);
    await fireEvent.input(title, { target: { value: "By the river,\r\nand back" } });
    expect(title.value).toBe("By the river, and back");
    await waitFor(() => expect(host.journal.entries.all[0]?.title).toBe("By the river, and back"));
  });
});
