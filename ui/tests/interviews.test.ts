import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { openCase } from "./noes";
import { barriers, button, field, openAt, titleIs } from "./onward";

// A whole case is a long page, and finding things by role reads all of it.
vi.setConfig({ testTimeout: 20_000 });

const note = (host: FakeHost, asked: string, sayNext = "", round = "panel" as const) =>
  host.interviews.save(
    { id: null, reboundId: 1, round, asked, wentWell: "", sayNext },
    "Tidewater",
  );

async function openNotes(prepare?: (host: FakeHost) => void) {
  const opened = await openCase({}, prepare);
  await opened.user.click(await button("Notes from the interview"));
  return opened;
}

describe("notes from an interview", () => {
  test("are added, changed where they stand, and deleted with Undo", async () => {
    const { host, user } = await openNotes();
    await user.click(await button("Add a note"));
    const asked = await field("What was asked?");
    await waitFor(() => expect(document.activeElement).toBe(asked));
    await user.click(screen.getByRole("radio", { name: "Technical" }));
    await user.type(asked, "Why a rota?");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Done"));
    const line = await button(/^Why a rota\?/);
    expect(host.interviews.notes.all).toMatchObject([{ round: "technical", asked: "Why a rota?" }]);
    await user.click(line);
    await user.type(await field("What would I say next time?"), "Because of March");
    await user.click(await button("Done"));
    await waitFor(() => expect(host.interviews.notes.all[0]?.sayNext).toBe("Because of March"));
    await user.click(await button(/^Why a rota\?/));
    await user.click(await button("Remove"));
    await waitFor(() => expect(host.interviews.notes.all).toEqual([]));
    await user.click(await button("Undo"));
    expect(await button(/^Why a rota\?/)).toBeTruthy();
  });

  test("an empty one asks for a few words", async () => {
    const { host, user } = await openNotes();
    await user.click(await button("Add a note"));
    await user.click(await button("Done"));
    expect(await screen.findByText(/One of the three, please/)).toBeTruthy();
    expect(host.called("interview_note_save")).toEqual([]);
  });

  test.each(["Looking back", "Notes from the interview"])(
    "what is being typed is kept on leaving by “%s”",
    async (way) => {
      const { host, user } = await openNotes();
      await user.click(await button("Add a note"));
      await user.type(await field("What went well?"), "I laughed");
      await user.click(await button(way));
      await waitFor(() =>
        expect(host.interviews.notes.all).toMatchObject([{ wentWell: "I laughed" }]),
      );
      await waitFor(() => expect(host.drafts.has("interview_note")).toBe(false));
      expect(host.interviews.notes.all).toHaveLength(1);
    },
  );

  test("what was typed before a kill is a note the next time", async () => {
    const { host, user } = await openNotes();
    await user.click(await button("Add a note"));
    await user.type(await field("What was asked?"), "Why");
    await waitFor(() => expect(host.drafts.get("interview_note")).toContain("Why"));
    expect(JSON.parse(host.drafts.get("interview_note") ?? "")).toMatchObject({
      1: { asked: "Why", reboundId: 1 },
    });
  });

  test("a note left by a kill comes in once, and is said", async () => {
    const { host } = await openNotes((host) => {
      const left = {
        id: null,
        reboundId: 1,
        round: "first",
        asked: "Why",
        wentWell: "",
        sayNext: "",
      };
      host.drafts.set("interview_note", JSON.stringify({ 1: left }));
    });
    expect(await screen.findByText("What you had begun is here again.")).toBeTruthy();
    expect(await button(/^Why/)).toBeTruthy();
    await waitFor(() => expect(host.drafts.has("interview_note")).toBe(false));
  });
});

describe("cards for an interview", () => {
  async function openCards(prepare?: (host: FakeHost) => void) {
    const opened = await openNotes(prepare);
    await opened.user.click(await button("Cards for the next interview of this kind"));
    await titleIs("Cards for an interview");
    return opened;
  }

  test("are turned by Space and walked by the arrow keys, one at a time", async () => {
    const { session, user } = await openCards((host) => {
      note(host, "Why us?", "The clinics.");
      note(host, "A plan that broke?", "March.");
    });
    expect(await screen.findByText("1 of 2")).toBeTruthy();
    expect(screen.getByRole("radio", { name: "A panel" })).toHaveProperty("checked", true);
    const first = screen.getByText(/^Why us|^A plan/).textContent;
    await waitFor(async () => expect(document.activeElement).toBe(await button("Turn it")));
    await user.keyboard(" ");
    expect(await screen.findByText("What I would say")).toBeTruthy();
    expect(screen.queryByText(first ?? "")).toBeNull();
    await user.keyboard("{ArrowRight}");
    expect(await screen.findByText("2 of 2")).toBeTruthy();
    expect(screen.getByText(/^Why us|^A plan/).textContent).not.toBe(first);
    expect(session.announced).toMatch(/^2 of 2: /);
    await user.keyboard("{ArrowRight}");
    expect(await screen.findByText("1 of 2")).toBeTruthy();
    await user.keyboard("{ArrowLeft}");
    expect(await screen.findByText("2 of 2")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("lead back to the no they were opened from, by Escape too", async () => {
    const { user } = await openCards((host) => void note(host, "Why us?"));
    await screen.findByText("1 of 1");
    await user.keyboard("{Escape}");
    await titleIs("A calm look");
    expect(await button(/^Why us\?/)).toBeTruthy();
  });

  test("the kind is chosen, and one without any is said kindly", async () => {
    const { user } = await openAt("cases", (host) => void note(host, "Why us?"));
    await user.click(await button("Cards for an interview"));
    expect(await screen.findByText("No cards of this kind yet.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("radio", { name: "A panel" }));
    expect(await screen.findByText("Why us?")).toBeTruthy();
    await user.click(await button("Turn it"));
    expect(await screen.findByText("Nothing is written on the back yet.")).toBeTruthy();
  });
});
