import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithSamples } from "../src/testing/samples";
import type { GoalDraft } from "../src/types/GoalDraft";
import { barriers, button, field, openAt, tabTo, titleIs, written } from "./onward";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const goal = (changes: Partial<GoalDraft>): GoalDraft => ({
  id: null,
  kind: "own",
  title: "",
  target: 1,
  unit: "times",
  days: { kind: "week", weekdays: everyDay },
  startsOn: null,
  endsOn: null,
  times: [],
  active: true,
  ...changes,
});
const withGoals =
  (...goals: Partial<GoalDraft>[]) =>
  (host: FakeHost) => {
    for (const changes of goals) host.goals.save(goal(changes));
  };

describe("Today", () => {
  test("shows the date, a greeting and the goals, without barriers", async () => {
    await openAt("today", fillWithSamples);
    const goals = await screen.findByRole("region", { name: /goals/i });
    expect(within(goals).getByText("Half an hour on the SQL course")).toBeTruthy();
    expect(document.activeElement?.tagName).toBe("H1");
    expect(await barriers()).toEqual([]);
  });

  test("a goal of one is ticked with one press and unticked with another", async () => {
    const { user } = await openAt("today", withGoals({ title: "Write to Ana" }));
    await user.click(await screen.findByRole("checkbox", { name: "Mark done: Write to Ana" }));
    const done = await screen.findByRole("checkbox", { name: "Done: Write to Ana" });
    expect(done.getAttribute("aria-checked")).toBe("true");
    expect(screen.getByText(/^Done at \d\d:\d\d$/)).toBeTruthy();
    expect(screen.getByText(/Your small thing is done/)).toBeTruthy();
    await user.click(done);
    expect(await screen.findByRole("checkbox", { name: "Mark done: Write to Ana" })).toBeTruthy();
  });

  test("a goal of several goes up one by one, with the keyboard, and one can be taken back", async () => {
    const { user } = await openAt("today", withGoals({ kind: "messages", target: 2 }));
    const plus = await button("One more: Write two messages");
    await tabTo(user, plus);
    await user.keyboard("{Enter}");
    expect(await screen.findByText("1 of 2")).toBeTruthy();
    expect(screen.getByRole("img", { name: "1 of 2" })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(/^Done at/)).toBeTruthy();
    await user.click(await button("Take the last one back: Write two messages"));
    expect(await screen.findByText("1 of 2")).toBeTruthy();
  });

  test("minutes are added in fives", async () => {
    const { user } = await openAt(
      "today",
      withGoals({ kind: "learning", target: 30, unit: "minutes" }),
    );
    await user.click(await button("Add minutes: 30 minutes of learning"));
    expect(await barriers()).toEqual([]);
    await user.click(await button("15 minutes"));
    expect(await screen.findByText("15 of 30 minutes")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "15 of 30 minutes" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "15 minutes" })).toBeNull();
  });

  test("an application is added by keyboard alone, with or without a name, and Undo takes it out again", async () => {
    const { host, user } = await openAt("today", withGoals({ kind: "applications", target: 2 }));
    const plus = await button("Add an application: Send two applications");
    await tabTo(user, plus);
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(await field("Company"));
    expect(await barriers()).toEqual([]);
    await user.keyboard("Blue Kiln{Enter}");
    expect(await screen.findByText("1 of 2")).toBeTruthy();
    expect(document.activeElement).toBe(plus);
    expect(host.goals.applications[0]).toMatchObject({ company: "Blue Kiln", role: "" });
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("0 of 2")).toBeTruthy();
    expect(host.goals.applications).toEqual([]);
  });

  test("Escape closes the application form and nothing is added", async () => {
    const { host, user } = await openAt("today", withGoals({ kind: "applications", target: 1 }));
    await user.click(await button(/^Add an application/));
    await user.keyboard("Blue{Escape}");
    expect(screen.queryByRole("textbox", { name: "Company" })).toBeNull();
    expect(host.called("application_add")).toEqual([]);
  });

  test("a mark that could not be kept is said", async () => {
    const { host, user } = await openAt("today", withGoals({ title: "Rest" }));
    host.fail("goal_mark", "disk_full");
    await user.click(await screen.findByRole("checkbox"));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect(screen.getByRole("checkbox").getAttribute("aria-checked")).toBe("false");
  });

  test("a line about now becomes one journal entry, kept while it is written", async () => {
    const { host, user } = await openAt("today");
    await user.type(await field("A line about now"), "Rain.");
    await waitFor(() => expect(host.journal.entries.all).toHaveLength(1));
    await user.type(await field("A line about now"), " Then sun.");
    await waitFor(() => expect(host.journal.entries.all[0]?.text).toBe("Rain. Then sun."));
    expect(host.journal.entries.all).toHaveLength(1);
    await user.click(await button("Open the journal"));
    await titleIs("Journal");
    expect(await written()).toBe("Rain. Then sun.");
  });

  test("a line typed and left at once is kept in full", async () => {
    const { host, user } = await openAt("today");
    await user.type(await field("A line about now"), "Half a thou");
    await user.click(await button("Settings"));
    await titleIs("Settings");
    expect(host.journal.entries.all.map(({ text }) => text)).toEqual(["Half a thou"]);
  });

  test("a first day offers three goals, each taken with one press, and a plan for a no", async () => {
    const { host, user } = await openAt("today");
    await user.click(await button("Take this goal: Send two applications"));
    expect(await screen.findByText("0 of 2")).toBeTruthy();
    await user.click(await button("Take this goal: 30 minutes of learning"));
    await waitFor(() => expect(host.goals.goals.all).toHaveLength(2));
    expect(screen.queryByRole("button", { name: /Take this goal: Two/ })).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("That is enough"));
    expect(screen.queryByRole("button", { name: /^Take this goal/ })).toBeNull();
    await user.click(await button("Make a plan"));
    await titleIs("Settings");
    expect(await field(/If a no arrives, then I/)).toBeTruthy();
  });

  test("a running window says how long it is open and leads back to the room", async () => {
    const { user } = await openAt("today", (host) => {
      host.rebound.begin(
        {
          applicationId: null,
          company: "",
          role: "",
          sting: 3,
          feelings: [],
          reached: null,
          newsBy: null,
          heardOn: null,
        },
        true,
        11,
      );
    });
    const card = await screen.findByRole("region", { name: "Your window is open." });
    expect(within(card).getByText("11 minutes left.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Back to the room"));
    await titleIs("The window is open");
  });

  test("a window that is over leads to what comes next", async () => {
    const { user } = await openAt("today", (host) => {
      const { id } = host.rebound.begin(
        {
          applicationId: null,
          company: "",
          role: "",
          sting: null,
          feelings: [],
          reached: null,
          newsBy: null,
          heardOn: null,
        },
        true,
        15,
      );
      host.rebound.close(id);
    });
    await user.click(await button("See what comes next"));
    await titleIs("The window is closed");
  });

  test("missed reminders are lines that can be dismissed one by one", async () => {
    const at = new Date().toISOString();
    const { host, user } = await openAt("today", (host) => {
      host.reminders.notices = [
        { ids: [1], kind: "goal", why: "missed", at, count: 1 },
        { ids: [2], kind: "window", why: "not_shown", at, count: 1 },
      ];
    });
    await user.click(await button(/^Dismiss: A reminder was due/));
    await waitFor(() => expect(screen.queryByText(/computer slept/)).toBeNull());
    expect(host.reminders.notices.map(({ ids }) => ids)).toEqual([[2]]);
    expect(screen.getByText(/could not be shown/)).toBeTruthy();
  });

  test("what changed outside is seen without being asked for", async () => {
    const { host } = await openAt("today", withGoals({ title: "Rest" }));
    await screen.findByText("Rest");
    host.goals.mark(1, 1);
    host.emit("changed", null);
    expect(await screen.findByRole("checkbox", { name: "Done: Rest" })).toBeTruthy();
  });
});
