import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithReminders } from "../src/testing/reminderSamples";
import { fillWithSamples } from "../src/testing/samples";
import type { Delivery } from "../src/types/Delivery";
import type { Fate } from "../src/types/Fate";
import { words } from "../src/words";
import { barriers, button, field, openAt, tabTo, titleIs } from "./onward";

const open = async (prepare: (host: FakeHost) => void = () => {}, time = "10:00") => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.setSystemTime(new Date(`2026-05-14T${time}`));
  return openAt("reminders", prepare);
};
const turn = (name: string) => screen.findByRole("switch", { name });

describe("the reminders section", () => {
  test("says first what comes next, and is calm: everything else is folded away", async () => {
    const { user } = await open(fillWithSamples);
    expect(await screen.findByText("The next one comes today, 14:00.")).toBeTruthy();
    expect((await button(/^Quiet hours/)).getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("switch", { name: "A sound" })).toBeNull();
    expect(await barriers()).toEqual([]);
    for (const fold of screen.getAllByRole("button", { expanded: false })) await user.click(fold);
    expect(await turn("A sound")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("with no reminder at all it says so, and leads to the goals", async () => {
    const { user } = await open();
    expect(await screen.findByText(/^No reminder is set/)).toBeTruthy();
    await user.click(await button("To your goals"));
    expect(await screen.findByText("Small enough to finish on a bad day.")).toBeTruthy();
  });

  test("a day off, and back now, with the focus where it is said", async () => {
    const { host, user } = await open(fillWithSamples);
    await tabTo(user, await button("A day off today"));
    await user.keyboard("{Enter}");
    const said = await screen.findByText(
      "A day off. Everything rests until tomorrow. The next one comes tomorrow, Friday, 14:00.",
    );
    expect(host.called("rest_begin")).toEqual([{ until: "2026-05-14" }]);
    await waitFor(() => expect(document.activeElement).toBe(said));
    await user.click(await button("Back now"));
    expect(await screen.findByText("The next one comes today, 14:00.")).toBeTruthy();
  });

  test("a pause has an end; one that is no day, or has passed, is said beside the field", async () => {
    const { host, user } = await open(fillWithSamples);
    await user.click(await button("Pause until a day"));
    const until = await field("Pause until, that day included");
    expect(document.activeElement).toBe(until);
    await user.clear(until);
    await user.type(until, "soon{Enter}");
    expect(await screen.findByText("A day such as 14 May, please.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.clear(until);
    await user.type(until, "1 May{Enter}");
    expect(await screen.findByText(/That day has passed/)).toBeTruthy();
    expect(host.called("rest_begin")).toEqual([]);
    await user.clear(until);
    await user.type(until, "17 May{Enter}");
    expect(await screen.findByText(/rests until the end of Sunday 17 May/)).toBeTruthy();
  });

  test("everything is quiet for an hour, and that can be ended", async () => {
    const { user } = await open(fillWithSamples);
    await user.click(await button("Everything quiet for an hour"));
    expect(await screen.findByText(/^Everything is quiet until 11:00/)).toBeTruthy();
    await user.click(await button("End the quiet"));
    expect(await screen.findByText("The next one comes today, 14:00.")).toBeTruthy();
  });

  test("what could not be saved is said, and the switch goes back", async () => {
    const { host, user } = await open((host) => host.fail("reminders_save", "disk_full", 1));
    await user.click(await button(/^Snooze and sound/));
    await user.click(await turn("A sound"));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect((await turn("A sound")).getAttribute("aria-checked")).toBe("false");
    expect(host.reminders.settings.sound).toBe(false);
  });
});

describe("quiet hours", () => {
  test("have a beginning and an end, saved when the field is left", async () => {
    const { host, user } = await open();
    await user.click(await button(/^Quiet hours/));
    const from = await field("From");
    await user.clear(from);
    await user.type(from, "21.30");
    await user.tab();
    await waitFor(() =>
      expect(host.reminders.settings.quiet).toEqual({ from: "21:30", to: "07:00" }),
    );
    expect(await screen.findByText("21:30 to 07:00")).toBeTruthy();
    await user.click(await turn("Keep quiet at these hours"));
    await waitFor(() => expect(host.reminders.settings.quiet).toBeNull());
    await user.click(await turn("Keep quiet at these hours"));
    await waitFor(() =>
      expect(host.reminders.settings.quiet).toEqual({ from: "21:30", to: "07:00" }),
    );
  });

  test.each([
    ["22:00", /Both are the same time/],
    ["25:10", /no such time in a day/],
    ["", /A time such as 22:00/],
  ])("“%s” as their end is said beside it and not saved", async (typed, said) => {
    const { host, user } = await open();
    await user.click(await button(/^Quiet hours/));
    const to = await field("To");
    await user.clear(to);
    if (typed !== "") await user.type(to, typed);
    await user.tab();
    expect(await screen.findByText(said)).toBeTruthy();
    expect(to.getAttribute("aria-invalid")).toBe("true");
    expect(host.called("reminders_save")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("typed and left at once by another screen is kept", async () => {
    const { host, user } = await open();
    await user.click(await button(/^Quiet hours/));
    const to = await field("To");
    await user.clear(to);
    await user.type(to, "8");
    await user.keyboard("{Control>}1{/Control}");
    await titleIs("Today");
    expect(host.reminders.settings.quiet).toEqual({ from: "22:00", to: "08:00" });
  });
});

describe("what reminders say", () => {
  test("is chosen with the arrow keys, and previewed for open and locked", async () => {
    const { host, user } = await open(fillWithSamples);
    await user.click(await button(/^What reminders say/));
    const locked = within(screen.getByRole("radiogroup", { name: "While it is locked" }));
    await tabTo(user, locked.getByRole("radio", { name: "Discreet" }));
    await user.keyboard("{ArrowUp}");
    await waitFor(() => expect(host.reminders.settings.lockedWording).toBe("plain"));
    const drawn = screen.getAllByRole("figure");
    expect(drawn.map((figure) => figure.textContent?.includes("A small thing"))).toEqual([
      true,
      true,
    ]);
  });

  test("locked, it never says more than open", async () => {
    const { host, user } = await open((host) => {
      host.reminders.settings.lockedWording = "plain";
    });
    await user.click(await button(/^What reminders say/));
    const whileOpen = within(screen.getByRole("radiogroup", { name: "While Onward is open" }));
    await user.click(whileOpen.getByRole("radio", { name: "Discreet" }));
    expect(await screen.findByText(/^Discreet too/)).toBeTruthy();
    expect(screen.queryByRole("radiogroup", { name: "While it is locked" })).toBeNull();
    expect(host.reminders.settings).toMatchObject({
      wording: "discreet",
      lockedWording: "discreet",
    });
    expect(await barriers()).toEqual([]);
  });
});

describe("snooze, evening and week", () => {
  test("one or two lengths: a third takes the place of the older, and one always stays", async () => {
    const { host, user } = await open();
    await user.click(await button(/^Snooze and sound/));
    await user.click(await button("30 minutes"));
    await waitFor(() => expect(host.reminders.settings.snoozeMinutes).toEqual([30, 60]));
    await user.click(await button("1 hour"));
    await waitFor(() => expect(host.reminders.settings.snoozeMinutes).toEqual([30]));
    await user.click(await button("30 minutes"));
    expect(await screen.findByText(/One stays chosen/)).toBeTruthy();
    expect(host.reminders.settings.snoozeMinutes).toEqual([30]);
  });

  test("the evening plan and the weekly look are opted into, each with its time", async () => {
    const { host, user } = await open();
    await user.click(await button(/^Evening and week/));
    await user.click(await turn("Plan tomorrow in the evening"));
    const evening = await field("In the evening at");
    await user.clear(evening);
    await user.type(evening, "21");
    await user.tab();
    await waitFor(() => expect(host.reminders.settings.evening).toBe("21:00"));
    await user.click(await turn("Remind me of it in the morning"));
    await waitFor(() => expect(host.reminders.settings.morning).toBeNull());
    await user.click(await turn("Look at the week once a week"));
    await user.click(await screen.findByRole("radio", { name: "Fri" }));
    await waitFor(() =>
      expect(host.reminders.settings.weekly).toEqual({ weekday: 5, time: "17:00" }),
    );
    const time = await field("On that day at");
    await user.clear(time);
    await user.type(time, "never");
    await user.tab();
    expect(await screen.findByText("A time such as 20:30, please.")).toBeTruthy();
    expect(host.reminders.settings.weekly?.time).toBe("17:00");
    expect(await barriers()).toEqual([]);
  });

  test("start at login is switched here and among This computer; where it can’t be, that is said", async () => {
    const { host, session, user } = await open();
    await user.click(await turn("Start at login"));
    await waitFor(() => expect(host.state.autostart).toBe("on"));
    await user.click(await button("This computer"));
    expect((await turn("Start at login")).getAttribute("aria-checked")).toBe("true");
    session.know({ autostart: "unavailable" });
    expect(await screen.findByText(/no way for Onward to set that up/)).toBeTruthy();
    expect(screen.queryByRole("switch", { name: "Start at login" })).toBeNull();
  });
});

describe("do they come through", () => {
  test.each([
    ["shown", /The desktop took it/],
    ["refused", /The desktop refused it/],
    ["silent", /No answer came/],
  ] as const)("a test reminder that was %s says what to do", async (outcome, said) => {
    const { host, user } = await open((host) => {
      host.reminders.testOutcome = outcome;
      host.reminders.testAfter = 600;
    });
    await user.click(await button(/^Do they come through/));
    await user.click(await button("Send me a test reminder in five seconds"));
    await user.click(await button("Send me a test reminder in five seconds"));
    expect(await screen.findByText(said)).toBeTruthy();
    expect(host.called("reminder_test")).toHaveLength(1);
    expect(await barriers()).toEqual([]);
  });

  test("without any answer the wait ends by itself", async () => {
    const { user } = await open((host) => {
      host.reminders.testAfter = 1e6;
    });
    await user.click(await button(/^Do they come through/));
    await user.click(await button("Send me a test reminder in five seconds"));
    expect(await screen.findByText("On its way. Five seconds.")).toBeTruthy();
    await vi.advanceTimersByTimeAsync(12_500);
    expect(await screen.findByText(/No answer came/)).toBeTruthy();
  });

  test.each([
    ["no_bus", /finds no session bus/],
    ["no_daemon", /no notification service runs/],
    ["silent", /did not answer the last one/],
  ] as const)("where they don’t (%s), that is open from the start", async (notices, said) => {
    await open((host) => {
      host.state.desktop.notices = notices;
    });
    expect(await screen.findByText(said)).toBeTruthy();
  });

  test("a clock that is plainly wrong is said, and can be told to be right", async () => {
    const { host, user } = await open((host) => {
      host.reminders.clock = "wrong";
    });
    expect(await screen.findByText(/clock says 14 May 2026, 10:00/)).toBeTruthy();
    await user.click(await button("My clock is right"));
    await waitFor(() => expect(screen.queryByText(/clock says/)).toBeNull());
    expect(host.reminders.clock).toBe("right");
  });
});

describe("what became of them", () => {
  test("is listed newest first, by day, each with its reason", async () => {
    const { user } = await open((host) => {
      fillWithSamples(host);
      fillWithReminders(host);
    });
    await user.click(await button(/^What became of your reminders/));
    expect(await screen.findByText("Snoozed until 18:30")).toBeTruthy();
    const days = screen.getAllByRole("heading", { level: 4 }).map((day) => day.textContent);
    expect(days).toEqual(["Today", "Yesterday", "12 May", "11 May"]);
    for (const reason of [
      "Shown, while locked",
      "Held back: quiet hours",
      "Together with two others",
    ])
      expect(screen.getByText(reason)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("earlier ones are fetched when asked for, and the focus goes on with them", async () => {
    const { user } = await open((host) => {
      fillWithSamples(host);
      fillWithReminders(host);
      const [line] = host.reminders.deliveries;
      host.reminders.deliveries = Array.from({ length: 25 }, (_, i) => ({ ...line!, id: i + 1 }));
    });
    await user.click(await button(/^What became of your reminders/));
    const items = () => document.querySelectorAll("[data-line]");
    await waitFor(() => expect(items()).toHaveLength(20));
    await user.click(await button("Earlier ones"));
    await waitFor(() => expect(items()).toHaveLength(25));
    await waitFor(() => expect(document.activeElement).toBe(items()[20]));
    expect(screen.queryByRole("button", { name: "Earlier ones" })).toBeNull();
  });

  test("none yet says what will stand here", async () => {
    const { user } = await open();
    await user.click(await button(/^What became of your reminders/));
    expect(await screen.findByText(/^Nothing yet/)).toBeTruthy();
  });

  test("every fate has its words", () => {
    const fates: Fate[] = [
      "recorded",
      "shown",
      "shown_locked",
      "not_shown",
      "already_met",
      "missed",
      "quiet",
      "resting",
      "busy",
      "snoozed",
      "done",
      "merged",
    ];
    const line = (fate: Fate, together = 1): Delivery => ({
      id: 1,
      kind: "goal",
      goal: null,
      fate,
      at: "",
      decidedAt: "",
      until: null,
      together,
    });
    const said = fates.map((fate) => words.reminders.log.fate(line(fate), String));
    expect(new Set(said).size).toBe(fates.length);
    expect(words.reminders.log.fate(line("shown", 3), String)).toBe(
      "Shown, together with two others",
    );
    expect(words.reminders.log.fate(line("merged", 2), String)).toBe("Together with another");
  });
});
