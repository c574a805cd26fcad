import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { nearEnd } from "../src/parts/room/minutesLeft";
import type { FakeHost } from "../src/testing/fakeHost";
import { aNo, barriers, button, field, openAt, titleIs } from "./onward";

/** A window with so many minutes left. */
const left =
  (minutes: number, text = "") =>
  (host: FakeHost) => {
    const { id } = host.rebound.begin(aNo({ sting: 5 }), true, 15);
    const deadline = new Date(Date.now() + minutes * 60_000).toISOString();
    host.rebound.change(id, { deadline, text });
  };

describe("the last minutes in the room", () => {
  test("the soft signs come at three minutes and at one", () => {
    const at = (seconds: number) => nearEnd(new Date(seconds * 1000).toISOString(), 0);
    expect([600, 181, 180, 61, 60, 1].map(at)).toEqual([null, null, 3, 3, 1, 1]);
  });

  test("before them nothing else is asked", async () => {
    await openAt("room", left(5));
    expect(screen.queryByRole("textbox", { name: "What would I say to a friend?" })).toBeNull();
  });

  test("ask for a friend’s words, kept by themselves, without barriers; what was written stays", async () => {
    const { host, user } = await openAt("room", left(2.5, "All of it."));
    const friend = await field("What would I say to a friend?");
    expect(screen.getByText(/Three minutes left/)).toBeTruthy();
    expect(document.activeElement).toBe(await field("What happened, plainly?"));
    expect(await barriers()).toEqual([]);
    await user.type(friend, "You were brave.");
    await waitFor(() => expect(host.rebound.current?.toSelf).toBe("You were brave."));
    expect((await field("What happened, plainly?")).value).toBe("All of it.");
    expect(host.rebound.current?.text).toBe("All of it.");
  });

  test("five more minutes leave the friend’s words where they are", async () => {
    const { user } = await openAt("room", left(2));
    await user.type(await field("What would I say to a friend?"), "Kind.");
    await user.click(await button("Five more minutes, once"));
    await screen.findByRole("timer", { name: "7 minutes left" });
    expect((await field("What would I say to a friend?")).value).toBe("Kind.");
  });

  test("at one minute that is said, and closing keeps the last words first", async () => {
    const { host, user } = await openAt("room", left(0.9));
    expect(await screen.findByText(/One minute left/)).toBeTruthy();
    await user.type(await field("What would I say to a friend?"), "last");
    await user.click(await button("Close the window now"));
    await titleIs("The window is closed");
    expect(host.rebound.current?.toSelf).toBe("last");
  });
});

describe("the full screen", () => {
  test("F11 fills it, Escape leaves it first, and how it was is remembered", async () => {
    const { host, user } = await openAt("room", left(10));
    await button("Fill the screen");
    await user.keyboard("{F11}");
    await waitFor(() => expect(host.fullscreen).toBe(true));
    await waitFor(() => expect(host.settings.roomFullscreen).toBe(true));
    expect(await button("Leave the full screen")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(host.fullscreen).toBe(false));
    expect(document.title).toContain("The window is open");
  });

  test("the room fills it again the next time, and leaving the room leaves it", async () => {
    const { host, user } = await openAt("room", (host) => {
      left(10)(host);
      host.settings.roomFullscreen = true;
    });
    await waitFor(() => expect(host.fullscreen).toBe(true));
    await user.click(await button("Back to Today"));
    await titleIs("Today");
    await waitFor(() => expect(host.fullscreen).toBe(false));
    expect(host.settings.roomFullscreen).toBe(true);
  });

  test("where it can’t be had, that is said and the room stays as it is", async () => {
    const { host, user } = await openAt("room", left(10));
    host.fail("window_fullscreen", "internal");
    await user.click(await button("Fill the screen"));
    expect(await screen.findByText(/Onward’s fault/)).toBeTruthy();
    expect(await button("Fill the screen")).toBeTruthy();
  });
});
