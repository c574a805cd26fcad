import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { codeNumber } from "../src/testing/fakeCode";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, openAt, PASSPHRASE, tabTo } from "./onward";

const NEW = "seven quiet boats asleep";
const withCode = (host: FakeHost) => {
  host.vault.recovery = codeNumber(9);
  host.vault.since("recovery", new Date(2026, 4, 12));
};

async function openLock(prepare: (host: FakeHost) => void = () => {}) {
  const opened = await openAt("settings", prepare);
  await opened.user.click(await button("Lock and backups"));
  await button(/^(Change|Choose one): Passphrase/);
  return opened;
}

describe("when it locks", () => {
  test("the time and the occasions are chosen with the keyboard and saved at once", async () => {
    const { host, user } = await openLock();
    expect(await barriers()).toEqual([]);
    await tabTo(user, await screen.findByRole("radio", { name: "15 min" }));
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(host.settings.lockAfterMinutes).toBe(30));
    await user.click(screen.getByRole("radio", { name: "Never" }));
    await user.click(screen.getByRole("switch", { name: "When the window is hidden" }));
    await user.click(screen.getByRole("switch", { name: "When the screen locks" }));
    await waitFor(() =>
      expect(host.settings).toMatchObject({
        lockAfterMinutes: 0,
        lockOnHide: true,
        lockOnScreenLock: false,
        lockOnSuspend: true,
      }),
    );
  });

  test("what could not be saved is said and shown as it is", async () => {
    const { host, user } = await openLock();
    host.fail("settings_save", "disk_full");
    const hide = await screen.findByRole("switch", { name: "When the window is hidden" });
    await user.click(hide);
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    expect(hide.getAttribute("aria-checked")).toBe("false");
  });
});

describe("what opens it", () => {
  test("each way is listed with its date, and what is not there can be made", async () => {
    await openLock(withCode);
    expect(screen.getByText("Since 12 May 2026")).toBeTruthy();
    expect(await button("Make a new one: Recovery code")).toBeTruthy();
    expect(await button("Use it: This computer’s keychain")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Remove: This computer/ })).toBeNull();
  });

  test("the passphrase is changed with the present one, and the focus comes back", async () => {
    const { host, user } = await openLock();
    await user.click(await button("Change: Passphrase"));
    expect(document.activeElement).toBe(screen.getByLabelText("Your passphrase"));
    expect(await barriers()).toEqual([]);
    await user.keyboard(PASSPHRASE);
    await user.type(screen.getByLabelText("New passphrase"), NEW);
    await user.type(screen.getByLabelText("New passphrase again"), `${NEW}{Enter}`);
    expect(await screen.findByText("The new passphrase counts from now.")).toBeTruthy();
    expect(host.passphrase).toBe(NEW);
    await waitFor(async () =>
      expect(document.activeElement).toBe(await button("Change: Passphrase")),
    );
  });

  test("the recovery code does instead of the present passphrase", async () => {
    const { host, user } = await openLock(withCode);
    await user.click(await button("Change: Passphrase"));
    await user.type(
      screen.getByLabelText("Your passphrase, or the recovery code"),
      codeNumber(9).toLowerCase(),
    );
    await user.type(screen.getByLabelText("New passphrase"), NEW);
    await user.type(screen.getByLabelText("New passphrase again"), `${NEW}{Enter}`);
    await waitFor(() => expect(host.passphrase).toBe(NEW));
  });

  test("a weak new one, two that differ and a wrong present one are each said in place", async () => {
    const { host, user } = await openLock();
    await user.click(await button("Change: Passphrase"));
    await user.click(await button("Change it"));
    expect(await screen.findByText("This needs your passphrase.")).toBeTruthy();
    await user.type(screen.getByLabelText("Your passphrase"), "not this one");
    await user.type(screen.getByLabelText("New passphrase"), "boats{Enter}");
    expect(await screen.findByText(/eight characters/)).toBeTruthy();
    await user.clear(screen.getByLabelText("New passphrase"));
    await user.type(screen.getByLabelText("New passphrase"), `${NEW}{Enter}`);
    expect(await screen.findByText("The two are not the same yet.")).toBeTruthy();
    expect(host.called("passphrase_change")).toEqual([]);
    await user.type(screen.getByLabelText("New passphrase again"), `${NEW}{Enter}`);
    expect(await screen.findByText(/That did not open it/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("Your passphrase"));
    expect(host.passphrase).toBe(PASSPHRASE);
    expect(await barriers()).toEqual([]);
  });

  test("a new recovery code takes the place of the old one only once it is typed back", async () => {
    const { host, user } = await openLock(withCode);
    await user.click(await button("Make a new one: Recovery code"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await user.click(await button("Leave it for now"));
    expect(await screen.findByText(/opens nothing. All else is as it was/)).toBeTruthy();
    expect(host.vault.recovery).toBe(codeNumber(9));
    await user.click(await button("Make a new one: Recovery code"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await user.click(await button("I have it safe"));
    const groups = codeNumber(2).split("-");
    await user.keyboard(`${groups[1]}{Tab}${groups[4]}{Enter}`);
    await waitFor(() => expect(host.vault.recovery).toBe(codeNumber(2)));
  });

  test("the keychain is added after it was said plainly what that means, and removed again", async () => {
    const { host, user } = await openLock();
    await user.click(await button("Use it: This computer’s keychain"));
    expect(screen.getByText(/whoever is logged in as you here/)).toBeTruthy();
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await waitFor(() => expect(host.vault.keychain).toBe(true));
    await user.click(await button("Remove: This computer’s keychain"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await waitFor(() => expect(host.vault.keychain).toBe(false));
    expect(await button("Use it: This computer’s keychain")).toBeTruthy();
  });

  test("a keychain that does not answer is said, and nothing is added", async () => {
    const { host, user } = await openLock((host) => (host.vault.keychainAnswers = false));
    await user.click(await button("Use it: This computer’s keychain"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/keychain did not answer/)).toBeTruthy();
    expect(host.vault.keychain).toBe(false);
  });

  test("the last way in stays, and it is said what to do first", async () => {
    const { host, user } = await openLock();
    await user.click(await button("Remove: Passphrase"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/last way in that you hold/)).toBeTruthy();
    expect(host.passphrase).toBe(PASSPHRASE);
    expect(await barriers()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(async () =>
      expect(document.activeElement).toBe(await button("Change: Passphrase")),
    );
  });
});

describe("a new key", () => {
  test("explains when it is worth it, encrypts anew, and a new code follows where there was one", async () => {
    const { host, user } = await openLock(withCode);
    await user.click(await button("Make a new key"));
    expect(screen.getByText(/an old copy of this folder/).textContent).toContain("stops working");
    expect(await barriers()).toEqual([]);
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(await screen.findByText(/Here is the code that goes with the new key/)).toBeTruthy();
    await user.click(await button("I have it safe"));
    const groups = codeNumber(1).split("-");
    await user.keyboard(`${groups[1]}{Tab}${groups[4]}{Enter}`);
    await waitFor(() => expect(host.vault.recovery).toBe(codeNumber(1)));
  });

  test("can be stopped on the way, and says that nothing was changed", async () => {
    const { host, user } = await openLock((host) => {
      withCode(host);
      host.task.pace = 40;
      host.task.steps = 50;
    });
    await user.click(await button("Make a new key"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(
      await screen.findByRole("progressbar", { name: "Encrypting everything anew" }),
    ).toBeTruthy();
    await user.click(await button("Cancel"));
    expect(await screen.findByText("Stopped. Nothing was changed.")).toBeTruthy();
    expect(host.vault.recovery).toBe(codeNumber(9));
  });

  test("without a code before, none is asked for; the field takes the passphrase alone", async () => {
    const { host, user } = await openLock();
    await user.click(await button("Make a new key"));
    await user.keyboard("something else{Enter}");
    expect(await screen.findByText(/That did not open it/)).toBeTruthy();
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(await screen.findByText("Everything is encrypted anew.")).toBeTruthy();
    expect(host.called("recovery_begin")).toEqual([]);
    expect(screen.queryByRole("heading", { name: "Your recovery code" })).toBeNull();
  });
});
