import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { addDays, localDate } from "../src/app/times";
import { kindOf, shareRange } from "../src/parts/share/shareRange";
import type { FakeHost } from "../src/testing/fakeHost";
import { words } from "../src/words";
import { barriers, button, field, openAt, put, titleIs } from "./onward";

const w = words.sharing;
const DAY = 24 * 60 * 60_000;
const today = localDate(new Date());
const sheet = () => document.querySelector("body > .printed");

function write({ journal }: FakeHost) {
  const old = { title: "Long ago" };
  journal.create("An *old* page", "page", new Date(2024, 2, 1, 9, 5), {
    ...old,
    format: "commonmark",
    text: "One *line* here.\n\n- a\n- b\n\n![The river](image:3) ![](https://example.org/x.png)",
  });
  journal.create("A plain\nnew one", "page", new Date(), { tags: ["rest"] });
}

async function openShare(prepare: (host: FakeHost) => void = write) {
  const opened = await openAt("today", prepare);
  opened.session.sharing = { id: null, from: null, to: null };
  await screen.findByRole("dialog", { name: w.title });
  return opened;
}

describe("printing and sharing", () => {
  test("says plainly that it is no longer encrypted, and Escape leaves", async () => {
    const { user, session } = await openShare();
    expect(screen.getByText(w.lead)).toBeTruthy();
    expect(screen.queryByRole("radio", { name: w.kinds.entry })).toBeNull();
    expect(await barriers()).toEqual([]);
    screen.getByRole("radio", { name: w.kinds.month }).focus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(session.sharing).toBeNull());
    await titleIs("Today");
  });

  test("everything goes to the printer, day by day, with its marks and own pictures only", async () => {
    HTMLImageElement.prototype.decode = () => Promise.resolve();
    const { host, user } = await openShare();
    await user.click(screen.getByRole("radio", { name: w.kinds.all }));
    await user.click(await button(w.print));
    await waitFor(() => expect(host.sharing.prints).toBe(1));
    const page = sheet();
    expect([...(page?.querySelectorAll("h2") ?? [])].map((h) => h.textContent?.trim())[0]).toBe(
      "Friday 1 March 2024",
    );
    expect(page?.querySelector("h3")?.textContent).toBe("Long ago");
    expect(page?.querySelector("em")?.textContent).toBe("line");
    expect(page?.querySelectorAll("li")).toHaveLength(2);
    const pictures = [...(page?.querySelectorAll("img") ?? [])];
    expect(pictures.map(({ alt }) => alt)).toEqual(["The river"]);
    expect(pictures[0]?.getAttribute("src")).toContain("3");
    expect(page?.textContent).toContain("new one");
    expect(page?.textContent).toContain("#rest");
    expect(page?.querySelector("[style]")).toBeNull();
    window.dispatchEvent(new Event("afterprint"));
    await waitFor(() => expect(sheet()).toBeNull());
  });

  test("one entry alone, where one comes from one", async () => {
    const { host, user, session } = await openAt("today", write);
    session.sharing = { id: 1, from: null, to: null };
    const own = await screen.findByRole<HTMLInputElement>("radio", { name: w.kinds.entry });
    expect(own.checked).toBe(true);
    await user.click(await button(w.print));
    await waitFor(() => expect(host.sharing.prints).toBe(1));
    expect(host.called("share_read")).toEqual([{ range: { id: 1, from: null, to: null } }]);
    expect(sheet()?.querySelector("h1")).toBeNull();
  });

  test("from one day to another, with words where a day is missing or before the first", async () => {
    const { host, user } = await openShare();
    await user.click(screen.getByRole("radio", { name: w.kinds.span }));
    await user.click(await button(w.html));
    expect(await screen.findByText(w.dateNeeded)).toBeTruthy();
    const first = await field(w.from);
    expect(document.activeElement).toBe(first);
    expect(await barriers()).toEqual([]);
    await user.type(first, "1.3.2024");
    const last = await field(w.to);
    await user.clear(last);
    await user.type(last, "1.2.2024");
    await user.click(await button(w.html));
    expect(await screen.findByText(w.endFirst)).toBeTruthy();
    await user.clear(last);
    await user.type(last, "31.3.2024");
    await user.click(await button(w.html));
    await waitFor(() => expect(host.called("share_save")).toHaveLength(1));
    expect(host.called("share_save")[0]).toEqual({
      range: { id: null, from: "2024-03-01", to: "2024-03-31" },
      format: "html",
    });
    expect(await screen.findByText(w.saved(1, "/home/ana/Documents/journal.html"))).toBeTruthy();
  });

  test("while it saves one sees how far it is and can stop it; nothing is said to be saved", async () => {
    const { host, user } = await openShare((host) => {
      write(host);
      host.task.pace = 60;
    });
    await user.click(screen.getByRole("radio", { name: w.kinds.month }));
    await user.click(await button(w.markdown));
    expect(await screen.findByText(words.backups.doing.sharing)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button(words.backups.stop));
    expect(await screen.findByText(w.stopped)).toBeTruthy();
    await waitFor(async () => expect(document.activeElement).toBe(await button(w.markdown)));
    host.sharing.folder = null;
    await user.click(await button(w.markdown));
    await waitFor(() => expect(host.called("share_save")).toHaveLength(2));
    expect(screen.queryByText(/not encrypted there/)).toBeNull();
  });

  test("too much to print asks for a shorter range, and none at all is said", async () => {
    const { host, user } = await openShare(({ journal }) => {
      for (let i = 0; i < 3; i += 1)
        journal.create("x".repeat(900_000), "page", new Date(Date.now() - 60 * DAY));
    });
    await user.click(screen.getByRole("radio", { name: w.kinds.month }));
    await user.click(await button(w.print));
    expect(await screen.findByText(w.none)).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: w.kinds.all }));
    expect(screen.queryByText(w.none)).toBeNull();
    await user.click(await button(w.print));
    expect(await screen.findByText(w.tooLong)).toBeTruthy();
    expect(host.sharing.prints).toBe(0);
    expect(await barriers()).toEqual([]);
  });

  test("nothing is chosen for one: printing asks first which entries, and prints none", async () => {
    const { host, user } = await openShare();
    const [first, ...others] = screen.getAllByRole<HTMLInputElement>("radio");
    expect([first, ...others].filter((radio) => radio?.checked)).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.click(await button(w.print));
    expect(await screen.findByText(w.whichNeeded)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(host.called("share_read")).toEqual([]);
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole("radio", { name: w.kinds.all }));
    expect(screen.queryByText(w.whichNeeded)).toBeNull();
  });

  test("Ctrl+P on an open page means this entry, with what was typed just now", async () => {
    const { host, user } = await openAt("journal", write);
    await put("And one more line. ");
    await user.keyboard("{Control>}p{/Control}");
    const own = await screen.findByRole<HTMLInputElement>("radio", { name: w.kinds.entry });
    expect(own.checked).toBe(true);
    await waitFor(() => expect(document.activeElement).toBe(own));
    expect(host.called("journal_save")).toHaveLength(1);
    await user.click(await button(w.print));
    await waitFor(() => expect(host.sharing.prints).toBe(1));
    expect(host.called("share_read")).toEqual([{ range: { id: 2, from: null, to: null } }]);
    expect(sheet()?.textContent).toContain("And one more line.");
  });

  test("from the finder it is this entry too; elsewhere there is none", async () => {
    const { user, session } = await openAt("journal", write);
    const find = async () => {
      await user.keyboard("{Control>}k{/Control}");
      await screen.findByRole("combobox", { name: words.finding.box });
      await user.keyboard(">share{Enter}");
      await screen.findByRole("dialog", { name: w.title });
    };
    await screen.findByRole("textbox", { name: "Entry" });
    await find();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: w.kinds.entry }).checked).toBe(true);
    await user.keyboard("{Escape}");
    await session.go("today");
    await titleIs("Today");
    await find();
    expect(screen.queryByRole("radio", { name: w.kinds.entry })).toBeNull();
  });

  test("a disk that is full is said in words, here", async () => {
    const { host, user } = await openShare();
    await user.click(screen.getByRole("radio", { name: w.kinds.month }));
    host.fail("share_save", "disk_full");
    await user.click(await button(w.html));
    expect(await screen.findByText(words.errors.say("disk_full"))).toBeTruthy();
  });

  test("what is laid out for the printer goes with the lock", async () => {
    const { host, session, user } = await openShare();
    await user.click(screen.getByRole("radio", { name: w.kinds.month }));
    await user.click(await button(w.print));
    await waitFor(() => expect(host.sharing.prints).toBe(1));
    expect(sheet()).not.toBeNull();
    await session.lock();
    await waitFor(() => expect(sheet()).toBeNull());
    vi.restoreAllMocks();
  });

  test("the ranges mean what they are called", () => {
    const asked = { id: null, from: null, to: null };
    expect(shareRange({ ...asked, kind: "month" }, "2026-05-14")).toEqual({
      id: null,
      from: "2026-05-01",
      to: "2026-05-14",
    });
    expect(shareRange({ ...asked, kind: "days" }, today)).toEqual({
      id: null,
      from: addDays(today, -29),
      to: today,
    });
    expect(shareRange({ kind: "span", id: null, from: today, to: undefined }, today)).toBe("to");
    expect(kindOf({ id: 3 })).toBe("entry");
    expect(kindOf({ from: today })).toBe("span");
    expect(kindOf({})).toBeNull();
  });
});
