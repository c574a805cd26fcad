import { screen, waitFor } from "@testing-library/svelte";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { screens } from "../src/screens";
import { barriers, button, field, openAt, openOnward, PASSPHRASE, titleIs } from "./onward";

// The code of a whole screen takes long to come the first time; that is not what is looked at here.
beforeAll(() => Promise.all([screens.today(), screens.journal(), screens.settings()]), 60_000);

describe("getting around", () => {
  test("the rail leads everywhere, says where one is, and moves the focus along", async () => {
    const { user } = await openAt("today");
    for (const name of ["Journal", "Settings", "Today"]) {
      await user.click(await button(name));
      await titleIs(name);
      expect((await button(name)).getAttribute("aria-current")).toBe("page");
      await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
      expect(screen.getByText(name, { selector: "[role=status].sr" })).toBeTruthy();
    }
  });

  test.each([
    ["{Control>}2{/Control}", "Journal"],
    ["{Control>},{/Control}", "Settings"],
    ["{Control>}{Shift>}n{/Shift}{/Control}", "I got a no"],
    ["{Control>}n{/Control}", "Journal"],
    ["{Meta>}2{/Meta}", "Journal"],
    ["{Control>}l{/Control}", "Locked"],
  ])("%s leads to %s", async (keys, title) => {
    const { user } = await openAt("today");
    await user.keyboard(keys);
    await titleIs(title);
  });

  test("the keys work on keyboards with other letters and digits on them", async () => {
    await openAt("today");
    const press = (key: string, code: string) =>
      window.dispatchEvent(new KeyboardEvent("keydown", { key, code, ctrlKey: true }));
    press("é", "Digit2");
    await titleIs("Journal");
    press("&", "Digit1");
    await titleIs("Today");
    press("т", "KeyN");
    await titleIs("Journal");
  });

  test("while locked the keys lead nowhere, except to a no, hiding and quitting", async () => {
    const { host, user } = await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
    });
    await titleIs("Locked");
    await user.keyboard("{Control>}2n,{/Control}");
    expect(document.title).toContain("Locked");
    await user.keyboard("{Control>}wq{/Control}");
    await waitFor(() => expect(host.called("app_quit")).toHaveLength(1));
    expect(host.called("window_hide")).toHaveLength(1);
    expect(host.called("journal_list")).toEqual([]);
  });

  test("a route asked for from the tray is gone to; I got a no respects a running window", async () => {
    const { host } = await openAt("today", (host) => {
      host.rebound.begin(
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
    });
    host.emit("route", "journal");
    await titleIs("Journal");
    host.emit("route", "naming");
    await titleIs("The window is open");
  });
});

describe("the Tab key", () => {
  test.each(["today", "settings", "journal"] as const)(
    "leads from the last control of %s to the first and back, and is never nowhere",
    async (place) => {
      const { user } = await openAt(place);
      const skip = await screen.findByRole("link", { name: "Skip to the page" });
      skip.focus();
      await user.tab({ shift: true });
      const last = document.activeElement;
      expect([skip, document.body]).not.toContain(last);
      await user.tab();
      expect(document.activeElement).toBe(skip);
    },
  );

  test("goes round within what lies over the page, also where Shift hides the key’s name", async () => {
    const { user } = await openAt("today");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    const dialog = await screen.findByRole("dialog", { name: "Park a worry" });
    const first = document.activeElement;
    expect(dialog.contains(first)).toBe(true);
    const backwards = { key: "Unidentified", code: "Tab", shiftKey: true, bubbles: true };
    first?.dispatchEvent(new KeyboardEvent("keydown", backwards));
    expect(document.activeElement?.textContent).toBe("Close");
    await user.tab();
    expect(document.activeElement).toBe(first);
  });
});

describe("a screen whose code does not load", () => {
  test("says so, leaves every other way open, and opens when tried again", async () => {
    const { user } = await openAt("today");
    const load = vi.spyOn(screens, "journal").mockRejectedValue(new TypeError("no module"));
    await user.click(await button("Journal"));
    const said = await screen.findByRole("heading", { name: "This page did not open." });
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect(document.title).toBe("This page did not open. · Onward");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Try again"));
    expect(await screen.findByText("It did not open this time either.")).toBeTruthy();

    await user.click(await button("Today"));
    await titleIs("Today");
    await user.click(await button("Journal"));
    await screen.findByRole("heading", { name: "This page did not open." });
    load.mockRestore();
    await user.click(await button("Try again"));
    await titleIs("Journal");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  });

  test("is nothing to be stuck at when it is the first one, or lies behind the locked door", async () => {
    vi.spyOn(screens, "naming").mockRejectedValue(new TypeError("no module"));
    const { host, session, user } = await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
      host.state.route = "naming";
    });
    await screen.findByRole("heading", { name: "This page did not open." });
    session.slip.type("not lost");
    await user.click(await button("Back to the door"));
    await titleIs("Locked");
    expect(await screen.findByDisplayValue("not lost")).toBeTruthy();
    expect(host.called("app_quit")).toEqual([]);
  });
});

describe("being there", () => {
  test("is told at most every twenty seconds, and only while the journal is open", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { host } = await openAt("today");
    const move = () => window.dispatchEvent(new Event("pointermove"));
    for (let i = 0; i < 50; i += 1) move();
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
    expect(host.called("activity")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(19_000);
    move();
    expect(host.called("activity")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    move();
    expect(host.called("activity")).toHaveLength(2);
  });

  test("is nobody's business at the locked door", async () => {
    const { host } = await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
    });
    window.dispatchEvent(new Event("pointermove"));
    expect(host.called("activity")).toEqual([]);
  });
});

describe("nothing typed is lost", () => {
  test.each([
    ["{Control>}l{/Control}", "vault_lock"],
    ["{Control>}w{/Control}", "window_hide"],
    ["{Control>}q{/Control}", "app_quit"],
  ] as const)("%s keeps the last words before it goes", async (keys, command) => {
    const { host, user } = await openAt("today");
    await user.type(await field("A line about now"), "last words");
    await user.keyboard(keys);
    await waitFor(() => expect(host.called(command)).toHaveLength(1));
    const order = host.calls.map(([name]) => name);
    expect(order.indexOf("journal_create")).toBeLessThan(order.indexOf(command));
    expect(host.journal.entries.all).toMatchObject([{ text: "last words" }]);
  });

  test("asked to flush, it answers once everything is kept", async () => {
    const { host, user } = await openAt("today", (host) => {
      host.slow.journal_create = 60;
    });
    await user.type(await field("A line about now"), "last words");
    host.emit("flush", null);
    await waitFor(() => expect(host.called("flushed")).toEqual([{ kept: true }]));
    expect(host.journal.entries.all).toMatchObject([{ text: "last words" }]);
  });

  test("asked to flush while the disk is full, it says so and keeps the window", async () => {
    const { host, user } = await openAt("today", (host) =>
      host.fail("journal_create", "disk_full"),
    );
    await user.type(await field("A line about now"), "last words");
    host.emit("flush", null);
    expect(await screen.findByText(/could not be kept yet/)).toBeTruthy();
    expect(host.called("flushed")).toEqual([{ kept: false }]);
    expect((await field("A line about now")).value).toBe("last words");
  });

  test("without a tray, hiding minimises", async () => {
    const { host, user } = await openAt("today", (host) => {
      host.state.desktop.tray = "no_host";
    });
    await user.keyboard("{Control>}w{/Control}");
    await waitFor(() => expect(host.called("window_minimise")).toHaveLength(1));
    expect(host.called("window_hide")).toEqual([]);
  });
});

describe("asking before closing", () => {
  test("offers to keep running, to quit, or neither", async () => {
    const { host, user } = await openAt("today", (host) => {
      host.state.desktop.tray = "no_host";
    });
    host.emit("ask_close", null);
    const dialog = await screen.findByRole("dialog", { name: "Close Onward?" });
    expect(await barriers()).toEqual([]);
    await user.click(await button("Cancel"));
    expect(dialog).toHaveProperty("open", false);
    expect(host.called("app_quit")).toEqual([]);

    host.emit("ask_close", null);
    await user.click(await button("Keep running minimised"));
    await waitFor(() => expect(host.called("window_minimise")).toHaveLength(1));

    host.emit("ask_close", null);
    await user.click(await button("Quit"));
    await waitFor(() => expect(host.called("app_quit")).toHaveLength(1));
  });
});
