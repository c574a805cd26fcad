import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { addDays } from "../src/app/times";
import { today } from "../src/testing/fakeDays";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, field, openAt, titleIs } from "./onward";

const tomorrow = () => addDays(today(), 1);
const isBack =
  (...texts: string[]) =>
  (host: FakeHost) => {
    for (const [i, text] of texts.entries()) {
      const createdAt = new Date().toISOString();
      const worry = { id: i + 1, text, comesOn: today(), time: "00:00", createdAt, letGoAt: null };
      host.steps.worries.put(worry);
    }
  };

describe("parking a worry", () => {
  test("is one line from anywhere, by keys alone, and comes back tomorrow", async () => {
    const { host, user } = await openAt("journal");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await screen.findByRole("dialog", { name: "Park a worry" });
    expect(document.activeElement).toBe(await field("What is on your mind"));
    expect(await barriers()).toEqual([]);
    await user.keyboard("the rent in March{Enter}");
    await waitFor(() =>
      expect(host.steps.worries.all).toMatchObject([
        { text: "the rent in March", comesOn: tomorrow(), time: "17:00" },
      ]),
    );
    expect(await screen.findByText(/^Parked\. It comes back tomorrow/)).toBeTruthy();
    expect(host.drafts.has("worry")).toBe(false);
    expect(document.title).toContain("Journal");
  });

  test("can be undone: the words are on the line again", async () => {
    const { host, user } = await openAt("today");
    await user.click((await screen.findAllByRole("button", { name: "Park a worry" }))[0]!);
    await user.type(await field("What is on your mind"), "the rent{Enter}");
    await user.click(await button("Undo"));
    await waitFor(async () => expect((await field("What is on your mind")).value).toBe("the rent"));
    expect(host.steps.parked()).toEqual([]);
  });

  test("remembers the time that was chosen last", async () => {
    const { user } = await openAt("today", (host) => {
      host.steps.park("something", tomorrow(), "08:30");
    });
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await waitFor(async () => expect((await field("At")).value).toBe("08:30"));
  });

  test("says what is missing, and that a time has passed", async () => {
    const { host, user } = await openAt("today");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await user.click(await button("Park it"));
    expect(await screen.findByText("A few words for it, please.")).toBeTruthy();
    await user.type(await field("What is on your mind"), "x");
    await user.click(await screen.findByRole("radio", { name: "Today" }));
    await user.clear(await field("At"));
    await user.type(await field("At"), "0:00");
    await user.click(await button("Park it"));
    expect(await screen.findByText(/That time has passed/)).toBeTruthy();
    expect(host.steps.worries.all).toEqual([]);
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("radio", { name: "Tomorrow" }));
    await waitFor(() => expect(screen.queryByText(/That time has passed/)).toBeNull());
  });

  test("keeps what was typed when it is closed", async () => {
    const { host, user } = await openAt("today");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await user.type(await field("What is on your mind"), "half");
    await user.click(await button("Close"));
    await waitFor(() => expect(host.drafts.get("worry")).toBe("half"));
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await waitFor(async () => expect((await field("What is on your mind")).value).toBe("half"));
  });

  test("lists what is parked; one can be let go of and taken back in its place", async () => {
    const { host, user } = await openAt("today", (host) => {
      host.steps.park("my father", tomorrow(), "17:00");
    });
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await user.click(await button("Let it go: my father"));
    await waitFor(() => expect(host.steps.parked()).toEqual([]));
    await user.click(
      within(await screen.findByRole("region", { name: "Parked so far" })).getByRole("button", {
        name: "Undo",
      }),
    );
    await waitFor(() => expect(host.steps.parked()).toHaveLength(1));
  });

  test("at the locked door there is none: its words would be nobody’s to see", async () => {
    const { host, user, session } = await openAt("today");
    await session.lock();
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    expect(screen.queryByRole("dialog", { name: "Park a worry" })).toBeNull();
    expect(host.called("worries_list")).toEqual([]);
  });
});

describe("a worry that is back", () => {
  test("stands on Today without barriers and can be parked again", async () => {
    const { host, user } = await openAt("today", isBack("the rent"));
    expect(await screen.findByText("the rent")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Park it again: the rent"));
    await waitFor(() => expect(screen.queryByText("the rent")).toBeNull());
    expect(host.steps.parked()).toMatchObject([{ comesOn: tomorrow(), time: "00:00" }]);
    expect(document.activeElement?.tagName).not.toBe("BODY");
  });

  test("is let go of, with Undo", async () => {
    const { user } = await openAt("today", isBack("the rent"));
    await user.click(await button("Let it go: the rent"));
    await waitFor(() => expect(screen.queryByText("the rent")).toBeNull());
    await user.click(await button("Undo"));
    expect(await screen.findByText("the rent")).toBeTruthy();
  });

  test("can become a page of its own", async () => {
    const { host, user } = await openAt("today", isBack("the rent"));
    await user.click(await button("Write about it: the rent"));
    await titleIs("Journal");
    await waitFor(async () => expect((await field("Entry")).textContent).toBe("the rent"));
    expect(host.steps.parked()).toEqual([]);
  });

  test("many of them are two, and the rest folded", async () => {
    const { user } = await openAt("today", isBack("one", "two", "three", "four"));
    expect(await screen.findByText("two")).toBeTruthy();
    expect(screen.queryByText("three")).toBeNull();
    await user.click(await button("Two more things, when you like"));
    expect(await screen.findByText("four")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});
