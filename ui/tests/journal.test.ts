import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithSamples } from "../src/testing/samples";
import {
  put,
  barriers,
  button,
  choose,
  field,
  openAt,
  tabTo,
  titleIs,
  written,
  undo,
} from "./onward";

const texts = (host: FakeHost) => host.journal.entries.all.map(({ text }) => text);
const entryButtons = () => [
  ...screen.getByRole("region", { name: "Entries" }).querySelectorAll<HTMLElement>("button.entry"),
];

describe("the journal", () => {
  test("lists entries by month, the newest open, without barriers", async () => {
    await openAt("journal", (host) => {
      host.journal.create("Older", "page", new Date(2024, 2, 27));
      host.journal.create("Newer", "window", new Date());
    });
    expect(await written()).toBe("Newer");
    expect(screen.getByRole("heading", { name: "March 2024" })).toBeTruthy();
    expect(screen.getAllByText("Written after a no").length).toBeGreaterThan(0);
    expect(await barriers()).toEqual([]);
  });

  test("what stood in lines of its own stays apart in the list", async () => {
    await openAt("journal", (host) =>
      host.journal.create("# Shopping\n\nA day.\n\n- Milk\n- Bread", "page", new Date(), {
        format: "commonmark",
      }),
    );
    expect(await screen.findByText("Shopping · A day. Milk · Bread")).toBeTruthy();
  });

  test("an empty journal invites, and its first page is kept as it is typed", async () => {
    const { host, user } = await openAt("journal");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Write the first one"));
    expect(document.activeElement).toBe(await field("Entry"));
    expect(host.called("journal_create")).toEqual([]);
    await put("One line.");
    await waitFor(() => expect(texts(host)).toEqual(["One line."]));
    expect(await screen.findByText(/^Kept at \d\d:\d\d, on this device only$/)).toBeTruthy();
    expect(screen.getByText("One line.", { selector: ".entry-first" })).toBeTruthy();
  });

  test("the first letter is kept at once, and it is said while the rest is not kept yet", async () => {
    const { host, user } = await openAt("journal");
    await user.click(await button("New"));
    await put("O");
    await waitFor(() => expect(texts(host)).toEqual(["O"]), { timeout: 200 });
    host.slow = { ...host.slow, journal_save: 400 };
    await put("ne");
    expect(await screen.findByText("Keeping it")).toBeTruthy();
    await waitFor(() => expect(texts(host)).toEqual(["One"]), { timeout: 3000 });
    expect(await screen.findByText(/^Kept at/)).toBeTruthy();
    expect(screen.queryByText("Keeping it")).toBeNull();
    expect(host.called("journal_create")).toHaveLength(1);
  });

  test("up from the first line is the title, down from there the text", async () => {
    const { user } = await openAt("journal", (host) => host.journal.create("Words", "page"));
    const text = await field("Entry");
    text.focus();
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(await field("Title"));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(text);
  });

  test("a page is written, changed and left with the keyboard alone, and nothing is lost", async () => {
    const { host, user } = await openAt("journal");
    await user.keyboard("{Control>}n{/Control}");
    await waitFor(async () => expect(document.activeElement).toBe(await field("Entry")));
    await put("First");
    await user.keyboard("{Control>}n{/Control}");
    await waitFor(async () => expect(await written()).toBe(""));
    await put("Second");
    await user.keyboard("{Control>}1{/Control}");
    await titleIs("Today");
    expect(texts(host)).toEqual(["First", "Second"]);
  });

  test("an empty new page leaves nothing behind, nor does one emptied again", async () => {
    const { host, user } = await openAt("journal");
    await user.click(await button("New"));
    await put("Not this");
    await waitFor(() => expect(texts(host)).toEqual(["Not this"]));
    await user.keyboard("{Control>}a{/Control}{Backspace}");
    await user.click(await button("New"));
    await waitFor(() => expect(texts(host)).toEqual([]));
    await user.click(await button("Today"));
    await titleIs("Today");
    expect(texts(host)).toEqual([]);
    expect(host.journal.bin()).toEqual([]);
    expect(host.called("bin_empty")).toEqual([]);
  });

  test("a deleted entry comes back with Undo, open and with its words", async () => {
    const { host, user } = await openAt("journal", (host) => host.journal.create("Stay", "page"));
    await field("Entry");
    await choose(user, "More", "Delete");
    expect(await screen.findByText("The entry is in the bin.")).toBeTruthy();
    expect(texts(host)).toEqual([]);
    expect(await barriers()).toEqual([]);
    await undo(user);
    expect(await written()).toBe("Stay");
    expect(texts(host)).toEqual(["Stay"]);
  });

  test("up and down walk through the list, Enter opens", async () => {
    const { user } = await openAt("journal", fillWithSamples);
    await field("Entry");
    const entries = entryButtons();
    await tabTo(user, entries[0] as HTMLElement);
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toBe(entries[1]);
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await written()).toContain("Rest day."));
    expect(entries[1]?.getAttribute("aria-current")).toBe("true");
  });

  test("a long journal is fetched page by page, each entry once", async () => {
    const { host, user } = await openAt("journal", (host) => {
      for (let i = 1; i <= 95; i += 1) host.journal.create(`Entry ${i}`, "page");
    });
    const entries = () => screen.getAllByText(/^Entry \d+$/, { selector: ".entry-first" });
    await waitFor(() => expect(entries()).toHaveLength(40));
    await user.click(await button("Earlier entries"));
    await waitFor(() => expect(entries()).toHaveLength(80));
    await user.click(await button("Earlier entries"));
    await waitFor(() => expect(entries()).toHaveLength(95));
    expect(screen.queryByRole("button", { name: "Earlier entries" })).toBeNull();
    expect(new Set(entries().map(({ textContent }) => textContent)).size).toBe(95);
    expect(host.called("journal_list").every(({ limit }) => limit <= 95)).toBe(true);
  });

  test("when a save fails the words stay, it is said why, leaving waits, and all is kept later", async () => {
    const { host, user } = await openAt("journal", (host) => host.journal.create("Old", "page"));
    host.fail("journal_save", "disk_full");
    await field("Entry");
    await put("And new. ");
    expect(
      await screen.findByText(/the disk is full. Make a little room on it; your words stay here/),
    ).toBeTruthy();
    await user.click(await button("Today"));
    expect(await screen.findByText(/this page stays open/)).toBeTruthy();
    expect(document.title).toContain("Journal");
    expect(await written()).toBe("And new. Old");
    host.mend("journal_save");
    await user.click(await button("Today"));
    await titleIs("Today");
    expect(texts(host)).toEqual(["And new. Old"]);
  });

  test("text that would be too long is refused as a whole, with words beside the field", async () => {
    const { host } = await openAt("journal", (host) => {
      host.state.limits.entryBytes = 20;
      host.journal.create("Twelve bytes", "page");
    });
    await field("Entry");
    await put("more than is left");
    expect(await screen.findByText(/One page holds about/)).toBeTruthy();
    expect(await written()).toBe("Twelve bytes");
    await put("It fits ");
    expect(await written()).toBe("It fits Twelve bytes");
    await waitFor(() => expect(texts(host)).toEqual(["It fits Twelve bytes"]));
    expect(screen.queryByText(/One page holds about/)).toBeNull();
  });

  test("a change from outside renews the list and leaves what is being typed alone", async () => {
    const { host } = await openAt("journal", (host) => host.journal.create("Mine", "page"));
    await field("Entry");
    await put("Here, ");
    host.journal.create("From outside", "window");
    host.emit("changed", null);
    expect(await screen.findByText("From outside")).toBeTruthy();
    expect(await written()).toBe("Here, Mine");
  });

  test("Back and Escape lead from the page to the list, at the entry that was open", async () => {
    const { user } = await openAt("journal", fillWithSamples);
    await user.click(await field("Entry"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-current")).toBe("true"));
    expect(document.activeElement?.classList).toContain("entry");
  });
});
