import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { addDays, localDate } from "../src/app/times";
import type { FakeHost } from "../src/testing/fakeHost";
import { today } from "../src/testing/fakeDays";
import { fillWithJournal } from "../src/testing/journalSamples";
import { fillWithSamples } from "../src/testing/samples";
import { barriers, button, choose, field, openAt, put, written, undo } from "./onward";

const one = (host: FakeHost) => host.journal.create("Stay", "page");
const first = (host: FakeHost) => host.journal.entries.all[0];
const onPage = () => screen.getByRole("list", { name: "About this page" });

describe("a page of the journal", () => {
  test("has a title that is kept, and Enter in it leads to the text", async () => {
    const { host, user } = await openAt("journal", one);
    await user.type(await field("Title"), "After the panel{Enter}");
    expect(document.activeElement).toBe(await field("Entry"));
    await waitFor(() =>
      expect(first(host)).toMatchObject({ title: "After the panel", text: "Stay" }),
    );
    expect(await screen.findByText("After the panel", { selector: ".entry-first" })).toBeTruthy();
  });

  test("that is empty shows its day, a title and beginnings, and comes into being with a word", async () => {
    const { host, user } = await openAt("journal");
    await user.click(await button("New"));
    expect(await barriers()).toEqual([]);
    expect(host.called("journal_create")).toEqual([]);
    const group = await screen.findByRole("group", { name: "Begin with" });
    const [beginning] = within(group).getAllByRole("button");
    await user.click(beginning as HTMLElement);
    await waitFor(() => expect(first(host)?.text).toMatch(/^### /));
    expect(screen.queryByRole("group", { name: "Begin with" })).toBeNull();
  });

  test("can be said a mood of in a word, before anything is written, and it can be taken back", async () => {
    const { host, user } = await openAt("journal");
    await user.click(await button("New"));
    await choose(user, "Add to this page", "How it feels");
    await user.click(await screen.findByRole("radio", { name: "heavy" }));
    await waitFor(() => expect(first(host)).toMatchObject({ mood: "heavy", text: "" }));
    expect(await barriers()).toEqual([]);
    await user.click(await button("Leave it unsaid"));
    await waitFor(() => expect(first(host)?.mood).toBeNull());
    await user.click(await button("Today"));
    await waitFor(() => expect(host.journal.entries.all).toEqual([]));
    expect(host.journal.bin()).toEqual([]);
  });

  test("shows a tag with a space once, as it is kept", async () => {
    const { host, user } = await openAt("journal", one);
    await field("Entry");
    await choose(user, "Add to this page", "A tag");
    await user.keyboard("rest day{Enter}");
    await waitFor(() => expect(first(host)?.tags).toEqual(["rest-day"]));
    expect(within(onPage()).getAllByRole("listitem")).toHaveLength(1);
    expect(await button("Remove rest-day")).toBeTruthy();
  });

  test("gets tags: chosen ones can go again, with Undo, typed ones are shown", async () => {
    const { host, user } = await openAt("journal", (host) =>
      host.journal.create("Bread. #rest", "page"),
    );
    await field("Entry");
    await choose(user, "Add to this page", "A tag");
    await user.keyboard("#panel{Enter}");
    await waitFor(() => expect(first(host)?.tags).toEqual(["panel"]));
    expect(within(onPage()).getByText(/#rest/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Remove rest" })).toBeNull();
    await user.keyboard("{Escape}");
    await user.click(await button("Remove panel"));
    await waitFor(() => expect(first(host)?.tags).toEqual([]));
    await undo(user);
    await waitFor(() => expect(first(host)?.tags).toEqual(["panel"]));
  });

  test("is linked with an application from the list, and with a person by a new name", async () => {
    const { host, user } = await openAt("journal", (host) => {
      fillWithSamples(host);
    });
    await field("Entry");
    await choose(user, "Add to this page", "An application, a person or a no");
    await user.keyboard("tide");
    await user.click(await screen.findByRole("option", { name: /Tidewater/ }));
    expect(
      await within(await screen.findByRole("list", { name: "About this page" })).findByText(
        /Tidewater/,
      ),
    ).toBeTruthy();
    await choose(user, "Add to this page", "An application, a person or a no");
    await user.keyboard("Mira{Enter}");
    await waitFor(() =>
      expect(host.journal.newest[0]?.links).toMatchObject([
        { kind: "application" },
        { kind: "contact" },
      ]),
    );
    expect(host.called("contact_add")).toEqual([{ name: "Mira" }]);
  });

  test("can be moved to another day; one out of reach is refused in words", async () => {
    const { host, user } = await openAt("journal", one);
    await field("Entry");
    await user.click(await button(/Change date and time$/));
    const date = await field("Date");
    await user.clear(date);
    await user.type(date, "1850-01-01");
    await user.click(await button("Done"));
    expect(await screen.findByText(/A year from 1900 to 2100/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    for (const [typed, said] of [
      ["31 february", /no such day/],
      ["soon", /A date such as/],
    ] as const) {
      await user.clear(date);
      await user.type(date, typed);
      await user.click(await button("Done"));
      expect(await screen.findByText(said)).toBeTruthy();
    }
    expect(host.called("entry_move")).toEqual([]);
    await user.clear(date);
    await user.type(date, "1985-06-02");
    await user.click(await button("Done"));
    await waitFor(() => expect(first(host)?.date).toBe("1985-06-02"));
    await undo(user);
    await waitFor(() => expect(first(host)?.date).toBe(today()));
  });

  test("can be about tomorrow", async () => {
    const { host, user } = await openAt("journal", one);
    await field("Entry");
    await user.click(await button(/Change date and time$/));
    const date = await field("Date");
    await user.clear(date);
    await user.type(date, "Tomorrow");
    await user.click(await button("Done"));
    await waitFor(() => expect(first(host)?.date).toBe(addDays(today(), 1)));
  });

  test("is starred and no longer starred with one press", async () => {
    const { host, user } = await openAt("journal", one);
    await user.click(await button("Star"));
    await waitFor(() => expect(first(host)?.starred).toBe(true));
    expect((await button("Star")).getAttribute("aria-pressed")).toBe("true");
    await user.click(await button("Star"));
    await waitFor(() => expect(first(host)?.starred).toBe(false));
  });

  test("stands alone on Ctrl+Shift+F, and Escape shows everything again", async () => {
    const { user } = await openAt("journal", one);
    await field("Entry");
    await user.keyboard("{Control>}{Shift>}f{/Shift}{/Control}");
    const main = document.getElementById("main");
    await waitFor(() => expect(main?.classList).toContain("is-alone"));
    expect(await button("Show everything again")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(main?.classList).not.toContain("is-alone"));
  });

  test("counts words only where that was asked for", async () => {
    await openAt("journal", (host) => {
      host.settings.wordCount = true;
      host.journal.create("Three small words", "page");
    });
    expect(await screen.findByText("3 words")).toBeTruthy();
  });

  test("says what was written a month ago, and leads there", async () => {
    const { user } = await openAt("journal", (host) => {
      one(host);
      const month = new Date();
      month.setMonth(month.getMonth() - 1);
      host.journal.create("The allotment.", "page", month);
    });
    expect(await screen.findByText(/A month ago you wrote “The allotment\.”/)).toBeTruthy();
    await user.click(await button("Read it"));
    await waitFor(async () => expect(await written()).toBe("The allotment."));
  });

  test("keeps what another changed meanwhile as a version", async () => {
    const { host } = await openAt("journal", one);
    await field("Entry");
    host.journal.change(1, { text: "From elsewhere" });
    await put("Mine. ");
    await waitFor(() => expect(first(host)?.text).toBe("Mine. Stay"));
    expect(host.journal.versions.of(1)).toMatchObject([{ excerpt: "From elsewhere" }]);
  });

  test("goes back to an earlier version, and back again with Undo", async () => {
    const { host, user } = await openAt("journal", (host) => {
      const kept = one(host);
      host.journal.versions.keep({ ...kept, text: "As it was" });
    });
    await field("Entry");
    await choose(user, "More", "Earlier versions");
    await user.click(await screen.findByRole("button", { name: /As it was/ }));
    expect(await barriers()).toEqual([]);
    await user.click(await button("Go back to this"));
    await waitFor(async () => expect(await written()).toBe("As it was"));
    await undo(user);
    await waitFor(() => expect(first(host)?.text).toBe("Stay"));
  });
});

describe("what was deleted", () => {
  test("waits in the bin, says when it goes, and is put back open", async () => {
    const { host, user } = await openAt("journal", (host) => {
      one(host);
      host.journal.delete(host.journal.create("Gone", "page").id);
    });
    await user.click(await button("The bin"));
    expect(await screen.findByText(/^Deleted for good on /)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Put back: Gone"));
    await waitFor(async () => expect(await written()).toBe("Gone"));
    expect(host.journal.bin()).toEqual([]);
  });

  test("goes for good only after a question", async () => {
    const { host, user } = await openAt("journal", (host) => {
      for (const text of ["One", "Two"]) host.journal.delete(host.journal.create(text, "page").id);
    });
    await user.click(await button("The bin"));
    await user.click(await button("Delete for good: One"));
    expect(document.activeElement).toBe(await button("Keep it"));
    await user.keyboard("{Escape}");
    expect(host.journal.bin()).toHaveLength(2);
    await user.click(await button("Delete for good: One"));
    await user.click(await button("Delete for good"));
    await waitFor(() => expect(host.journal.bin()).toHaveLength(1));
    await user.click(await button("Empty the bin"));
    await user.click(await button("Empty the bin"));
    expect(await screen.findByText("The bin is empty.")).toBeTruthy();
  });
});

describe("the calendar", () => {
  test("is walked by keys as a grid and leads to a day in the list", async () => {
    const { user } = await openAt("journal", (host) => {
      fillWithSamples(host);
      fillWithJournal(host);
      for (let i = 0; i < 60; i += 1)
        host.journal.create(`Old ${i}`, "page", new Date(2024, 4, 12 - (i % 5), 9));
    });
    await field("Entry");
    await user.click(await button("Calendar"));
    const grid = await screen.findByRole("grid");
    expect(await barriers()).toEqual([]);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Month" }), "2024-05");
    const day = await within(grid).findByRole("button", { name: /Wednesday 1 May 2024/ });
    day.focus();
    await user.keyboard("{ArrowRight}{ArrowDown}{End}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(
      /^Sunday 12 May 2024, ten entries|^Sunday 12 May 2024/,
    );
    await user.keyboard("{PageUp}{PageDown}{Home}{ArrowRight}{ArrowRight}{ArrowRight}");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.classList).toContain("entry"));
    expect(document.activeElement?.textContent).toContain("Old");
    await user.click(await button("Back to the newest"));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("After the panel"));
  });
});

describe("looking around", () => {
  test("shows an old win and another one", async () => {
    const { user } = await openAt("journal", (host) => {
      host.wins.add("step", "Sent the letter.", new Date(Date.now() - 9 * 86_400_000));
      host.wins.add("feedback", "Kind words.", new Date(Date.now() - 19 * 86_400_000));
    });
    await choose(user, "Look around", "An old win");
    const seen = await screen.findByText(/Sent the letter\.|Kind words\./);
    const other = seen.textContent === "Kind words." ? "Sent the letter." : "Kind words.";
    await user.click(await button("Another"));
    expect(await screen.findByText(other)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("says so where there is nothing yet", async () => {
    const { user } = await openAt("journal");
    await choose(user, "Look around", "On this day");
    expect(await screen.findByText(/Nothing was written on this day/)).toBeTruthy();
  });
});

describe("what was here in other years", () => {
  const yearsBefore = (years: number) => {
    const at = new Date();
    // A leap day has no other years to speak of here.
    at.setFullYear(at.getFullYear() - years, at.getMonth(), Math.min(28, at.getDate()));
    return at;
  };
  const past = /^On this day in/;

  test.skipIf(new Date().getDate() > 28)(
    "is read anew once an entry got another date, below the page and beside it",
    async () => {
      const { host, user } = await openAt("journal", ({ journal }) => {
        journal.create("Elsewhere", "page", new Date(2020, 0, 1));
        journal.create("Stay", "page");
      });
      await field("Entry");
      expect(screen.queryByText(past)).toBeNull();
      host.journal.move(1, localDate(yearsBefore(1)), "09:00");
      await choose(user, "Look around", "On this day");
      expect(await screen.findByText("Elsewhere", { selector: ".side-first" })).toBeTruthy();
      await user.keyboard("{Escape}");
      expect(await screen.findByText(past)).toBeTruthy();
    },
  );

  test.skipIf(new Date().getDate() > 28)(
    "stands below today’s pages only, and can be put away for today",
    async () => {
      const { user } = await openAt("journal", ({ journal }) => {
        journal.create("Long ago", "page", yearsBefore(2));
        journal.create("Not today", "page", new Date(Date.now() - 3 * 86_400_000));
        journal.create("Stay", "page");
      });
      expect(await screen.findByText(past)).toBeTruthy();
      expect(await barriers()).toEqual([]);
      await user.click(await button(/Not today/));
      await waitFor(() => expect(screen.queryByText(past)).toBeNull());
      await user.click(await button("New"));
      await user.click(await button("Put this away for today"));
      expect(document.activeElement).toBe(await field("Entry"));
      await user.click(await button(/Stay/));
      await waitFor(async () => expect(await written()).toBe("Stay"));
      expect(screen.queryByText(past)).toBeNull();
    },
  );
});

describe("a long journal", () => {
  test("keeps a bounded list, and later entries come back above", async () => {
    const { EntryPages } = await import("../src/views/entryPages.svelte");
    const { FakeHost } = await import("../src/testing/fakeHost");
    const host = new FakeHost();
    host.state.vault = "open";
    for (let i = 0; i < 300; i += 1)
      host.journal.create(`No ${i}`, "page", new Date(2020, 0, 1 + i, 9));
    const pages = new EntryPages(host, 80);
    await pages.reload();
    for (let i = 0; i < 4; i += 1) await pages.more();
    expect(pages.entries).toHaveLength(80);
    expect(pages.entries[0]?.excerpt).toBe("No 179");
    expect(pages.previous).not.toBeNull();
    await pages.later();
    expect(pages.entries[0]?.excerpt).toBe("No 219");
    expect(pages.next).not.toBeNull();
    await pages.goTo(addDays(localDate(new Date(2020, 0, 1)), 9));
    expect(pages.entries.map(({ excerpt }) => excerpt).slice(0, 2)).toEqual(["No 9", "No 8"]);
    expect(pages.next).toBeNull();
  });
});

describe("writing in the settings", () => {
  test("changes a ready-made template, leads back to it, and turns the helps on", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Writing"));
    await user.click(await screen.findByRole("switch", { name: "Mark misspelt words" }));
    await waitFor(() => expect(host.settings.spellCheck).toBe(true));
    expect(await barriers()).toEqual([]);
    await user.click(await button(/^Evening/));
    const text = await field("What stands on the page");
    await user.clear(text);
    await user.type(text, "What stays?");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Done"));
    await user.click(await button(/^Evening in your words/));
    await user.click(await button("Back to the ready-made one"));
    expect(await button(/^Evening ready-made/)).toBeTruthy();
    await user.click(await button("Undo"));
    expect(await button(/^Evening in your words/)).toBeTruthy();
  });
});
