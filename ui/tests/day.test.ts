import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithNotices, fillWithReminders } from "../src/testing/reminderSamples";
import { fillWithSamples } from "../src/testing/samples";
import type { GoalDraft } from "../src/types/GoalDraft";
import { barriers, button, field, openAt, tabTo, titleIs, written } from "./onward";

const goal = (changes: Partial<GoalDraft>): GoalDraft => ({
  id: null,
  kind: "own",
  title: "",
  target: 1,
  unit: "times",
  days: { kind: "week", weekdays: [1, 2, 3, 4, 5, 6, 7] },
  startsOn: null,
  endsOn: null,
  times: [],
  active: true,
  ...changes,
});
const open = async (prepare: (host: FakeHost) => void = () => {}, time = "10:00") => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.setSystemTime(new Date(`2026-05-14T${time}`));
  return openAt("today", prepare);
};
const learning = (host: FakeHost) =>
  host.goals.save(goal({ kind: "learning", target: 30, unit: "minutes" }));
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const START = "Start the timer: 30 minutes of learning";
const STOP = "Stop the timer: 30 minutes of learning";

describe("the timer of a goal in minutes", () => {
  test("starts, says whole minutes as they pass, and notes them when it stops", async () => {
    const { host, user } = await open(learning);
    await tabTo(user, await button(START));
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Running, less than a minute")).toBeTruthy();
    expect(document.activeElement).toBe(await button(STOP));
    await vi.advanceTimersByTimeAsync(12 * 60_000);
    expect(await screen.findByText("Running, 12 minutes")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(await screen.findByText("12 of 30 minutes")).toBeTruthy();
    expect(host.called("timer_stop")).toEqual([{ id: 1, minutes: null }]);
    await user.click(await button(/^Take the last one back/));
    expect(await screen.findByText("0 of 30 minutes")).toBeTruthy();
  });

  test("survives a reload: since when it runs is told by the Rust side", async () => {
    await open((host) => {
      host.goals.startTimer(learning(host).id, ago(25));
    });
    expect(await screen.findByText("Running, 25 minutes")).toBeTruthy();
    expect(screen.getByRole("progressbar")).toHaveProperty("value", 25);
  });

  test("another one started stops and keeps the first", async () => {
    const { user } = await open((host) => {
      host.goals.startTimer(learning(host).id, ago(5));
      host.goals.save(goal({ kind: "move", target: 20, unit: "minutes" }));
    });
    await user.click(await button("Start the timer: 20 minutes of moving"));
    expect(await screen.findByText("5 of 30 minutes")).toBeTruthy();
    expect(await button(START)).toBeTruthy();
  });

  test("after more than three hours it asks how much counted, and takes no number that can’t be", async () => {
    const { host, user } = await open((host) => {
      host.goals.startTimer(learning(host).id, ago(200));
    });
    await user.click(await button(STOP));
    expect(await screen.findByText("It ran for 3 hours 20 minutes. How much of it counted?"));
    expect(host.called("timer_stop")).toEqual([]);
    expect(await barriers()).toEqual([]);
    const counted = await field("Minutes that counted");
    expect(counted.value).toBe("30");
    await user.clear(counted);
    await user.type(counted, "900");
    await user.click(await button("Keep these"));
    expect(await screen.findByText("A whole number from 1 to 200, please.")).toBeTruthy();
    await user.clear(counted);
    await user.type(counted, "45{Enter}");
    await waitFor(() => expect(host.called("timer_stop")).toEqual([{ id: 1, minutes: 45 }]));
    expect(await screen.findByText(/^Done at/)).toBeTruthy();
  });

  test("or discards it", async () => {
    const { host, user } = await open((host) => {
      host.goals.startTimer(learning(host).id, ago(600));
    });
    await user.click(await button(STOP));
    await user.click(await button("Discard"));
    expect(await screen.findByText("Discarded. Nothing was noted.")).toBeTruthy();
    expect(await screen.findByText("0 of 30 minutes")).toBeTruthy();
    expect(host.goals.timer).toBeNull();
  });

  test("that could not be stopped goes on, and says so", async () => {
    const { user } = await open((host) => {
      host.goals.startTimer(learning(host).id, ago(5));
      host.fail("timer_stop", "disk_full", 1);
    });
    await user.click(await button(STOP));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect(await button(STOP)).toBeTruthy();
  });
});

describe("rest and quiet", () => {
  test("a day off shows the goals by name only, and back to it brings them back", async () => {
    const { host, user } = await open((host) => {
      fillWithSamples(host);
      fillWithReminders(host);
    });
    await user.click(await button("A day off"));
    expect(await screen.findByText("A day off. Rest counts as rest.")).toBeTruthy();
    expect(screen.getByText("Half an hour on the SQL course")).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Start the timer/ })).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Back to it"));
    expect(await screen.findByRole("checkbox", { name: /^Mark done: Write to one/ })).toBeTruthy();
    expect(host.reminders.rest).toBeNull();
  });

  test("a longer rest says until when", async () => {
    await open((host) => {
      host.goals.save(goal({ title: "Rest" }));
      host.reminders.beginRest("2026-05-17");
    });
    expect(
      await screen.findByText("Everything rests until the end of Sunday 17 May."),
    ).toBeTruthy();
  });

  test("quiet says until when, and can be ended", async () => {
    const { user } = await open((host) => {
      fillWithSamples(host);
      host.reminders.hush(60);
    });
    expect(await screen.findByText(/Quiet until 11:00/)).toBeTruthy();
    await user.click(await button("End the quiet"));
    await waitFor(() => expect(screen.queryByText(/Quiet until/)).toBeNull());
  });

  test("what was next, and the quiet, go by themselves when their time is over", async () => {
    await open((host) => {
      fillWithSamples(host);
      host.reminders.hush(60);
    });
    expect(await screen.findByText(/Quiet until 11:00/)).toBeTruthy();
    await vi.advanceTimersByTimeAsync(61 * 60_000);
    await waitFor(() => expect(screen.queryByText(/Quiet until/)).toBeNull());
    expect(screen.getByText("14:00")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(3 * 60 * 60_000);
    expect(await screen.findByText("18:00")).toBeTruthy();
  });

  test("the next reminder says what it is, and leads to the reminders", async () => {
    const { user } = await open((host) => {
      host.reminders.settings.evening = "20:30";
    });
    expect(await screen.findByText("20:30")).toBeTruthy();
    expect(screen.getByText("Tomorrow, in two or three lines")).toBeTruthy();
    await user.click(await button("Change reminders"));
    expect(await screen.findByText(/^What comes, when it keeps quiet/)).toBeTruthy();
  });
});

describe("what stands above", () => {
  test("reminders that passed together are one line, dismissed together", async () => {
    const { host, user } = await open(fillWithNotices);
    const text = /^Six reminders passed while Onward was not running, or the computer slept/;
    expect(await screen.findByText(text)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button(/^Dismiss: Six reminders/));
    await waitFor(() => expect(screen.queryByText(text)).toBeNull());
    expect(host.called("notices_dismiss")).toEqual([{ ids: [1, 2, 3, 4, 5, 6] }]);
  });

  test("a clock that is plainly wrong, until it is said to be right", async () => {
    const { user } = await open((host) => {
      host.reminders.clock = "wrong";
    });
    await user.click(await button("My clock is right"));
    await waitFor(() => expect(screen.queryByText(/That seems wrong/)).toBeNull());
  });
});

describe("the quiet cards", () => {
  test("in the evening: tomorrow, in two or three lines; gone once something is planned", async () => {
    const { host, user } = await open((host) => {
      host.reminders.settings.evening = "20:30";
    }, "21:00");
    const card = await screen.findByRole("region", { name: "Tomorrow, in two or three lines" });
    expect(await barriers()).toEqual([]);
    await user.click(within(card).getByRole("button", { name: "Write it down" }));
    await titleIs("Tomorrow");
    host.plan.save("2026-05-15", [{ id: null, thing: "rest", time: null, place: "" }]);
    await user.click(await button("Done"));
    await titleIs("Today");
    expect(screen.queryByRole("button", { name: "Write it down" })).toBeNull();
  });

  test("before its time there is no card; it comes by itself", async () => {
    await open((host) => {
      host.reminders.settings.evening = "20:30";
    }, "20:29");
    await screen.findByText("20:30");
    expect(screen.queryByRole("button", { name: "Write it down" })).toBeNull();
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(await button("Write it down")).toBeTruthy();
  });

  test("the week, until it was looked at", async () => {
    const { user } = await open((host) => {
      host.reminders.weeklyDue = true;
    });
    await user.click(await button("Look at it"));
    await titleIs("A look at the week");
    await user.click(await button("Done"));
    await titleIs("Today");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Look at it" })).toBeNull());
  });
});

describe("asking whether to start at login", () => {
  const withTime = (host: FakeHost) => host.goals.save(goal({ title: "Rest", times: ["14:00"] }));
  const QUESTION = "Shall Onward be there after you start the computer?";

  test("comes once a goal has a time; yes sets it up, and it is never asked again", async () => {
    const { host, user } = await open(withTime);
    expect(await screen.findByRole("region", { name: QUESTION })).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Yes, start with me"));
    expect(await screen.findByText("Onward will be there.")).toBeTruthy();
    expect(host.state.autostart).toBe("on");
    expect(host.state.preferences.autostartAsked).toBe(true);
    expect(screen.queryByRole("region", { name: QUESTION })).toBeNull();
  });

  test("no is an answer too", async () => {
    const { host, user } = await open(withTime);
    await user.click(await button("No, thank you"));
    await waitFor(() => expect(screen.queryByRole("region", { name: QUESTION })).toBeNull());
    expect(host.called("autostart_set")).toEqual([]);
    expect(host.state.preferences.autostartAsked).toBe(true);
  });

  test.each([
    ["no goal has a time", (host: FakeHost) => void host.goals.save(goal({ title: "Rest" }))],
    [
      "it was asked before",
      (host: FakeHost) => {
        withTime(host);
        host.state.preferences.autostartAsked = true;
      },
    ],
    [
      "it can’t be",
      (host: FakeHost) => {
        withTime(host);
        host.state.autostart = "unavailable";
      },
    ],
  ])("where %s, nothing is asked", async (_, prepare) => {
    await open(prepare);
    expect(await screen.findAllByText("Rest")).not.toEqual([]);
    expect(screen.queryByRole("region", { name: QUESTION })).toBeNull();
  });
});

describe("words kept", () => {
  test("a line that was written leads to where it is in the journal", async () => {
    const { user } = await open();
    await user.type(await field("A line about now"), "Rain.");
    await user.click(await button("Settings"));
    await titleIs("Settings");
    await user.click(await button("Today"));
    await user.click(await button("Read your line from 10:00 in the journal"));
    await titleIs("Journal");
    expect(await written()).toBe("Rain.");
  });

  test("the way there is gone once the journal was locked", async () => {
    const { host, session, user } = await open();
    host.passphrase = "four quiet words here";
    await user.type(await field("A line about now"), "Rain.");
    await session.lock();
    await host.call("vault_unlock", { passphrase: "four quiet words here" });
    await session.look();
    await field("A line about now");
    expect(screen.queryByRole("button", { name: /^Read your line/ })).toBeNull();
  });
});
