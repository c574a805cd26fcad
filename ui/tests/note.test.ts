import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { words } from "../src/words";
import {
  barriers,
  button,
  field,
  openAt,
  openOnward,
  PASSPHRASE,
  titleIs,
  written,
} from "./onward";

const w = words.note;
const NOTE = "Quick note";
const texts = (host: FakeHost) => host.journal.entries.all.map(({ text }) => text);
const keys = "{Control>}{Shift>}j{/Shift}{/Control}";

describe("a quick note", () => {
  test("comes with one key, has one field, and is kept with another, back where one was", async () => {
    const { host, user } = await openAt("settings");
    await user.keyboard(keys);
    await titleIs(NOTE);
    expect(document.activeElement).toBe(await field(w.field));
    expect(await barriers()).toEqual([]);
    await user.keyboard("Ring Ana{Control>}{Enter}{/Control}");
    await titleIs("Settings");
    expect(texts(host)).toEqual(["Ring Ana"]);
    expect(await screen.findByText(w.kept)).toBeTruthy();
    await user.click(await button("Undo"));
    await waitFor(() => expect(texts(host)).toEqual([]));
  });

  test("is in the journal as it is typed, so that a kill takes nothing, and reads as typed", async () => {
    const { host, user } = await openAt("note");
    await user.keyboard("* not a list\nbut 2 * 3");
    await waitFor(() => expect(texts(host)).toEqual(["\\* not a list\\\nbut 2 \\* 3"]));
    expect(await screen.findByText(/^Kept at/)).toBeTruthy();
    await user.keyboard("{Escape}");
    await titleIs("Today");
    expect(texts(host)).toHaveLength(1);
  });

  test("left empty, or emptied again, it leaves nothing behind", async () => {
    const { host, user } = await openAt("note");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText(w.empty)).toBeTruthy();
    await user.keyboard("Not this");
    await waitFor(() => expect(texts(host)).toEqual(["Not this"]));
    await user.clear(await field(w.field));
    await user.click(await button("Back"));
    await titleIs("Today");
    await waitFor(() => expect(texts(host)).toEqual([]));
    expect(screen.queryByText(w.kept)).toBeNull();
    expect(host.journal.bin()).toEqual([]);
  });

  test("when it cannot be kept it stays, with the reason, and one does not leave it", async () => {
    const { host, user } = await openAt("note");
    host.fail("journal_create", "disk_full");
    await user.keyboard("Mine{Control>}{Enter}{/Control}");
    expect(
      await screen.findByText(/the disk is full. Make a little room on it; your words stay here/),
    ).toBeTruthy();
    expect(document.title).toContain(NOTE);
    expect((await field(w.field)).value).toBe("Mine");
    expect(document.activeElement).toBe(await field(w.field));
    host.mend("journal_create");
    await user.click(await button("Keep it"));
    await titleIs("Today");
    expect(texts(host)).toEqual(["Mine"]);
  });

  test("leads back to the very place in the journal: the page that was open, and its caret", async () => {
    const { host, user } = await openAt("journal", (host) => {
      host.journal.create("Older", "page", new Date(2024, 2, 27), { title: "The river" });
      host.journal.create("Newer", "page");
    });
    await user.click(await button(/The river/));
    const title = await field("Title");
    await waitFor(() => expect(title.value).toBe("The river"));
    title.focus();
    title.setSelectionRange(4, 4);
    for (const leave of ["A note{Control>}{Enter}{/Control}", "{Escape}"]) {
      await user.keyboard(keys);
      await titleIs(NOTE);
      await user.keyboard(leave);
      await titleIs("Journal");
      await waitFor(() => expect(document.activeElement).toHaveProperty("value", "The river"));
      expect(document.activeElement).toHaveProperty("selectionStart", 4);
    }
    expect(texts(host)).toContain("A note");
    await user.keyboard("old ");
    await waitFor(() => expect(host.journal.entries.all[0]?.title).toBe("The old river"));
  });

  test("leads back to a page that was still empty, and past a win that came between", async () => {
    const { host, user } = await openAt("journal", (host) => host.journal.create("Mine", "page"));
    await user.click(await button("New"));
    await waitFor(async () => expect(document.activeElement).toBe(await field("Entry")));
    await user.keyboard(keys);
    await titleIs(NOTE);
    await user.keyboard("{Control>}{Shift>}g{/Shift}{/Control}");
    await titleIs("A small win");
    await user.keyboard("{Escape}");
    await titleIs("Journal");
    await waitFor(async () => expect(document.activeElement).toBe(await field("Entry")));
    expect(await written()).toBe("");
    expect(texts(host)).toEqual(["Mine"]);
  });

  test("locking keeps it first", async () => {
    const { host, user } = await openAt("note");
    await user.keyboard("Mine{Control>}l{/Control}");
    await titleIs("Locked");
    expect(texts(host)).toEqual(["Mine"]);
  });

  test("at the locked door the same key leads to the slip, from the win and from a no too", async () => {
    const { host, user } = await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
    });
    await titleIs("Locked");
    const slip = () => field("Leave a note without unlocking");
    await user.keyboard(keys);
    await waitFor(async () => expect(document.activeElement).toBe(await slip()));
    await user.keyboard("{Control>}{Shift>}g{/Shift}{/Control}");
    await screen.findByText("A small win, without unlocking");
    await user.keyboard(keys);
    await waitFor(async () => expect(document.activeElement).toBe(await slip()));
    await user.keyboard("Later{Control>}{Enter}{/Control}");
    await waitFor(() => expect(host.vault.notes).toEqual(["Later"]));
  });

  test("asked for from the tray it opens", async () => {
    const { host } = await openAt("today");
    host.emit("route", "note");
    await titleIs(NOTE);
  });

  test("asked for while locked, the slip has the focus", async () => {
    await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
      host.state.route = "note";
    });
    await titleIs("Locked");
    const slip = await field("Leave a note without unlocking");
    await waitFor(() => expect(document.activeElement).toBe(slip));
  });
});
