import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { fillWithSamples } from "../src/testing/samples";
import { words } from "../src/words";
import { barriers, button, field, openAt, tabTo, titleIs } from "./onward";

describe("goals", () => {
  test("lists the goals with their days, without barriers", async () => {
    await openAt("settings", fillWithSamples);
    expect(await screen.findByText("Every day, 14:00")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("a goal is added with the keyboard alone", async () => {
    const { host, user } = await openAt("settings");
    await tabTo(user, await button("Add a goal"));
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(await field("Goal, in your words"));
    expect(await barriers()).toEqual([]);
    await user.keyboard("Ring one person");
    await tabTo(user, await button("Saturday"));
    await user.keyboard(" {Enter} ");
    await tabTo(user, await button("Add a time"));
    await user.keyboard("{Enter}930");
    await tabTo(user, await button("Done"));
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Ring one person")).toBeTruthy();
    expect(host.goals.goals.all).toMatchObject([
      {
        title: "Ring one person",
        times: ["09:30"],
        days: { kind: "week", weekdays: [1, 2, 3, 4, 5, 6] },
        target: 1,
        unit: "times",
      },
    ]);
    await waitFor(async () => expect(document.activeElement).toBe(await button("Add a goal")));
  });

  test("what is missing is said in place, and nothing is saved until it is there", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Add a goal"));
    await user.click(await button("Add a time"));
    await user.type(await field("Remind me at"), "noon");
    for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) {
      await user.click(await button(day));
    }
    await user.click(await button("Done"));
    expect(await screen.findByText("A few words for it, please.")).toBeTruthy();
    expect(document.activeElement).toBe(await field("Goal, in your words"));
    expect(screen.getByText("A time such as 09:30, please.")).toBeTruthy();
    expect(screen.getByText("Choose at least one day.")).toBeTruthy();
    expect(host.called("goal_save")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("learning is counted in minutes, in steps of five", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Add a goal"));
    await user.click(await screen.findByRole("radio", { name: "Learning" }));
    const howMuch = within(screen.getAllByRole("group", { name: "How much in a day" }).at(-1)!);
    await user.click(howMuch.getByRole("button", { name: "More" }));
    await user.click(await button("Done"));
    await waitFor(() =>
      expect(host.goals.goals.all).toMatchObject([
        { kind: "learning", unit: "minutes", target: 35, title: "" },
      ]),
    );
    expect(await screen.findByText("35 minutes of learning")).toBeTruthy();
  });

  test("the switch rests a goal at once", async () => {
    const { host, user } = await openAt("settings", fillWithSamples);
    const use = await screen.findByRole("switch", {
      name: "Use this goal: Write to one person I know",
    });
    await user.click(use);
    await waitFor(() => expect(host.goals.goals.find(2).active).toBe(false));
    expect(use.getAttribute("aria-checked")).toBe("false");
  });

  test("a removed goal comes back with Undo", async () => {
    const { host, user } = await openAt("settings", fillWithSamples);
    await user.click(await button(/^Write to one person I know/));
    await user.click(await button("Remove"));
    await waitFor(() => expect(host.goals.goals.all).toHaveLength(3));
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.goals.goals.all).toHaveLength(4));
    expect(await button(/^Write to one person I know/)).toBeTruthy();
  });

  test("Escape closes the editor and leaves the goal as it was", async () => {
    const { host, user } = await openAt("settings", fillWithSamples);
    await user.click(await button(/^Write to one person I know/));
    await user.type(await field("Goal, in your words"), " well{Escape}");
    const line = await button(/^Write to one person I know/);
    await waitFor(() => expect(document.activeElement).toBe(line));
    expect(host.called("goal_save")).toEqual([]);
  });

  test("going elsewhere with the editor open keeps what is in it", async () => {
    const { host, user } = await openAt("settings", fillWithSamples);
    await user.click(await button(/^Write to one person I know/));
    await user.type(await field("Goal, in your words"), " well");
    await user.click(await button("Today"));
    await titleIs("Today");
    expect(host.goals.goals.find(2).title).toBe("Write to one person I know well");
  });
});

describe("the other settings", () => {
  test("a plan for a no is made, changed and removed, and Undo brings it back", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Rituals"));
    await user.click(await button("Add a plan"));
    expect(await barriers()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(await screen.findByText("A few words for it, please.")).toBeTruthy();
    await user.keyboard("walk to the sea{Enter}");
    await waitFor(() => expect(host.rebound.rituals.all).toMatchObject([{ kind: "move" }]));
    await user.click(await button(/walk to the sea/));
    await user.type(await field(/^If a no arrives/), " and back");
    await user.click(await button("Done"));
    expect(await button(/walk to the sea and back/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button(/walk to the sea and back/));
    await user.click(await button("Remove"));
    await waitFor(() => expect(host.rebound.rituals.all).toEqual([]));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(host.rebound.rituals.all).toHaveLength(1));
  });

  test("the window is between 5 and 30 minutes", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Window for a no"));
    const more = await button("More");
    expect(await barriers()).toEqual([]);
    for (let i = 0; i < 6; i += 1) await user.click(more);
    await waitFor(() => expect(host.settings.windowMinutes).toBe(30));
    expect(screen.getByText("30 minutes")).toBeTruthy();
    const less = await button("Less");
    for (let i = 0; i < 8; i += 1) await user.click(less);
    await waitFor(() => expect(host.settings.windowMinutes).toBe(5));
  });

  test("theme, text size and stillness are worn at once and saved", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Look and text size"));
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("radio", { name: "Dark" }));
    await user.click(screen.getByRole("radio", { name: "200 %" }));
    await user.click(screen.getByRole("switch", { name: "Still" }));
    const { theme, text, motion } = document.documentElement.dataset;
    expect({ theme, text, motion }).toEqual({ theme: "dark", text: "200", motion: "still" });
    expect(host.state.preferences).toMatchObject({ theme: "dark", textPercent: 200, still: true });
    await user.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test("this computer says what works, and what to do where something does not", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("This computer"));
    expect(await screen.findByText(/rests in the tray/)).toBeTruthy();
    expect(screen.getByText(/not therapy/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    host.emit("desktop", { tray: "no_host", notices: "no_daemon" });
    expect(await screen.findByText(/AppIndicator/)).toBeTruthy();
    expect(screen.getByText(/no notification service runs/)).toBeTruthy();
  });

  test("F1 and Ctrl+/ show the keys, also where another part is open or they stand already", async () => {
    const { user } = await openAt("today");
    await user.keyboard("{F1}");
    await titleIs("Settings");
    const keys = await screen.findByRole("heading", { name: words.settings.computer.keys });
    await waitFor(() => expect(document.activeElement).toBe(keys));
    await user.click(await button(words.settings.sections.look));
    await user.keyboard("{Control>}/{/Control}");
    const again = await screen.findByRole("heading", { name: words.settings.computer.keys });
    await waitFor(() => expect(document.activeElement).toBe(again));
    again.blur();
    await user.keyboard("{F1}");
    await waitFor(() => expect(document.activeElement).toBe(again));
  });
});
