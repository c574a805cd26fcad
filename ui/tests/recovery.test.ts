import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { codeNumber } from "../src/testing/fakeCode";
import { barriers, button, field, openAt, openOnward, PASSPHRASE, titleIs } from "./onward";

const NEW = "seven quiet boats asleep";
const code = codeNumber(1);
const groups = code.split("-");

async function made() {
  const opened = await openOnward();
  const { user } = opened;
  await user.type(await screen.findByLabelText("Passphrase"), NEW);
  await user.type(await screen.findByLabelText("Passphrase again"), `${NEW}{Enter}`);
  await screen.findByRole("heading", { name: "Keep a way back in." });
  return opened;
}

describe("keeping a way back in, at the first start", () => {
  test("is offered once the journal is made, without barriers, and can be left out", async () => {
    const { host, user } = await made();
    expect(document.title).toContain("Welcome");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Not now"));
    await titleIs("Today");
    expect(host.called("recovery_begin")).toEqual([]);
  });

  test("makes the code with the passphrase just typed, and it counts once two groups are typed back", async () => {
    const { host, user } = await made();
    // One came with Enter, and goes on with it.
    expect(document.activeElement).toBe(await button("Make a recovery code"));
    await user.keyboard("{Enter}");
    expect(await screen.findByText(`Group 1: ${[...(groups[0] ?? "")].join(" ")}`)).toBeTruthy();
    expect(screen.getAllByText(/^[0-9A-Z]{4}$/, { selector: ".code-groups .code" })).toHaveLength(
      7,
    );
    expect(await barriers()).toEqual([]);
    expect(host.called("recovery_begin")).toEqual([{ secret: NEW }]);
    await user.click(await button("I have it safe"));
    expect(document.activeElement).toBe(await field("Group 2"));
    expect(await barriers()).toEqual([]);
    await user.keyboard(`${groups[1]?.toLowerCase()}{Tab}${groups[4]}{Enter}`);
    await titleIs("Today");
    expect(await screen.findByText(/recovery code counts from now/)).toBeTruthy();
    expect(host.vault.recovery).toBe(code);
  });

  test("groups that do not match are said in place, and the code can be looked at again", async () => {
    const { host, user } = await made();
    await user.click(await button("Make a recovery code"));
    await user.click(await button("I have it safe"));
    await user.keyboard("{Enter}");
    expect(await screen.findByText(/Four letters or digits/)).toBeTruthy();
    await user.keyboard(`${groups[1]}{Tab}ZZZZ{Enter}`);
    expect(await screen.findByText(/don’t match the code yet/)).toBeTruthy();
    expect(host.vault.recovery).toBeNull();
    await user.click(await button("Show the code again"));
    expect(
      await screen.findByText(groups[6] ?? "", { selector: ".code-groups .code" }),
    ).toBeTruthy();
    expect(host.called("recovery_begin")).toHaveLength(1);
  });

  test("left halfway, nothing counts and the journal opens all the same", async () => {
    const { host, user } = await made();
    await user.click(await button("Make a recovery code"));
    await user.click(await button("Leave it for now"));
    await waitFor(() => expect(host.called("recovery_cancel")).toHaveLength(1));
    await user.click(await button("Not now"));
    await titleIs("Today");
    expect(host.vault.recovery).toBeNull();
  });

  test("a code that could not be made says why, and one can still go on", async () => {
    const { host, user } = await made();
    host.fail("recovery_begin", "disk_full", 1);
    await user.click(await button("Make a recovery code"));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    await user.click(await button("Not now"));
    await titleIs("Today");
  });
});

describe("the recovery code on screen", () => {
  async function shown() {
    const opened = await openAt("settings", (host) => host.vault.since("passphrase"));
    const { user } = opened;
    await user.click(await button("Lock and backups"));
    await user.click(await button("Make one: Recovery code"));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await screen.findByRole("heading", { name: "Your recovery code" });
    return opened;
  }

  test("is copied, and where that does not work it says so", async () => {
    const { user } = await shown();
    await user.click(await button("Copy"));
    expect(await screen.findByText(/^Copied/)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(code);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));
    await user.click(await button("Copy"));
    expect(await screen.findByText(/could not be copied here/)).toBeTruthy();
  });

  test("is printed as a sheet of its own that goes with the code", async () => {
    const { user } = await shown();
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    await user.click(await button("Print a sheet"));
    expect(print).toHaveBeenCalledOnce();
    const sheet = document.querySelector("body > .print-sheet");
    for (const group of groups) expect(sheet?.textContent).toContain(group);
    expect(sheet?.textContent).toMatch(/Made on \d+ \w+ \d{4}/);
    await user.click(await button("I have it safe"));
    expect(document.querySelector(".print-sheet")).toBeNull();
  });

  test("going elsewhere halfway puts it away", async () => {
    const { host, user } = await shown();
    await user.click(await button("Today"));
    await titleIs("Today");
    await waitFor(() => expect(host.called("recovery_cancel")).toHaveLength(1));
  });
});
