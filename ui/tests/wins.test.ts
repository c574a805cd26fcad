import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, field, openAt, openOnward, PASSPHRASE, tabTo, titleIs } from "./onward";

const locked = (host: FakeHost) => {
  host.passphrase = PASSPHRASE;
  host.state.vault = "locked";
};
const kind = (name: string) => screen.findByRole("radio", { name });

describe("a small win", () => {
  test("is one key, one kind and one word away, by keyboard alone, and Undo takes it back", async () => {
    const { host, user } = await openAt("today");
    await user.keyboard("{Control>}{Shift>}g{/Shift}{/Control}");
    await titleIs("A small win");
    expect(await barriers()).toEqual([]);
    await tabTo(user, await kind("A good conversation"));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(await kind("Kind words")).toHaveProperty("checked", true);
    await user.tab();
    await user.keyboard("She said I was clear.{Enter}");
    await titleIs("Today");
    expect(await screen.findByText("Kept. A small win.")).toBeTruthy();
    expect(host.wins.wins.all).toMatchObject([{ kind: "feedback", text: "She said I was clear." }]);
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(host.wins.wins.all).toEqual([]));
  });

  test("is at the same quiet place on Today, and needs no words", async () => {
    const { host, user } = await openAt("today");
    await user.click(await button("A small win"));
    await user.click(await kind("An invitation"));
    await user.click(await button("Keep it"));
    await titleIs("Today");
    expect(host.wins.wins.all).toMatchObject([{ kind: "invitation", text: "" }]);
  });

  test("with nothing chosen and nothing written it asks which, and keeps nothing", async () => {
    const { host, user } = await openAt("win");
    await user.click(await button("Keep it"));
    expect(await screen.findByText("Choose the one that is closest.")).toBeTruthy();
    expect(document.activeElement).toBe(await kind("A good conversation"));
    expect(host.called("win_add")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("words that were written are kept on the way back too; an empty one is not", async () => {
    const { host, user } = await openAt("win");
    await user.click(await kind("Kind words"));
    await user.keyboard("{Escape}");
    await titleIs("Today");
    expect(host.called("win_add")).toEqual([]);
    await user.click(await button("A small win"));
    await user.type(await field("In a line, if you like"), "I rang");
    await user.click(await button("Back"));
    await titleIs("Today");
    expect(host.wins.wins.all).toMatchObject([{ kind: "feedback", text: "I rang" }]);
  });

  test("Escape leaves what lies over it, and not the page below", async () => {
    const { session, user } = await openAt("win");
    await user.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await screen.findByRole("dialog", { name: "Park a worry" });
    const go = vi.spyOn(session, "go");
    await user.keyboard("{Escape}");
    expect(go).not.toHaveBeenCalled();
    session.parking = false;
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.keyboard("{Escape}");
    await titleIs("Today");
  });

  test("one that could not be kept stays, and is kept once only when tried again", async () => {
    const { host, user } = await openAt("win", (host) => host.fail("win_add", "disk_full", 1));
    await user.click(await kind("Something I did"));
    await user.type(await field("In a line, if you like"), "I rang{Enter}");
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect((await field("In a line, if you like")).value).toBe("I rang");
    await user.click(await button("Keep it"));
    await titleIs("Today");
    expect(host.wins.wins.all).toMatchObject([{ kind: "step", text: "I rang" }]);
  });
});

describe("a small win at the locked door", () => {
  test("has its own slip: sealed, waiting, and told once inside", async () => {
    const { host, user } = await openOnward((host) => {
      locked(host);
      host.state.route = "win";
    });
    await titleIs("Locked");
    const first = await kind("A good conversation");
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(await barriers()).toEqual([]);
    await user.keyboard(" ");
    await user.type(await field("In a line, if you like"), "He laughed{Enter}");
    expect(await screen.findByText("Sealed. Your small win waits inside.")).toBeTruthy();
    expect(host.called("win_add")).toEqual([]);
    expect(host.vault.wins).toEqual([{ kind: "conversation", text: "He laughed" }]);
    await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    await titleIs("Today");
    expect(await screen.findByText("One small win moved in.")).toBeTruthy();
    expect(host.wins.wins.all).toMatchObject([{ kind: "conversation", text: "He laughed" }]);
  });

  test("is reached by key, and leads back to the note", async () => {
    const { user } = await openOnward(locked);
    await screen.findByLabelText("Passphrase");
    await user.keyboard("{Control>}{Shift>}g{/Shift}{/Control}");
    expect(await screen.findByText("A small win, without unlocking")).toBeTruthy();
    await user.click(await button("Leave a note instead"));
    const note = await field("Leave a note without unlocking");
    await waitFor(() => expect(document.activeElement).toBe(note));
  });

  test("one that could not be sealed stays, and words left in it are kept inside", async () => {
    const { host, user } = await openOnward((host) => {
      locked(host);
      host.state.route = "win";
      host.fail("inbox_win", "disk_full");
    });
    await user.click(await kind("Something I did"));
    await user.type(await field("In a line, if you like"), "I rang");
    await user.click(await button("Keep it"));
    expect(await screen.findByText(/^Not sealed; your words stay here/)).toBeTruthy();
    await user.type(screen.getByLabelText("Passphrase"), `${PASSPHRASE}{Enter}`);
    await titleIs("Today");
    expect(await screen.findByText("One small win moved in.")).toBeTruthy();
    expect(host.wins.wins.all).toMatchObject([{ kind: "step", text: "I rang" }]);
  });

  test("asked for by the tray while it is open, it opens its screen", async () => {
    const { host } = await openAt("today");
    host.emit("route", "win");
    await titleIs("A small win");
    host.emit("route", "evening");
    await titleIs("Tomorrow");
    host.emit("route", "week");
    await titleIs("A look at the week");
    host.emit("route", "reminders");
    await titleIs("Settings");
    expect(await screen.findByText(/^What comes, when it keeps quiet/)).toBeTruthy();
  });
});
