import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import type { Place } from "../src/types/Place";
import { barriers, button, field, openAt, titleIs } from "./onward";

const DROPBOX: Place = { folder: "/home/ana/Dropbox/onward", usual: false, synced: "dropbox" };
const DISK: Place = { folder: "/media/ana/disk/onward", usual: false, synced: null };

async function openData(prepare: (host: FakeHost) => void = () => {}) {
  const opened = await openAt("settings", prepare);
  await opened.user.click(await button("Your data"));
  await button("Move it …");
  return opened;
}

describe("where the journal lives", () => {
  test("is said, and a closed dialog changes nothing", async () => {
    const { host, user } = await openData();
    expect(screen.getByText("/home/ana/.local/share/onward")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Back to the usual folder" })).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Move it …"));
    await waitFor(() => expect(host.called("place_choose")).toHaveLength(1));
    expect(screen.queryByRole("button", { name: "Move it here" })).toBeNull();
  });

  test("a folder that is copied elsewhere is explained before anything moves", async () => {
    const { host, user } = await openData((host) => (host.place.dialog = DROPBOX));
    await user.click(await button("Move it …"));
    expect(await screen.findByText(/^Dropbox copies this folder.*two computers/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    expect(host.called("place_move")).toEqual([]);
    await user.click(await button("Leave it where it is"));
    expect(screen.queryByText(DROPBOX.folder)).toBeNull();
  });

  test("it moves, says where it lives now, and can move back", async () => {
    const { host, user } = await openData((host) => (host.place.dialog = DISK));
    await user.click(await button("Move it …"));
    await user.click(await button("Move it here"));
    expect(await screen.findByText("Moved. The journal lives there now.")).toBeTruthy();
    expect(screen.getByText(DISK.folder)).toBeTruthy();
    await user.click(await button("Back to the usual folder"));
    expect(await screen.findByText("The usual folder on this computer.")).toBeTruthy();
    expect(host.place.now.usual).toBe(true);
  });

  test("moving can be stopped, and the journal stays where it was", async () => {
    const { host, user } = await openData((host) => {
      host.place.dialog = DISK;
      host.task.pace = 40;
      host.task.steps = 50;
    });
    await user.click(await button("Move it …"));
    await user.click(await button("Move it here"));
    await screen.findByRole("progressbar", { name: "Moving the journal" });
    await user.click(await button("Cancel"));
    expect(await screen.findByText("Stopped. Nothing was changed.")).toBeTruthy();
    expect(host.place.now.usual).toBe(true);
  });

  test("a folder that holds something is refused with what to do", async () => {
    const { user } = await openData((host) => (host.place.dialog = "folder_not_empty"));
    await user.click(await button("Move it …"));
    expect(await screen.findByText(/Choose an empty one/)).toBeTruthy();
  });
});

describe("forgetting everything", () => {
  test("needs the exact words, and says plainly what goes and what stays", async () => {
    const { host, user } = await openData();
    await user.click(await button("Forget everything …"));
    expect(screen.getByText(/Backups you saved elsewhere stay/)).toBeTruthy();
    const typed = await field("To go on, type: forget everything");
    expect(document.activeElement).toBe(typed);
    expect(await barriers()).toEqual([]);
    await user.keyboard("forget it{Enter}");
    expect(await screen.findByText(/Type the words as they stand/)).toBeTruthy();
    await user.click(await button("Erase all of it"));
    expect(host.called("forget_everything")).toEqual([]);
    await user.clear(typed);
    await user.type(typed, "forget everything{Enter}");
    await titleIs("Welcome");
    expect(host.called("forget_everything")).toHaveLength(1);
    expect(await screen.findByText("Everything of this journal is erased.")).toBeTruthy();
  });

  test("Escape and Keep it leave everything as it is", async () => {
    const { host, user } = await openData();
    await user.click(await button("Forget everything …"));
    await user.keyboard("forget everything{Escape}");
    await waitFor(async () =>
      expect(document.activeElement).toBe(await button("Forget everything …")),
    );
    expect(host.called("forget_everything")).toEqual([]);
  });
});
