import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { fillWithReminders } from "../src/testing/reminderSamples";
import { fillWithSamples } from "../src/testing/samples";
import type { FakeHost } from "../src/testing/fakeHost";
import { words } from "../src/words";
import { barriers, button, field, openAt, tabTo, titleIs } from "./onward";

const full = (host: FakeHost) => {
  fillWithSamples(host);
  fillWithReminders(host);
};
const QUESTION = words.week.questions[4] ?? "";

describe("the look at the week", () => {
  test("says what was in plain sentences and sums, with the wins in one’s own words", async () => {
    await openAt("week", full);
    expect(await screen.findByText(/^You were here on \w+ days\.$/)).toBeTruthy();
    expect(screen.getByText("1 hour 10 minutes. The whole of it on two days.")).toBeTruthy();
    const win = screen.getByText("Asked Ana for the name I was afraid to ask for.");
    expect(win.className).toContain("own");
    expect(screen.getByText("An invitation")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/streak|last week|than before|in a row|%/i);
  });

  test("a week in which nothing was recorded is said truly and kindly", async () => {
    await openAt("week");
    expect(await screen.findByText("Nothing was recorded in these seven days.")).toBeTruthy();
    expect(screen.queryByText("Small wins")).toBeNull();
    expect(await screen.findByText(QUESTION)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("the answer becomes one page of the journal, with the question as its first line", async () => {
    const { host, user } = await openAt("week");
    const before = host.journal.entries.all.length;
    await tabTo(user, await field(QUESTION));
    await user.keyboard("I asked for help.");
    await waitFor(() => expect(host.journal.entries.all).toHaveLength(before + 1));
    await user.keyboard(" Twice.");
    await user.click(await button("Done"));
    await titleIs("Today");
    expect(host.journal.entries.all.at(-1)?.text).toBe(`${QUESTION}\n\nI asked for help. Twice.`);
    expect(host.journal.entries.all).toHaveLength(before + 1);
  });

  test("an answer emptied again leaves nothing behind", async () => {
    const { host, user } = await openAt("week");
    await user.type(await field(QUESTION), "No");
    await waitFor(() => expect(host.journal.entries.all).toHaveLength(1));
    await user.clear(await field(QUESTION));
    await user.click(await button("Done"));
    await titleIs("Today");
    await waitFor(() => expect(host.journal.entries.all).toEqual([]));
  });

  test("an answer that can’t be kept keeps the page open, with the words in it", async () => {
    const { host, user } = await openAt("week", (host) => host.fail("journal_create", "disk_full"));
    await user.type(await field(QUESTION), "Rain");
    await user.click(await button("Done"));
    expect(await screen.findByText(/could not be kept yet/)).toBeTruthy();
    expect((await field(QUESTION)).value).toBe("Rain");
    expect(host.called("week_looked")).toEqual([]);
  });

  test.each([["Done"], ["Journal"]])("it counts as looked at on leaving by %s", async (way) => {
    const { host, user } = await openAt("week");
    await screen.findByText(QUESTION);
    await user.click(await button(way));
    await waitFor(() => expect(host.called("week_looked")).toHaveLength(1));
  });

  test("one that could not be read is not counted as looked at", async () => {
    const { host, user } = await openAt("week", (host) => host.fail("week_look", "internal"));
    expect(await screen.findByText(/it is Onward’s fault/)).toBeTruthy();
    await user.click(await button("Today"));
    await titleIs("Today");
    expect(host.called("week_looked")).toEqual([]);
  });

  test("there are twelve questions, each gentle and each another", () => {
    const { questions } = words.week;
    expect(questions).toHaveLength(12);
    expect(new Set(questions).size).toBe(12);
    for (const question of questions) {
      expect(question).toMatch(/\?$/);
      expect(question).not.toMatch(/why|better|should|reject|fail/i);
    }
  });
});
