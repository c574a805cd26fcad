import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { words } from "../src/words";
import { barriers, button, openAt, tabTo, titleIs } from "./onward";

const TODAY = "2026-05-14";
const TOMORROW = "2026-05-15";
const line = (thing: string, time: string | null = null, place = "") => ({
  id: null,
  thing,
  time,
  place,
});
const open = async (route: "today" | "evening", prepare: (host: FakeHost) => void = () => {}) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.setSystemTime(new Date(`${TODAY}T21:00`));
  return openAt(route, prepare);
};
const thing = async (n: number) => within(await screen.findByRole("group", { name: `Thing ${n}` }));
const box = async (n: number, name: "What" | "When" | "Where") =>
  (await thing(n)).getByRole<HTMLInputElement>("textbox", { name });
const planned = (host: FakeHost, date = TOMORROW) =>
  host.plan.read(date).map(({ thing, time, place }) => ({ thing, time, place }));

describe("the evening plan", () => {
  test("is written by keyboard alone, kept as one types, and read as a sentence", async () => {
    const { host, user } = await open("evening");
    expect(await screen.findByText(/^Friday 15 May\./)).toBeTruthy();
    expect(screen.getByText(/^Nothing needs planning tonight/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await tabTo(user, await box(1, "What"));
    await user.keyboard("write to Ana");
    await user.tab();
    await user.keyboard("9");
    await user.tab();
    await user.keyboard("at the library");
    expect(await screen.findByText("At 09:00, at the library: write to Ana")).toBeTruthy();
    expect(screen.getByText("These will be on Today in the morning.")).toBeTruthy();
    await waitFor(() =>
      expect(planned(host)).toEqual([
        { thing: "write to Ana", time: "09:00", place: "at the library" },
      ]),
    );
    // Changed, not added a second time.
    await user.keyboard(" at noon");
    await waitFor(() => expect(planned(host)[0]?.place).toBe("at the library at noon"));
    expect(planned(host)).toHaveLength(1);
    expect(await barriers()).toEqual([]);
    await tabTo(user, await button("Done"));
    await user.keyboard("{Enter}");
    await titleIs("Today");
  });

  test("left at once, the last words are kept", async () => {
    const { host, user } = await open("evening");
    await user.type(await box(1, "What"), "rest");
    await user.keyboard("{Escape}");
    await titleIs("Today");
    expect(planned(host)).toEqual([{ thing: "rest", time: null, place: "" }]);
  });

  test("Escape leaves what lies over it, and not the page below", async () => {
    const { session, user } = await open("evening");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await screen.findByRole("dialog", { name: "Park a worry" });
    const go = vi.spyOn(session, "go");
    await user.keyboard("{Escape}");
    expect(go).not.toHaveBeenCalled();
  });

  test("opened again it is all there, and can be emptied", async () => {
    const { host, user } = await open("evening", (host) => {
      host.plan.save(TOMORROW, [line("rest", "09:00", "at home"), line("walk")]);
    });
    expect((await box(1, "When")).value).toBe("09:00");
    expect((await box(2, "What")).value).toBe("walk");
    await user.clear(await box(1, "What"));
    await waitFor(() => expect(planned(host)).toEqual([{ thing: "walk", time: null, place: "" }]));
    await user.clear(await box(2, "What"));
    await waitFor(() => expect(planned(host)).toEqual([]));
    await user.type(await box(1, "What"), "sleep in");
    await waitFor(() => expect(planned(host)).toMatchObject([{ thing: "sleep in" }]));
  });

  test("lines written in any order stay one each", async () => {
    const { host, user } = await open("evening");
    await user.type(await box(3, "What"), "third");
    await waitFor(() => expect(planned(host)).toHaveLength(1));
    await user.type(await box(1, "What"), "first");
    await waitFor(() => expect(planned(host)).toHaveLength(2));
    await user.type(await box(3, "What"), " still");
    await user.type(await box(1, "What"), " still");
    await waitFor(() =>
      expect(planned(host)).toMatchObject([{ thing: "first still" }, { thing: "third still" }]),
    );
  });

  test("a time that does not exist is said beside it; the rest of the line is kept", async () => {
    const { host, user } = await open("evening");
    await user.type(await box(1, "What"), "rest");
    await user.type(await box(1, "When"), "25:10");
    await user.tab();
    expect(await screen.findByText(/no such time in a day/)).toBeTruthy();
    await waitFor(() => expect(planned(host)).toEqual([{ thing: "rest", time: null, place: "" }]));
    expect((await box(1, "When")).value).toBe("25:10");
    expect(await barriers()).toEqual([]);
  });

  test("a place without a thing says what is missing", async () => {
    const { host, user } = await open("evening");
    await user.type(await box(2, "Where"), "at home");
    await user.tab();
    expect(await screen.findByText(/^What would it be/)).toBeTruthy();
    await user.type(await box(2, "What"), "read");
    await waitFor(() => expect(planned(host)).toMatchObject([{ thing: "read", place: "at home" }]));
  });

  test("with the disk full it says so, stays, and keeps the words once there is room", async () => {
    const { host, user } = await open("evening", (host) => host.fail("plan_save", "disk_full"));
    await user.type(await box(1, "What"), "rest");
    expect(await screen.findByText(/^Not kept yet: the disk is full/)).toBeTruthy();
    await user.click(await button("Done"));
    expect(await screen.findByText(/could not be kept yet/)).toBeTruthy();
    expect(document.title).toContain("Tomorrow");
    host.mend("plan_save");
    await user.click(await button("Done"));
    await titleIs("Today");
    expect(planned(host)).toMatchObject([{ thing: "rest" }]);
  });

  test("nothing about a no is asked at bedtime", () => {
    expect(JSON.stringify(words.plan)).not.toMatch(/\bno\b|reject|sting/i);
  });

  test("the sentence holds what there is", () => {
    const say = words.plan.sentence;
    expect(say({ thing: "write", time: "09:00", place: "" })).toBe("At 09:00: write");
    expect(say({ thing: "write", time: null, place: "at home" })).toBe("At home: write");
    expect(say({ thing: " write ", time: null, place: " " })).toBe("write");
  });
});

describe("the plan on Today", () => {
  const today =
    (...things: string[]) =>
    (host: FakeHost) =>
      void host.plan.save(
        TODAY,
        things.map((thing) => line(thing)),
      );

  test("a line is ticked and unticked with the keyboard", async () => {
    const { host, user } = await open("today", (host) => {
      host.plan.save(TODAY, [line("write to Ana", "09:00", "at the library")]);
    });
    expect(await screen.findByText("At 09:00, at the library: write to Ana")).toBeTruthy();
    await tabTo(user, await screen.findByRole("checkbox", { name: "Mark done: write to Ana" }));
    await user.keyboard(" ");
    const done = await screen.findByRole("checkbox", { name: "Done: write to Ana" });
    expect(host.plan.items.all[0]?.doneAt).not.toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(done);
    await screen.findByRole("checkbox", { name: "Mark done: write to Ana" });
  });

  test("a line is let go, and Undo brings it back", async () => {
    const { user } = await open("today", today("write to Ana", "rest"));
    await user.click(await button("Let go: write to Ana"));
    await waitFor(() => expect(screen.queryByText("write to Ana")).toBeNull());
    await user.click(await button("Undo"));
    expect(await screen.findByText("write to Ana")).toBeTruthy();
  });

  test("what is left from before is offered, never as late, and can be carried along", async () => {
    const { host, user } = await open("today", (host) => {
      host.plan.save("2026-05-12", [line("ring the library", "09:00")]);
      today("rest")(host);
    });
    expect(await screen.findByText("Still here from before")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/overdue|late by|missed/i);
    expect(await barriers()).toEqual([]);
    await user.click(await button("Carry along: ring the library"));
    expect(
      await screen.findByRole("checkbox", { name: "Mark done: ring the library" }),
    ).toBeTruthy();
    expect(screen.queryByText("Still here from before")).toBeNull();
    expect(planned(host, TODAY)).toMatchObject([{ thing: "rest" }, { thing: "ring the library" }]);
  });

  test("or let go; with three lines already, it says what to do", async () => {
    const { host, user } = await open("today", (host) => {
      host.plan.save("2026-05-12", [line("ring the library")]);
      today("one", "two", "three")(host);
    });
    await user.click(await button("Carry along: ring the library"));
    expect(await screen.findByText(/has three lines already/)).toBeTruthy();
    expect(host.called("plan_save")).toEqual([]);
    await user.click(await button("Let go: ring the library"));
    await waitFor(() => expect(screen.queryByText("ring the library")).toBeNull());
  });

  test("what could not be carried stays where it is", async () => {
    const { host, user } = await open("today", (host) => {
      host.plan.save("2026-05-12", [line("ring the library")]);
      host.fail("plan_save", "disk_full");
    });
    await user.click(await button("Carry along: ring the library"));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect(screen.getByText("Still here from before")).toBeTruthy();
    expect(planned(host, "2026-05-12")).toMatchObject([{ thing: "ring the library" }]);
  });
});
