import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, openOnward, PASSPHRASE, titleIs } from "./onward";

const locked = (host: FakeHost) => {
  host.passphrase = PASSPHRASE;
  host.state.vault = "locked";
};
const passphraseField = () => screen.findByLabelText<HTMLInputElement>("Passphrase");

describe("the locked screen", () => {
  test("opens with the caret in the passphrase field and without barriers", async () => {
    await openOnward(locked);
    await titleIs("Locked");
    expect(document.activeElement).toBe(await passphraseField());
    expect(await barriers()).toEqual([]);
  });

  test("the right passphrase and Enter lead to Today", async () => {
    const { user } = await openOnward(locked);
    await passphraseField();
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await titleIs("Today");
  });

  test("a wrong passphrase is said, stays selected in the field, and the next try works", async () => {
    const { user } = await openOnward(locked);
    const field = await passphraseField();
    await user.type(field, "four loud words");
    await user.click(await button("Unlock"));
    expect(await screen.findByText(/was not the passphrase/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, "four loud words".length]);
    expect(await barriers()).toEqual([]);
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await titleIs("Today");
  });

  test("while it opens it says so, and a second Enter does not try twice", async () => {
    const { host, user } = await openOnward((host) => {
      locked(host);
      host.slow.vault_unlock = 80;
    });
    await user.type(await passphraseField(), `${PASSPHRASE}{Enter}{Enter}`);
    expect(screen.getByText(/takes about a second/)).toBeTruthy();
    await titleIs("Today");
    expect(host.called("vault_unlock")).toHaveLength(1);
  });

  test.each([
    ["vault_newer", /newer Onward/],
    ["vault_in_use", /open in another Onward/],
    ["disk_full", /disk is full/],
    ["not_writable", /permissions/],
  ] as const)("%s says what to do", async (code, said) => {
    const { user } = await openOnward((host) => {
      locked(host);
      host.fail("vault_unlock", code, 1);
    });
    await user.type(await passphraseField(), "anything{Enter}");
    expect(await screen.findByText(said)).toBeTruthy();
  });

  test("a damaged journal says where the folder is, asks for no passphrase, and can be tried again", async () => {
    const { host, user } = await openOnward((host) => {
      locked(host);
      host.state.vault = "damaged";
    });
    expect(await screen.findByText(/share\/onward/)).toBeTruthy();
    expect(screen.queryByLabelText("Passphrase")).toBeNull();
    expect(await barriers()).toEqual([]);
    host.state.vault = "locked";
    await user.click(await button("Try again"));
    expect(await passphraseField()).toBeTruthy();
  });

  test("what a notification asked for waits until the journal is open", async () => {
    const { host, user } = await openOnward(locked);
    const field = await passphraseField();
    host.emit("route", "settings");
    expect(document.title).toContain("Locked");
    await user.type(field, `${PASSPHRASE}{Enter}`);
    await titleIs("Settings");
  });

  test("the passphrase can be shown and hidden", async () => {
    const { user } = await openOnward(locked);
    const field = await passphraseField();
    const show = await button("Show passphrase");
    await user.click(show);
    expect(field.type).toBe("text");
    expect(show.getAttribute("aria-pressed")).toBe("true");
    await user.click(show);
    expect(field.type).toBe("password");
  });
});

describe("the first start", () => {
  const again = () => screen.findByLabelText<HTMLInputElement>("Passphrase again");

  test("a good passphrase typed twice, by keyboard alone, makes the journal", async () => {
    const { host, user } = await openOnward();
    await titleIs("Welcome");
    expect(document.activeElement).toBe(await passphraseField());
    await user.keyboard("seven quiet boats asleep");
    expect(await screen.findByText("Very good.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(await again());
    await user.keyboard("seven quiet boats asleep{Enter}");
    await user.click(await button("Not now"));
    await titleIs("Today");
    expect(host.passphrase).toBe("seven quiet boats asleep");
  });

  test("says plainly that there is no way back without the passphrase or a code", async () => {
    await openOnward();
    expect(
      await screen.findByText(/Without the passphrase or a recovery code nobody/),
    ).toBeTruthy();
  });

  test.each([
    ["boats", /eight characters/],
    ["password1", /guessed too easily/],
    ["aaaaaaaaaa", /guessed too easily/],
  ])("%s is refused kindly, with what would help", async (weak, said) => {
    const { host, user } = await openOnward();
    await user.type(await passphraseField(), weak);
    await user.type(await again(), weak);
    await user.click(await button("Create my journal"));
    expect(await screen.findByText(said)).toBeTruthy();
    expect(document.activeElement).toBe(await passphraseField());
    expect(host.called("vault_create")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("two that differ are said at the second field", async () => {
    const { host, user } = await openOnward();
    await user.type(await passphraseField(), "seven quiet boats asleep");
    await user.type(await again(), "seven quiet goats asleep{Enter}");
    const second = await again();
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(second.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("The two are not the same yet.")).toBeTruthy();
    expect(host.called("vault_create")).toEqual([]);
  });

  test("a journal that could not be made says why and keeps what was typed", async () => {
    const { user } = await openOnward((host) => host.fail("vault_create", "not_writable"));
    await user.type(await passphraseField(), "seven quiet boats asleep");
    await user.type(await again(), "seven quiet boats asleep{Enter}");
    expect(await screen.findByText(/permissions/)).toBeTruthy();
    expect((await passphraseField()).value).toBe("seven quiet boats asleep");
  });

  test("Caps Lock is mentioned while it is on", async () => {
    const { user } = await openOnward();
    await user.click(await passphraseField());
    await user.keyboard("{CapsLock}a");
    expect(await screen.findByText("Caps Lock is on.")).toBeTruthy();
    await user.keyboard("{CapsLock}b");
    await waitFor(() => expect(screen.queryByText("Caps Lock is on.")).toBeNull());
  });
});
