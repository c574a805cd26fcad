import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { codeNumber } from "../src/testing/fakeCode";
import type { BackupFile } from "../src/testing/fakeBackups";
import type { FakeHost } from "../src/testing/fakeHost";
import { backupFile, fillWithBackups } from "../src/testing/samples";
import { barriers, button, openAt, openOnward, PASSPHRASE, titleIs } from "./onward";

const SECRET = "The passphrase of this backup, or its recovery code";
const secretField = () => screen.findByLabelText<HTMLInputElement>(SECRET);
const withBackups = (host: FakeHost) => fillWithBackups(host.backups, PASSPHRASE);
const file = (changes: Partial<BackupFile>) => (host: FakeHost) => {
  host.backups.dialog = { ...backupFile(9, "an older passphrase"), ...changes };
};

async function openBackups(prepare: (host: FakeHost) => void = withBackups) {
  const opened = await openAt("settings", prepare);
  await opened.user.click(await button("Lock and backups"));
  await button("Back up now …");
  return opened;
}

describe("backups", () => {
  test("the newest is listed first with its size, and the earlier ones on request", async () => {
    const { user } = await openBackups();
    const list = within(await screen.findByRole("list", { name: "Backups" }));
    expect(list.getByText(/^Today, \d\d:\d\d$/)).toBeTruthy();
    expect(list.getByText("3.4 MB")).toBeTruthy();
    expect(list.getAllByRole("button", { name: /^Restore: / })).toHaveLength(1);
    await user.click(await button("4 earlier"));
    expect(list.getAllByRole("button", { name: /^Restore: / })).toHaveLength(5);
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Restore: Yesterday/);
    expect(await barriers()).toEqual([]);
  });

  test("one that could not be made is said with what to do", async () => {
    await openBackups((host) => (host.backups.problem = "disk_full"));
    expect(await screen.findByText(/last one could not be made. The disk is full/)).toBeTruthy();
    expect(screen.getByText(/None yet. The first/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try the newest backup" })).toBeNull();
  });

  test("one made by hand says where it is; a closed dialog says nothing", async () => {
    const { host, user } = await openBackups();
    host.backups.savesTo = null;
    await user.click(await button("Back up now …"));
    await waitFor(() => expect(host.called("backup_now")).toHaveLength(1));
    expect(screen.queryByText(/^Kept/)).toBeNull();
    host.backups.savesTo = "/media/ana/stick/onward.backup";
    await user.click(await button("Back up now …"));
    expect(await screen.findByText(/3.4 MB: \/media\/ana\/stick\/onward.backup/)).toBeTruthy();
  });

  test("while it is written one sees how far it is and can stop it", async () => {
    const { user } = await openBackups((host) => {
      withBackups(host);
      host.task.pace = 40;
      host.task.steps = 50;
    });
    await user.click(await button("Back up now …"));
    const bar = await screen.findByRole<HTMLProgressElement>("progressbar", {
      name: "Writing the backup",
    });
    await waitFor(() => expect(bar.value).toBeGreaterThan(0));
    expect(await barriers()).toEqual([]);
    expect(document.activeElement).toBe(await button("Cancel"));
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Stopped. Nothing was changed.")).toBeTruthy();
    await waitFor(async () => expect(document.activeElement).toBe(await button("Back up now …")));
  });

  test("trying the newest one says that it opens and what is in it", async () => {
    const { user } = await openBackups();
    await user.click(await button("Try the newest backup"));
    expect(await barriers()).toEqual([]);
    await user.keyboard("something else{Enter}");
    expect(await screen.findByText(/does not open this backup/)).toBeTruthy();
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(
      await screen.findByText("It opens. 214 entries, the newest from yesterday."),
    ).toBeTruthy();
    expect(document.activeElement).toBe(await button("Try the newest backup"));
  });
});

describe("restoring", () => {
  test("shows what is in it first, and sets the present journal aside", async () => {
    const { host, user } = await openBackups();
    await user.click(await button(/^Restore: Today/));
    expect(document.activeElement).toBe(await secretField());
    expect(await barriers()).toEqual([]);
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    const holds = await screen.findByText(/214 entries, from 12 January.* to yesterday/);
    expect(holds.textContent).toContain("12 applications and 4 goals");
    expect(screen.getByText(/set aside in a folder of its own/)).toBeTruthy();
    expect(screen.queryByText(/another journal/)).toBeNull();
    expect(await barriers()).toEqual([]);
    expect(host.called("backup_restore")).toEqual([]);
    await user.click(await button("Restore this one"));
    await titleIs("Today");
    expect(await screen.findByText(/set aside in \/home\/ana\/.*set-aside/)).toBeTruthy();
  });

  test("a backup of another journal says so, and leaving it changes nothing", async () => {
    const { host, user } = await openBackups(
      file({ holds: { ...backupFile(9, "").holds, sameJournal: false } }),
    );
    await user.click(await button("Restore from a file …"));
    await user.type(await secretField(), "an older passphrase{Enter}");
    expect(await screen.findByText(/another journal than the one here/)).toBeTruthy();
    await user.click(await button("Choose another"));
    await waitFor(() => expect(host.called("backup_let_go")).toHaveLength(1));
    expect(host.called("backup_restore")).toEqual([]);
    expect(document.activeElement).toBe(await button("Restore from a file …"));
  });

  test.each([
    ["backup_newer", /newer Onward/],
    ["backup_damaged", /cut short/],
  ] as const)("%s is said where one is, with what to do", async (broken, said) => {
    const { user } = await openBackups(file({ broken }));
    await user.click(await button("Restore from a file …"));
    await user.type(await secretField(), "an older passphrase{Enter}");
    expect(await screen.findByText(said)).toBeTruthy();
    await user.click(await button("Choose another"));
    expect(await button("Restore from a file …")).toBeTruthy();
  });

  test("a file that is no backup is said at once", async () => {
    const { user } = await openBackups(file({ broken: "not_a_backup" }));
    await user.click(await button("Restore from a file …"));
    expect(await screen.findByText(/no backup of Onward/)).toBeTruthy();
  });

  test("opening it can be stopped, and the field is still there", async () => {
    const { user } = await openBackups((host) => {
      withBackups(host);
      host.task.pace = 40;
      host.task.steps = 50;
    });
    await user.click(await button(/^Restore: Today/));
    await user.type(await secretField(), `${PASSPHRASE}{Enter}`);
    await screen.findByRole("progressbar", { name: "Opening the backup" });
    await user.click(await button("Cancel"));
    expect(await screen.findByText("Stopped. Nothing was changed.")).toBeTruthy();
    const field = await secretField();
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  test("works beside a damaged journal, with one of the automatic ones or its code", async () => {
    const { host, user } = await openOnward((host) => {
      host.passphrase = "gone from memory";
      host.state.vault = "damaged";
      host.backups.automatic = [{ ...backupFile(1, PASSPHRASE), recovery: codeNumber(8) }];
    });
    await user.click(await button("Restore a backup"));
    await user.click(await button(/^Restore: Yesterday/));
    await user.type(await secretField(), `${codeNumber(8)}{Enter}`);
    await user.click(await button("Restore this one"));
    await titleIs("Today");
    expect(host.passphrase).toBe(PASSPHRASE);
  });

  test("at the first start a file can be restored instead, and nothing is set aside", async () => {
    const { user } = await openOnward(file({}));
    await user.click(await button("Restore a backup instead"));
    expect(await screen.findByText(/none on this computer/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Choose a file …"));
    await user.type(await secretField(), "an older passphrase{Enter}");
    await button("Restore this one");
    expect(screen.queryByText(/set aside/)).toBeNull();
    await user.click(await button("Restore this one"));
    await titleIs("Today");
    expect(await screen.findByText("Restored. This is the journal from the backup.")).toBeTruthy();
  });

  test("behind Can’t get in? there is a way there and back", async () => {
    const { user } = await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
    });
    await user.click(await button("Can’t get in?"));
    await user.click(await button("Restore a backup"));
    await user.click(await button("Back"));
    expect(await screen.findByLabelText("Passphrase")).toBeTruthy();
  });
});
