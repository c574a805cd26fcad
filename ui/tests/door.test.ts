import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { codeNumber } from "../src/testing/fakeCode";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, field, openOnward, PASSPHRASE, tabTo, titleIs } from "./onward";

const locked =
  (more: (host: FakeHost) => void = () => {}) =>
  (host: FakeHost) => {
    host.passphrase = PASSPHRASE;
    host.state.vault = "locked";
    more(host);
  };
const withCode = locked((host) => (host.vault.recovery = codeNumber(3)));
const passphraseField = () => screen.findByLabelText<HTMLInputElement>("Passphrase");
const slip = () => field("Leave a note without unlocking");
const company = () => screen.findByRole<HTMLInputElement>("combobox", { name: "Company" });
const unlock = async (user: { type(field: Element, keys: string): Promise<void> }) =>
  user.type(await passphraseField(), `${PASSPHRASE}{Enter}`);

describe("the slip at the locked door", () => {
  test("a note is sealed, the field empties, it is said, and the count goes up", async () => {
    const { host, user } = await openOnward(locked((host) => host.vault.notes.push("before")));
    expect(await screen.findByText(/One thing is waiting inside/)).toBeTruthy();
    await user.type(await slip(), "Ring Ana.");
    await user.click(await button("Keep it"));
    expect(await screen.findByText("Sealed. It waits inside for you.")).toBeTruthy();
    expect((await slip()).value).toBe("");
    expect(screen.getByText(/Two things are waiting inside/)).toBeTruthy();
    expect(host.vault.notes).toEqual(["before", "Ring Ana."]);
    expect(await barriers()).toEqual([]);
  });

  test("Ctrl+Enter keeps it, and an empty slip asks for a word", async () => {
    const { host, user } = await openOnward(locked());
    await tabTo(user, await slip());
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Write a word or two first.")).toBeTruthy();
    await user.keyboard("Rain.{Control>}{Enter}{/Control}");
    await waitFor(() => expect(host.vault.notes).toEqual(["Rain."]));
  });

  test("what could not be sealed stays in the field and it is said why", async () => {
    const { host, user } = await openOnward(locked((host) => host.fail("inbox_note", "disk_full")));
    await user.type(await slip(), "Ring Ana.");
    await user.click(await button("Keep it"));
    expect(
      await screen.findByText(/Not sealed; your words stay here. The disk is full/),
    ).toBeTruthy();
    expect((await slip()).value).toBe("Ring Ana.");
    expect(host.vault.notes).toEqual([]);
  });

  test("words nobody sealed yet are sealed before the window goes, or keep it", async () => {
    const { host, user } = await openOnward(
      locked((host) => host.fail("inbox_note", "disk_full", 1)),
    );
    await user.type(await slip(), "Ring Ana.");
    host.emit("flush", null);
    await waitFor(() => expect(host.called("flushed")).toEqual([{ kept: false }]));
    await user.keyboard("{Control>}q{/Control}");
    await waitFor(() => expect(host.called("app_quit")).toHaveLength(1));
    expect(host.vault.notes).toEqual(["Ring Ana."]);
  });

  test("words still on it when one unlocks go straight into the journal", async () => {
    const { host, user } = await openOnward(locked((host) => host.vault.notes.push("one")));
    await user.type(await slip(), "two");
    await unlock(user);
    await titleIs("Today");
    expect(await screen.findByText("Two notes moved in.")).toBeTruthy();
    expect(host.journal.entries.all.map(({ text }) => text)).toEqual(["one", "two"]);
  });

  test("what could not be read is said calmly, and where it stays", async () => {
    const { user } = await openOnward(
      locked((host) => {
        host.vault.notes.push("one");
        host.vault.noes.push({
          draft: {
            applicationId: null,
            company: "",
            role: "",
            sting: 4,
            feelings: [],
            reached: null,
            newsBy: null,
            heardOn: null,
          },
          text: "",
          openWindow: false,
        });
        host.vault.unreadable = 1;
      }),
    );
    await unlock(user);
    const said = await screen.findByText(/^One note and one no moved in/);
    expect(said.textContent).toContain("stays as it is in Onward’s folder");
  });

  test("asked for from the tray, it has the focus at once", async () => {
    const { host } = await openOnward(locked((host) => (host.state.route = "journal")));
    const note = await slip();
    await waitFor(() => expect(document.activeElement).toBe(note));
    (await passphraseField()).focus();
    host.emit("route", "journal");
    await waitFor(() => expect(document.activeElement).toBe(note));
  });
});

describe("a no while locked", () => {
  test("the tray and Ctrl+Shift+N lead to the same screen, which asks for nothing that is locked", async () => {
    const { host, user } = await openOnward(locked());
    host.emit("route", "naming");
    await titleIs("I got a no");
    expect(await barriers()).toEqual([]);
    await user.keyboard("{Escape}");
    await titleIs("Locked");
    await user.keyboard("{Control>}{Shift>}n{/Shift}{/Control}");
    await titleIs("I got a no");
    const asked = new Set(host.calls.map(([name]) => name));
    expect([...asked]).toEqual(["app_state"]);
  });

  test("the window that was asked for opens with the unlock, with the words of the slip in it", async () => {
    const { host, user } = await openOnward(locked());
    await user.type(await slip(), "Two lines.");
    await user.click(await button("I got a no"));
    await user.click(await screen.findByRole("radio", { name: "6" }));
    expect((await field(/A few words/)).value).toBe("Two lines.");
    await user.type(await company(), "Blue Kiln");
    await user.click(await button("Open the window, once unlocked"));
    expect(await screen.findByText(/Your no is kept. Unlock, and the window opens/)).toBeTruthy();
    expect(await screen.findByText(/One thing is waiting inside/)).toBeTruthy();
    expect((await slip()).value).toBe("");
    expect(host.vault.noes).toMatchObject([
      { draft: { company: "Blue Kiln", sting: 6 }, text: "Two lines.", openWindow: true },
    ]);
    await unlock(user);
    await titleIs("The window is open");
  });

  test("Just note it goes back to the door and says that it is kept", async () => {
    const { host, user } = await openOnward(locked((host) => (host.state.route = "naming")));
    await user.click(await button("Just note it"));
    expect(await screen.findByText("Your no is kept. Nothing more is asked of you.")).toBeTruthy();
    expect(host.vault.noes).toMatchObject([{ openWindow: false }]);
    await unlock(user);
    await titleIs("Today");
    expect(await screen.findByText("One no moved in.")).toBeTruthy();
  });

  test("what could not be sealed is said, and everything stays as it was named", async () => {
    const { user } = await openOnward(
      locked((host) => {
        host.state.route = "naming";
        host.fail("inbox_no", "disk_full");
      }),
    );
    await user.type(await company(), "Blue Kiln");
    await user.click(await button("Just note it"));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect((await company()).value).toBe("Blue Kiln");
  });
});

describe("other ways in", () => {
  test("the recovery code opens it, typed in any case and without dashes", async () => {
    const { user } = await openOnward(withCode);
    await user.click(await button("Use the recovery code"));
    const code = await field("Recovery code");
    expect(document.activeElement).toBe(code);
    expect(await barriers()).toEqual([]);
    await user.keyboard(`${codeNumber(3).toLowerCase().replaceAll("-", " ")}{Enter}`);
    await titleIs("Today");
  });

  test("a slip in the code, an older code and an empty field each say what to do", async () => {
    const { user } = await openOnward(withCode);
    await user.click(await button("Use the recovery code"));
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Type the code from your sheet first.")).toBeTruthy();
    await user.keyboard("abcd-efgh{Enter}");
    expect(await screen.findByText(/group by group/)).toBeTruthy();
    const code = await field("Recovery code");
    await waitFor(() => expect(document.activeElement).toBe(code));
    await user.clear(code);
    await user.type(code, `${codeNumber(4)}{Enter}`);
    expect(await screen.findByText(/only the newest counts/)).toBeTruthy();
    await user.click(await button("Use the passphrase"));
    expect(document.activeElement).toBe(await passphraseField());
  });

  test("without a code there is no button for it, and help says so", async () => {
    const { user } = await openOnward(locked());
    expect(screen.queryByRole("button", { name: "Use the recovery code" })).toBeNull();
    expect(screen.queryByRole("button", { name: /keychain/ })).toBeNull();
    await user.click(await button("Can’t get in?"));
    expect(screen.getByText(/There is no recovery code for this journal/)).toBeTruthy();
    expect(await button("Restore a backup")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("the keychain opens it with one press", async () => {
    const { user } = await openOnward(locked((host) => (host.vault.keychain = true)));
    await user.click(await button("Open with this computer’s keychain"));
    await titleIs("Today");
  });

  test("a keychain that does not answer leads back to the passphrase", async () => {
    const { user } = await openOnward(
      locked((host) => {
        host.vault.keychain = true;
        host.vault.keychainAnswers = false;
      }),
    );
    await user.click(await button("Open with this computer’s keychain"));
    expect(await screen.findByText(/Your passphrase will/)).toBeTruthy();
    expect(document.activeElement).toBe(await passphraseField());
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await titleIs("Today");
  });
});

describe("a folder that is not there", () => {
  test("says where it was, asks for no passphrase, and is found again", async () => {
    const { host, user } = await openOnward(
      locked((host) => {
        host.state.vault = "missing";
        host.state.folder = "/media/ana/stick/onward";
      }),
    );
    expect(await screen.findByText(/media\/ana\/stick.*connect it/)).toBeTruthy();
    expect(screen.queryByLabelText("Passphrase")).toBeNull();
    // Where the disk is gone for good, a backup is the way back.
    expect(await button("Restore a backup")).toBeTruthy();
    expect(await button("Begin a new journal")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    host.place.dialog = "no_vault";
    await user.click(await button("Find its folder"));
    expect(await screen.findByText(/There is no journal in/)).toBeTruthy();
    host.place.dialog = { folder: "/media/ana/disk/onward", usual: false, synced: null };
    await user.click(await button("Find its folder"));
    expect(await passphraseField()).toBeTruthy();
  });
});

describe("another folder than the usual one", () => {
  const DISK = { folder: "/media/ana/disk/onward", usual: false, synced: null };

  test("the usual one is looked for no further", async () => {
    const { user } = await openOnward(locked());
    await user.click(await button("Can’t get in?"));
    expect(screen.queryByRole("button", { name: "Find its folder" })).toBeNull();
  });

  test("help says which it is, and another one leads to its door", async () => {
    const { host, user } = await openOnward(
      locked((host) => {
        host.state.folder = "/media/ana/stick/onward";
        host.state.otherJournals = true;
      }),
    );
    await user.type(await passphraseField(), "of the other");
    await user.click(await button("Can’t get in?"));
    expect(screen.getByText(/This one is in \/media\/ana\/stick/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    host.place.dialog = "no_vault";
    await user.click(await button("Find its folder"));
    expect(await screen.findByText(/There is no journal in/)).toBeTruthy();
    // A closed dialog changes nothing.
    host.place.dialog = null;
    await user.click(await button("Find its folder"));
    await waitFor(() => expect(screen.queryByText(/There is no journal in/)).toBeNull());
    expect((await passphraseField()).value).toBe("of the other");
    host.place.dialog = DISK;
    await user.click(await button("Find its folder"));
    expect(await screen.findByText(/journal in \/media\/ana\/disk\/onward$/)).toBeTruthy();
    const typed = await passphraseField();
    await waitFor(() => expect(document.activeElement).toBe(typed));
    expect(typed.value).toBe("");
  });
});

describe("without any way in", () => {
  const ask = async (user: { click(element: Element): Promise<void> }) =>
    user.click(await button("Begin a new journal"));

  test("the locked journal is set aside, by keyboard alone, and a new one begun", async () => {
    const { host, session, user } = await openOnward(
      locked((host) => host.vault.notes.push("one")),
    );
    expect(screen.queryByRole("button", { name: "Begin a new journal" })).toBeNull();
    await tabTo(user, await button("Can’t get in?"));
    await user.keyboard("{Enter}");
    await tabTo(user, await button("Begin a new journal"));
    await user.keyboard("{Enter}");
    const title = await screen.findByRole("heading", { name: "Begin a new journal?" });
    expect(document.activeElement).toBe(title);
    expect(screen.getByText(/not deleted.*if that comes back to mind/)).toBeTruthy();
    expect(screen.getByText("The note waiting at the door goes with it.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await tabTo(user, await button("Set it aside and begin"));
    await user.keyboard("{Enter}");
    await titleIs("Welcome");
    expect(await screen.findByText(/set aside in \/home\/ana\/.*set-aside-2026/)).toBeTruthy();
    // The folder is there to be noted down.
    expect(session.toasts.current?.stays).toBe(true);
    expect(await button("Create my journal")).toBeTruthy();
    expect(host.called("begin_anew")).toHaveLength(1);
    expect(await barriers()).toEqual([]);
  });

  test("Escape and Cancel leave everything as it is, and the focus where it was", async () => {
    const { host, user } = await openOnward(locked());
    await user.click(await button("Can’t get in?"));
    await ask(user);
    expect(screen.queryByText(/waiting at the door/)).toBeNull();
    await user.keyboard("{Escape}");
    const opener = await button("Begin a new journal");
    await waitFor(() => expect(document.activeElement).toBe(opener));
    await ask(user);
    await user.click(await button("Cancel"));
    const again = await button("Begin a new journal");
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect(host.called("begin_anew")).toEqual([]);
    expect(await passphraseField()).toBeTruthy();
  });

  test("words on the slip are sealed first; where they can’t be, nothing is set aside", async () => {
    const { host, user } = await openOnward(
      locked((host) => host.fail("inbox_note", "disk_full", 1)),
    );
    await user.type(await slip(), "Ring Ana.");
    await user.click(await button("Can’t get in?"));
    await ask(user);
    expect(screen.getByText("The note waiting at the door goes with it.")).toBeTruthy();
    await user.click(await button("Set it aside and begin"));
    expect(await screen.findAllByText(/Not sealed; your words stay here/)).toHaveLength(2);
    expect(host.called("begin_anew")).toEqual([]);
    const doIt = await button("Set it aside and begin");
    await waitFor(() => expect(document.activeElement).toBe(doIt));
    await user.click(doIt);
    await titleIs("Welcome");
    expect(host.called("inbox_note")).toHaveLength(2);
  });

  test("a damaged one goes the same way, and what went wrong is said in place", async () => {
    const { host, user } = await openOnward(
      locked((host) => {
        host.state.vault = "damaged";
        host.fail("begin_anew", "not_writable", 1);
      }),
    );
    await ask(user);
    expect(screen.getByText(/can’t be read is not deleted/)).toBeTruthy();
    expect(screen.queryByText(/waiting at the door/)).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Set it aside and begin"));
    expect(await screen.findByText(/may not write to its folder/)).toBeTruthy();
    await user.click(await button("Set it aside and begin"));
    await titleIs("Welcome");
    expect(host.called("begin_anew")).toHaveLength(2);
  });

  test("a missing one stays where it is, and that is named", async () => {
    const { user } = await openOnward(
      locked((host) => {
        host.state.vault = "missing";
        host.state.folder = "/media/ana/stick/onward";
        host.state.otherJournals = true;
      }),
    );
    await ask(user);
    expect(screen.getByText(/on the other disk stays as it is/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Leave it there and begin"));
    await titleIs("Welcome");
    expect(await screen.findByText(/stays as it is in \/media\/ana\/stick\/onward/)).toBeTruthy();
  });
});
