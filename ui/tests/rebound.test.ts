import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithSamples } from "../src/testing/samples";
import type { ReboundDraft } from "../src/types/ReboundDraft";
import { barriers, button, field, openAt, tabTo, titleIs } from "./onward";

const draft: ReboundDraft = {
  applicationId: null,
  company: "",
  role: "",
  sting: 6,
  feelings: ["sad"],
  reached: null,
  newsBy: null,
  heardOn: null,
};
const running =
  (minutes: number, text = "") =>
  (host: FakeHost) => {
    const { id } = host.rebound.begin(draft, true, minutes);
    host.rebound.change(id, { text });
  };

describe("I got a no", () => {
  test("opens on its kind heading, without barriers, and nothing is asked that must be answered", async () => {
    const { host, user } = await openAt("naming");
    expect(document.activeElement?.textContent).toBe("A no. I’m sorry.");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Open the window, 15 minutes"));
    await titleIs("The window is open");
    expect(host.called("rebound_begin")).toEqual([
      {
        draft: {
          applicationId: null,
          company: "",
          role: "",
          sting: null,
          feelings: [],
          reached: null,
          newsBy: null,
          heardOn: null,
        },
        openWindow: true,
      },
    ]);
  });

  test("the whole of it can be named with the keyboard alone", async () => {
    const { host, user } = await openAt("naming", (host) => {
      host.settings.windowMinutes = 20;
      fillWithSamples(host);
    });
    await tabTo(user, await screen.findByRole("radio", { name: "0" }));
    await user.keyboard(" {ArrowRight}{ArrowRight}");
    expect(screen.getByRole("radio", { name: "2" })).toHaveProperty("checked", true);
    await tabTo(user, await button("tired"));
    await user.keyboard("{Enter}");
    await tabTo(user, await button("my own word"));
    await user.keyboard("{Enter}flat{Enter}");
    expect((await button("flat")).getAttribute("aria-pressed")).toBe("true");
    await tabTo(user, await screen.findByRole("combobox", { name: "Company" }));
    await user.keyboard("blue{ArrowDown}{Enter}");
    expect((await field("Role")).value).toBe("Studio manager");
    await tabTo(user, await button("Open the window, 20 minutes"));
    await user.keyboard("{Enter}");
    await titleIs("The window is open");
    expect(host.rebound.current).toMatchObject({
      sting: 2,
      feelings: ["tired", "flat"],
      company: "Blue Kiln",
      role: "Studio manager",
      minutes: 20,
    });
  });

  test("the sting can be cleared again", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await screen.findByRole("radio", { name: "7" }));
    await user.click(await button("Clear"));
    expect(screen.getByRole("radio", { name: "7" })).toHaveProperty("checked", false);
    await user.click(await button("Just note it"));
    await titleIs("Today");
    expect(host.rebound.noted[0]?.sting).toBeNull();
  });

  test("a fourth word is not taken, and it is said why", async () => {
    const { user } = await openAt("naming");
    for (const word of ["sad", "angry", "tired", "numb"]) await user.click(await button(word));
    expect((await button("numb")).getAttribute("aria-pressed")).toBe("false");
    expect(screen.getByText(/Three words are plenty/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("a company changed by hand is no longer the application that was chosen", async () => {
    const { host, user } = await openAt("naming", fillWithSamples);
    await user.click(await screen.findByRole("combobox", { name: "Company" }));
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("option", { name: "Blue Kiln, Studio manager" }));
    await user.type(screen.getByRole("combobox", { name: "Company" }), " Two");
    await user.click(await button("Just note it"));
    await titleIs("Today");
    expect(host.called("rebound_begin")[0]?.draft).toMatchObject({
      applicationId: null,
      company: "Blue Kiln Two",
    });
  });

  test("Just note it records it and asks nothing more", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await button("Just note it"));
    await titleIs("Today");
    expect(await screen.findByText("Noted. Nothing more is asked of you.")).toBeTruthy();
    expect(host.rebound.current).toBeNull();
    expect(host.rebound.noted).toHaveLength(1);
  });

  test.each(["{Escape}", "Back"])("%s leaves without recording anything", async (way) => {
    const { host, user } = await openAt("naming");
    await user.click(await button("sad"));
    if (way === "Back") await user.click(await button("Back"));
    else await user.keyboard(way);
    await titleIs("Today");
    expect(host.called("rebound_begin")).toEqual([]);
  });

  test("Escape in a word or in the suggestions closes only those", async () => {
    const { user } = await openAt("naming", fillWithSamples);
    await user.click(await button("my own word"));
    await user.keyboard("fl{Escape}");
    expect(await button("my own word")).toBeTruthy();
    const company = await screen.findByRole("combobox", { name: "Company" });
    await user.type(company, "bl{Escape}");
    expect(company.getAttribute("aria-expanded")).toBe("false");
    expect(document.title).toContain("I got a no");
  });

  test("while a window runs it leads to the room", async () => {
    const { user } = await openAt("today", running(15));
    await user.click(await button("I got a no"));
    await titleIs("The window is open");
  });

  test("what could not be recorded is said, and everything stays as it was named", async () => {
    const { user } = await openAt("naming", (host) => host.fail("rebound_begin", "disk_full"));
    await user.click(await button("sad"));
    await user.click(await button("Open the window, 15 minutes"));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect((await button("sad")).getAttribute("aria-pressed")).toBe("true");
  });
});

describe("the room", () => {
  test("has the caret on the page, the time in words, no sting, a way out, and no barriers", async () => {
    await openAt("room", running(11));
    expect(document.activeElement).toBe(await field("What happened, plainly?"));
    expect(screen.getByRole("timer", { name: "11 minutes left" })).toBeTruthy();
    expect(screen.queryByText(/sting/i)).toBeNull();
    expect(await button("Back to Today")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("keeps what is written and what is felt", async () => {
    const { host, user } = await openAt("room", running(15, "They wrote. "));
    await user.type(await field("What happened, plainly?"), "Two lines.");
    await waitFor(() => expect(host.rebound.current?.text).toBe("They wrote. Two lines."));
    await user.click(await button("angry"));
    await user.click(await button("sad"));
    await waitFor(() => expect(host.rebound.current?.feelings).toEqual(["angry"]));
  });

  test("another question changes the label and leaves the words", async () => {
    const { user } = await openAt("room", running(15, "Words."));
    await user.click(await button("Another question"));
    expect((await field("What did I hope for?")).value).toBe("Words.");
  });

  test("five more minutes are there once", async () => {
    const { host, user } = await openAt("room", running(10));
    await user.click(await button("Five more minutes, once"));
    expect(await screen.findByRole("timer", { name: "15 minutes left" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Five more minutes/ })).toBeNull();
    expect(host.rebound.current?.extended).toBe(true);
  });

  test("leaving early keeps every word and leads on", async () => {
    const { host, user } = await openAt("room", running(15));
    await user.type(await field("What happened, plainly?"), "All of it");
    await user.click(await button("Close the window now"));
    await titleIs("The window is closed");
    expect(host.journal.entries.all).toMatchObject([{ kind: "window", text: "All of it" }]);
  });

  test("at its time it closes by itself, with the last words kept first", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { host } = await openAt("room", running(1));
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await screen.findByRole("timer", { name: "1 minute left" });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(screen.getByRole("timer", { name: "Less than a minute left" })).toBeTruthy();
    await vi.advanceTimersByTimeAsync(29_500);
    await user.type(await field("What happened, plainly?"), "end");
    await vi.advanceTimersByTimeAsync(2000);
    await titleIs("The window is closed");
    expect(host.journal.entries.all).toMatchObject([{ kind: "window", text: "end" }]);
  });

  test("at its time it waits while words cannot be kept, and goes on once they are", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { host } = await openAt("room", running(1));
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    host.fail("rebound_write", "disk_full");
    await user.type(await field("What happened, plainly?"), "not lost");
    await vi.advanceTimersByTimeAsync(65_000);
    expect((await field("What happened, plainly?")).value).toBe("not lost");
    expect(host.called("rebound_close")).toEqual([]);
    host.mend("rebound_write");
    await vi.advanceTimersByTimeAsync(20_000);
    await titleIs("The window is closed");
    expect(host.journal.entries.all).toMatchObject([{ text: "not lost" }]);
  });

  test("hiding keeps the words first; without a tray it minimises instead", async () => {
    const { host, user } = await openAt("room", running(15));
    await user.type(await field("What happened, plainly?"), "so far");
    await user.click(await button("Hide; the window goes on"));
    const order = host.calls.map(([name]) => name).filter((name) => /write|hide/.test(name));
    expect(order).toEqual(["rebound_write", "window_hide"]);
    host.emit("desktop", { tray: "no_host", notices: "ready" });
    await user.click(await button("Minimise; the window goes on"));
    expect(host.called("window_minimise")).toHaveLength(1);
  });

  test("without a window there is nothing to be in: it leads to Today", async () => {
    const { session } = await openAt("today");
    await session.go("room");
    await titleIs("Today");
  });
});
