import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { readCount } from "../src/parts/readCount";
import { readDate } from "../src/parts/readDate";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithSamples } from "../src/testing/samples";
import { barriers, button, field, openAt, tabTo } from "./onward";

const at = (time: string) => vi.setSystemTime(new Date(`2026-05-14T${time}`));
const radio = (name: string) => screen.findByRole("radio", { name });
const newGoal = async (prepare: (host: FakeHost) => void = () => {}) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  at("10:00");
  const opened = await openAt("settings", prepare);
  await opened.user.click(await button("Add a goal"));
  return opened;
};

describe("a goal", () => {
  test("of a ready-made kind needs no words, and begins with what it usually is", async () => {
    const { host, user } = await newGoal();
    for (const kind of ["Help someone", "Talk to someone", "Move your body"]) {
      await user.click(await radio(kind));
    }
    expect((await field("How much in a day")).value).toBe("20");
    await user.click(await button("Done"));
    expect(await screen.findByText("20 minutes of moving")).toBeTruthy();
    expect(host.goals.goals.all).toMatchObject([{ kind: "move", unit: "minutes", target: 20 }]);
  });

  test("where there is none yet, six are offered, each taken with one press", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Take this goal: Talk to someone"));
    await waitFor(() => expect(host.goals.goals.all).toMatchObject([{ kind: "talk" }]));
    expect(screen.queryByRole("button", { name: /^Take this goal/ })).toBeNull();
  });

  test.each(["0", "1000000", "a few", "-3", "1.5"])(
    "%s is no target: that is said beside it, and nothing is saved",
    async (target) => {
      const { host, user } = await newGoal();
      await user.type(await field("Goal, in your words"), "Rest");
      const howMuch = await field("How much in a day");
      await user.clear(howMuch);
      await user.type(howMuch, target);
      expect(await screen.findByText("A whole number from 1 to 100, please.")).toBeTruthy();
      await user.click(await button("Done"));
      expect(document.activeElement).toBe(howMuch);
      expect(howMuch.getAttribute("aria-invalid")).toBe("true");
      expect(host.called("goal_save")).toEqual([]);
      expect((await field("Goal, in your words")).value).toBe("Rest");
      expect(await barriers()).toEqual([]);
    },
  );

  test("once a month, on a day a shorter month does not have, means its last day", async () => {
    const { host, user } = await newGoal();
    await user.type(await field("Goal, in your words"), "Look at my savings");
    await user.click(await radio("Once a month"));
    const day = await field("Day of the month");
    await user.clear(day);
    await user.type(day, "31");
    expect(await screen.findByText(/without a day 31 means its last day/)).toBeTruthy();
    await user.clear(day);
    await user.type(day, "32");
    expect(await screen.findByText("A day from 1 to 31, please.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.type(day, "{Backspace}");
    await user.click(await button("Done"));
    expect(await screen.findByText(/^Once a month, on day 3/)).toBeTruthy();
    expect(host.goals.goals.all[0]?.days).toEqual({ kind: "month", day: 3 });
  });

  test("for a while has two dates, and an end before the start is said beside it", async () => {
    const { host, user } = await newGoal();
    await user.type(await field("Goal, in your words"), "Rest");
    await user.click(await button("Only for a while"));
    await user.type(await field("From"), "20 May");
    const until = await field("Until, that day included");
    await user.type(until, "18.5.2026");
    await user.tab();
    expect(until.value).toBe("18 May 2026");
    expect(await screen.findByText(/before it starts/)).toBeTruthy();
    await user.click(await button("Done"));
    expect(document.activeElement).toBe(until);
    expect(host.called("goal_save")).toEqual([]);
    expect((await field("From")).value).toBe("20 May 2026");
    expect(await barriers()).toEqual([]);
    await user.clear(until);
    await user.type(until, "1 june{Enter}");
    await waitFor(() =>
      expect(host.goals.goals.all).toMatchObject([
        { startsOn: "2026-05-20", endsOn: "2026-06-01" },
      ]),
    );
    expect(await screen.findByText(/from 20 May, until 1 June/)).toBeTruthy();
  });

  test("a date that is none says what one looks like; a day that is none says just that", async () => {
    const { host, user } = await newGoal();
    await user.type(await field("Goal, in your words"), "Rest");
    await user.click(await button("Only for a while"));
    const from = await field("From");
    await user.type(from, "soon{Enter}");
    expect(await screen.findByText(/A date such as 14 May/)).toBeTruthy();
    await user.clear(from);
    await user.type(from, "30 February{Enter}");
    expect(await screen.findByText(/no such day in the calendar/)).toBeTruthy();
    expect(host.called("goal_save")).toEqual([]);
  });

  test("has up to six times, added and taken away by keyboard, kept sorted and once each", async () => {
    const { host, user } = await newGoal();
    await user.type(await field("Goal, in your words"), "Rest");
    for (const time of ["18", "0930", "12.15", "9:30", "16", "20"]) {
      await tabTo(user, await button("Add a time"));
      await user.keyboard(`{Enter}${time}`);
    }
    expect(screen.getByText("Six times a day are the most.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add a time" })).toBeNull();
    await user.click(await button("Remove time 5"));
    await waitFor(async () => expect(document.activeElement).toBe(await button("Add a time")));
    expect(await barriers()).toEqual([]);
    await user.click(await button("Done"));
    await waitFor(() =>
      expect(host.goals.goals.all[0]?.times).toEqual(["09:30", "12:15", "18:00", "20:00"]),
    );
  });

  test("a time that does not exist is said as soon as its field is left", async () => {
    const { host, user } = await newGoal();
    await user.type(await field("Goal, in your words"), "Rest");
    await user.click(await button("Add a time"));
    await user.keyboard("25:10");
    await user.tab();
    expect(await screen.findByText(/no such time in a day/)).toBeTruthy();
    await user.click(await button("Done"));
    expect(document.activeElement).toBe(await field("Remind me at"));
    expect(host.called("goal_save")).toEqual([]);
    expect((await field("Remind me at")).value).toBe("25:10");
  });
});

describe("what comes of it", () => {
  test("is said while it is made, with the notification as it will look", async () => {
    const { host, user } = await newGoal();
    await user.click(await radio("Messages"));
    expect(screen.queryByText(/^Comes next/)).toBeNull();
    await user.click(await button("Add a time"));
    await user.keyboard("9");
    expect(await screen.findByText("Comes next tomorrow, Friday, 09:00.")).toBeTruthy();
    const drawn = screen.getByRole("figure", { name: "The notification, as it will look" });
    expect(drawn.textContent).toContain("Write one message");
    expect(screen.getByText(/^Buttons: Done,/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Not today" })).toBeNull();
    expect(await barriers()).toEqual([]);
    // Asked only when the typing rests.
    expect(host.called("goal_preview").length).toBeLessThan(5);
  });

  test("quiet hours hold it, days off come first, and days that are over bring nothing", async () => {
    const { host, user } = await newGoal();
    await user.click(await radio("Messages"));
    await user.click(await button("Add a time"));
    await user.keyboard("23:30");
    expect(await screen.findByText("Quiet hours hold it until 07:00.")).toBeTruthy();
    host.reminders.beginRest("2026-05-15");
    await user.keyboard("{Backspace}{Backspace}15");
    expect(await screen.findByText(/^Your days off come first/)).toBeTruthy();
    host.reminders.endRest();
    await user.click(await button("Only for a while"));
    await user.type(await field("Until, that day included"), "1 May 2026");
    expect(await screen.findByText("Nothing comes of these times any more.")).toBeTruthy();
  });

  test("a draft that is not complete, or could not be asked about, shows nothing", async () => {
    const { host, user } = await newGoal((host) => host.fail("goal_preview", "invalid"));
    await user.click(await radio("Messages"));
    await user.click(await button("Add a time"));
    await user.keyboard("9");
    await waitFor(() => expect(host.called("goal_preview").length).toBeGreaterThan(0));
    expect(screen.queryByText(/^Comes next/)).toBeNull();
    expect(screen.queryByText(/could not be understood/)).toBeNull();
  });
});

describe("keeping what is typed", () => {
  test("a goal that could not be saved stays in its editor as it is", async () => {
    const { user } = await newGoal((host) => host.fail("goal_save", "disk_full", 1));
    await user.type(await field("Goal, in your words"), "Rest{Enter}");
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect((await field("Goal, in your words")).value).toBe("Rest");
    await user.click(await button("Done"));
    expect(await screen.findByText("Rest")).toBeTruthy();
  });

  test("changing nothing saves nothing", async () => {
    const { host, user } = await openAt("settings", fillWithSamples);
    await user.click(await button(/^Write to one person/));
    await user.click(await button("Rituals"));
    await button("Add a plan");
    expect(host.called("goal_save")).toEqual([]);
  });
});

describe("reading numbers and dates", () => {
  test("a whole number in its bounds, and nothing else", () => {
    expect(["1", " 20 ", "100"].map((text) => readCount(text, 100))).toEqual([1, 20, 100]);
    expect(["", "0", "101", "2.5", "x", "9".repeat(30)].map((t) => readCount(t, 100))).toEqual(
      Array(6).fill(undefined),
    );
  });

  test("dates as people write them; without a year the next such day", () => {
    const read = (text: string) => readDate(text, "2026-11-25");
    expect(
      ["14 May", "14 may 2027", "14.5.", "14/5/27", "2027-05-14", "Fri 14. May 2027"].map(read),
    ).toEqual(Array(6).fill("2027-05-14"));
    expect(read("20 November")).toBe("2026-11-20");
    expect(read("")).toBeNull();
    expect(["31.4.", "30 Feb", "May", "soon", "1.13.2026", "14 Mxy"].map(read)).toEqual(
      Array(6).fill(undefined),
    );
  });
});
