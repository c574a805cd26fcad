import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { INSIDE } from "../src/app/keys";
import { everyAct } from "../src/app/acts";
import { addDays, localDate } from "../src/app/times";
import { beginsWords } from "../src/parts/find/fold";
import { unread, withDates } from "../src/parts/find/queryDates";
import {
  hasFilter,
  tagFilter,
  valueOf,
  withFilter,
  withoutFilter,
  withValue,
} from "../src/parts/find/filters";
import type { FakeHost } from "../src/testing/fakeHost";
import { words } from "../src/words";
import { barriers, button, openAt, openOnward, type Opened, PASSPHRASE, titleIs } from "./onward";

const w = words.finding;
const box = () => screen.findByRole<HTMLInputElement>("combobox", { name: w.box });
const options = () => screen.queryAllByRole("option");
const names = () => options().map(({ textContent }) => textContent?.trim() ?? "");
const chosen = () =>
  document.getElementById(
    document.querySelector("[role=combobox]")?.getAttribute("aria-activedescendant") ?? "",
  );
const entries = () => options().filter(({ classList }) => classList.contains("find-hit"));

async function openFinder(user: Opened["user"]) {
  await user.keyboard("{Control>}k{/Control}");
  const field = await box();
  await waitFor(() => expect(document.activeElement).toBe(field));
  return field;
}

function write({ journal }: FakeHost) {
  const at = (day: number) => new Date(2024, 2, day, 17, 20);
  journal.create("The panel asked about the budget.", "page", at(1), {
    title: "After the panel",
    tags: ["interview"],
    mood: "low",
  });
  journal.create("Walked home along the river.", "page", at(5), { starred: true });
  journal.create("Café with Ana, no budget talk. #rest", "page", at(9));
}

describe("the finder", () => {
  test("opens from anywhere, lists what can be done with its keys, and gives the focus back", async () => {
    const { user } = await openAt("today");
    const from = await button("Journal");
    from.focus();
    const field = await openFinder(user);
    expect(names()).toContain("Quick note Ctrl Shift J");
    expect(names()).toContain("Settings: Help card");
    expect(await barriers()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(from));
    expect(field.isConnected).toBe(false);
  });

  test("knows every key of the open journal, and does what it is called", async () => {
    const keys = everyAct().map(({ keys }) => keys);
    for (const key of Object.keys(INSIDE)) if (key !== "k") expect(keys).toContain(key);
    const { user } = await openAt("today");
    await openFinder(user);
    await user.keyboard(">look and{Enter}");
    await titleIs("Settings");
    expect(screen.queryByRole("combobox", { name: w.box })).toBeNull();
  });

  test("leads to what lies beside the journal", async () => {
    const { user } = await openAt("today", write);
    await openFinder(user);
    await user.keyboard("bin{Enter}");
    await titleIs("Journal");
    expect(await screen.findByRole("heading", { name: words.journal.around.bin })).toBeTruthy();
  });

  test("leads to only the page, and back to everything", async () => {
    const { session, user } = await openAt("today", write);
    for (const alone of [true, false]) {
      await openFinder(user);
      await user.keyboard(">only the page{Enter}");
      await titleIs("Journal");
      await waitFor(() => expect(session.alone).toBe(alone));
    }
  });

  test("is not there while locked, and what was looked for is gone with the lock", async () => {
    const { session, user } = await openAt("today", write);
    await openFinder(user);
    await user.keyboard("budget");
    await user.keyboard("{Control>}l{/Control}");
    await titleIs("Locked");
    await user.keyboard("{Control>}k{/Control}");
    expect(screen.queryByRole("combobox", { name: w.box })).toBeNull();
    expect(session.finding).toBe(false);
    await user.type(await screen.findByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    await titleIs("Today");
    expect((await openFinder(user)).value).toBe("");
  });

  test("finds while one types, marks what fits, and opens with Enter", async () => {
    const { host, user } = await openAt("today", write);
    await openFinder(user);
    await user.keyboard("budg");
    await waitFor(() => expect(entries()).toHaveLength(2));
    expect(entries()[1]?.textContent).toContain("After the panel");
    expect(entries()[1]?.textContent).toContain("1 March 2024, 17:20");
    expect(entries()[1]?.textContent).toContain("#interview");
    expect(entries()[1]?.querySelector("mark")?.textContent).toBe("budget");
    expect(chosen()).toBe(entries()[0]);
    expect(screen.getByText("2 entries")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.keyboard("{ArrowDown}{Enter}");
    await titleIs("Journal");
    await waitFor(() => expect(host.called("journal_read").at(-1)).toEqual({ id: 1 }));
  });

  test("the next time it stands where one left it, all of it marked to be typed over", async () => {
    const { user } = await openAt("today", write);
    await openFinder(user);
    await user.keyboard("budget");
    await waitFor(() => expect(entries()).toHaveLength(2));
    await user.keyboard("{ArrowDown}{Escape}");
    const field = await openFinder(user);
    expect(field.value).toBe("budget");
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]);
    expect(chosen()?.textContent).toContain("After the panel");
  });

  test("arrows, pages, Home and End walk the list; the caret keeps Home while one writes", async () => {
    const { user } = await openAt("today");
    await openFinder(user);
    const all = options();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(chosen()).toBe(all[1]);
    await user.keyboard("{End}");
    expect(chosen()).toBe(all.at(-1));
    await user.keyboard("{ArrowDown}");
    expect(chosen()).toBe(all[0]);
    await user.keyboard("{PageDown}");
    expect(chosen()).toBe(all[8]);
    await user.keyboard("{PageUp}{ArrowUp}{Home}");
    expect(chosen()).toBe(all[0]);
    const field = await box();
    await user.keyboard("settings{Home}");
    expect(field.selectionStart).toBe(0);
  });

  test("only the newest question counts, and the old answer stays until the new one is here", async () => {
    const { host, user } = await openAt("today", write);
    await openFinder(user);
    await user.keyboard("budget");
    await waitFor(() => expect(entries()).toHaveLength(2));
    host.slow.journal_search = 60;
    const before = host.called("journal_search").length;
    const field = await box();
    await user.clear(field);
    await user.keyboard("r");
    await user.keyboard("iver");
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect(entries()[0]?.textContent).toContain("river");
    const asked = host.called("journal_search").slice(before);
    expect(asked.at(-1)?.query).toBe("river");
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test("Enter waits for the answer to what stands there", async () => {
    const { host, user } = await openAt("today", (host) => {
      write(host);
      host.slow.journal_search = 40;
    });
    await openFinder(user);
    await user.keyboard("river{Enter}");
    await titleIs("Journal");
    await waitFor(() => expect(host.called("journal_read").at(-1)).toEqual({ id: 2 }));
  });

  test("fifty at first, more when one walks on", async () => {
    const { host, user } = await openAt("today", ({ journal }) => {
      for (let i = 1; i <= 70; i += 1) journal.create(`River ${i}`, "page");
    });
    await openFinder(user);
    await user.keyboard("river");
    await waitFor(() => expect(entries()).toHaveLength(50));
    expect(screen.getByText("50 entries, and more")).toBeTruthy();
    await user.keyboard("{End}");
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect(entries()).toHaveLength(70));
    expect(new Set(names()).size).toBe(70);
    expect(host.called("journal_search").every(({ limit }) => limit === 50)).toBe(true);
  });

  test("best match is a choice that is kept, and it is said when it would take too long", async () => {
    const { host, user } = await openAt("today", write);
    await openFinder(user);
    await user.keyboard("budget");
    await user.click(await screen.findByRole("radio", { name: "Best match" }));
    await waitFor(() => expect(host.called("journal_search").at(-1)?.order).toBe("best"));
    host.finding.slow = true;
    await user.click(await box());
    await user.keyboard(" the");
    expect(await screen.findByText(w.fellBack)).toBeTruthy();
    await user.keyboard("{Escape}");
    await openFinder(user);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Best match" }).checked).toBe(true);
  });

  test("a slip of the finger is read kindly, and what cannot be read is said", async () => {
    const { user } = await openAt("today", write);
    const field = await openFinder(user);
    await user.keyboard("rivre ");
    expect(await screen.findByText(/Nothing for “rivre”. Showing/)).toBeTruthy();
    expect(entries()).toHaveLength(1);
    expect(await barriers()).toEqual([]);
    await user.click(await button("river"));
    expect(field.value).toBe("river");
    await waitFor(() => expect(screen.queryByText(/Nothing for/)).toBeNull());
    await user.keyboard(" on:someday ");
    expect(await screen.findByText(/“on:someday” is left out\. A day is written as/)).toBeTruthy();
    expect(entries()).toHaveLength(1);
    await user.clear(field);
    await user.keyboard("after:soon ");
    expect(await screen.findByText(/“after:soon” is left out/)).toBeTruthy();
    expect(screen.queryByText(w.none)).toBeNull();
    await user.clear(field);
    await user.keyboard("zeppelin");
    expect((await screen.findAllByText(w.none)).length).toBeGreaterThan(0);
    expect(screen.getByText(w.noneText)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("days in words are dates in the question, and stay words in the box", async () => {
    const { host, user } = await openAt("today", ({ journal }) => {
      journal.create("The panel, just now.", "page");
      journal.create("The panel, long ago.", "page", new Date(2024, 2, 1));
    });
    const field = await openFinder(user);
    await user.keyboard("panel after:yesterday ");
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect(field.value).toBe("panel after:yesterday ");
    const yesterday = addDays(localDate(new Date()), -1);
    expect(host.called("journal_search").at(-1)).toMatchObject({
      query: `panel after:${yesterday} `,
    });
    expect(withDates("before:today -on:may x on:2026-05", "2026-05-14")).toBe(
      "before:2026-05-14 -on:2026-05 x on:2026-05",
    );
    expect(withDates('on:december on:tuesday on:"14 may"', "2026-05-14")).toBe(
      "on:2025-12 on:2026-05-12 on:2026-05-14",
    );
    expect(
      unread("on:soon mood:grey tag:x is:starred has:hope after:2026-02-31 ", "2026-05-14"),
    ).toEqual(["on:soon", "mood:grey", "has:hope", "after:2026-02-31"]);
    // Still being typed.
    expect(unread("x after:yest", "2026-05-14")).toEqual([]);
  });

  test("settings are found by what they do; what was written comes before them", async () => {
    const { user } = await openAt("today", ({ journal }) => {
      journal.create("It was dark in the kitchen.", "page");
    });
    const field = await openFinder(user);
    for (const [typed, act] of [
      ["spell", "Settings: Writing"],
      ["text size", "Settings: Look and text size"],
      ["shortcuts", "The keys"],
    ] as const) {
      await user.clear(field);
      await user.keyboard(typed);
      await waitFor(() => expect(names()[0]).toContain(act));
      expect(screen.queryByText(w.noneText)).toBeNull();
    }
    await user.clear(field);
    await user.keyboard("dark");
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect(names()).toContain("Settings: Look and text size");
    expect(chosen()).toBe(entries()[0]);
    await user.clear(field);
    await user.keyboard(">dark{Enter}");
    await titleIs("Settings");
  });

  test("words, phrases, without a word, and filters find what they say", async () => {
    const { user } = await openAt("today", write);
    const field = await openFinder(user);
    const found = async (query: string, count: number) => {
      await user.clear(field);
      await user.click(field);
      await user.paste(query);
      await waitFor(() => expect([query, entries().length]).toEqual([query, count]));
    };
    await found("cafe", 1);
    await found('"along the river"', 1);
    await found("budget -ana ", 1);
    await found("tag:interview ", 1);
    await found("#rest ", 1);
    await found("before:2024-03-05 ", 1);
    await found("after:2024-03-05 on:2024-03 ", 1);
    await found("on:2024-03 ", 3);
    await found("mood:2 ", 1);
    await found("is:starred ", 1);
  });

  test("filters are chips that go into the box and out again", async () => {
    const { user } = await openAt("today", write);
    const field = await openFinder(user);
    await user.click(await button("Narrow it down"));
    expect(await button("#interview")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("with a star"));
    expect(field.value).toBe("is:starred ");
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect((await button("with a star")).getAttribute("aria-pressed")).toBe("true");
    await user.click(await button("Low"));
    expect(field.value).toBe("is:starred mood:low ");
    await user.click(await button("Even"));
    expect(field.value).toBe("is:starred mood:even ");
    await user.click(await button("Even"));
    await user.click(await button("with a star"));
    expect(field.value).toBe("");
    await user.type(screen.getByLabelText("Before"), "5.3.2024{Tab}");
    expect(field.value).toBe("before:2024-03-05 ");
    await user.click(await button(/-budget/));
    expect(field.value).toBe("before:2024-03-05 -budget ");
    expect(document.activeElement).toBe(field);
  });

  test("far too much is not sent and not lost", async () => {
    const { host, user } = await openAt("today", write);
    const field = await openFinder(user);
    const much = "word ".repeat(20_000);
    await user.paste(much);
    expect(field.value).toBe(much);
    expect(await screen.findByText(w.tooLong)).toBeTruthy();
    expect(host.called("journal_search")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("when looking does not work it is said in words", async () => {
    const { host, user } = await openAt("today", write);
    host.fail("journal_search", "internal");
    await openFinder(user);
    await user.keyboard("budget");
    expect(await screen.findByText(words.errors.say("internal"))).toBeTruthy();
  });

  test("Escape in it leaves the page below where it is", async () => {
    const { user } = await openAt("win");
    await openFinder(user);
    await user.keyboard("{Escape}");
    expect(document.title).toContain("A small win");
  });

  test("nothing of it is there before the journal is open", async () => {
    const { user } = await openOnward();
    await titleIs("Welcome");
    await user.keyboard("{Control>}k{/Control}");
    expect(screen.queryByRole("combobox", { name: w.box })).toBeNull();
  });
});

describe("what is typed into it", () => {
  test("things to do are found by the beginnings of their words, accents or not", () => {
    expect(beginsWords("Go to Today", "tod")).toBe(true);
    expect(beginsWords("Park a worry", "WOR pa")).toBe(true);
    expect(beginsWords("Café", "cafe")).toBe(true);
    expect(beginsWords("Park a worry", "arry")).toBe(false);
  });

  test("filters come and go without touching the rest", () => {
    expect(withFilter("river", "is:starred")).toBe("river is:starred ");
    expect(withoutFilter('river is:starred "a  b"', "IS:starred")).toBe('river "a  b" ');
    expect(hasFilter('tag:"two words" x', tagFilter("two words"))).toBe(true);
    expect(withValue("before:2024 river", "before", "2025")).toBe("river before:2025 ");
    expect(withValue("before:2024", "before", null)).toBe("");
    expect(valueOf("river Before:2024-05", "before")).toBe("2024-05");
  });

  test("the list says where it is within the dialog", async () => {
    const { user } = await openAt("today");
    await openFinder(user);
    const dialog = screen.getByRole("dialog", { name: w.title });
    expect(within(dialog).getByRole("listbox", { name: w.results })).toBeTruthy();
  });
});
