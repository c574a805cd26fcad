import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { addDays } from "../src/app/times";
import { today } from "../src/testing/fakeDays";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithSamples } from "../src/testing/samples";
import {
  aNo,
  barriers,
  button,
  field,
  openAt,
  openOnward,
  PASSPHRASE,
  titleIs,
  written,
} from "./onward";

const withStep = (text: string) => (host: FakeHost) =>
  void host.steps.add({ text, reboundId: null, fix: null, date: null });

describe("small steps on Today", () => {
  test("are ticked and unticked, without barriers", async () => {
    const { host, user } = await openAt("today", withStep("Write to Ana"));
    await user.click(await screen.findByRole("checkbox", { name: "Mark done: Write to Ana" }));
    expect(await screen.findByRole("checkbox", { name: "Done: Write to Ana" })).toBeTruthy();
    expect(host.steps.steps.all[0]?.doneAt).not.toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "Done: Write to Ana" }));
    await waitFor(() => expect(host.steps.steps.all[0]?.doneAt).toBeNull());
  });

  test("are let go of with Undo", async () => {
    const { host, user } = await openAt("today", withStep("Write to Ana"));
    await user.click(await button("Let go: Write to Ana"));
    await waitFor(() => expect(host.steps.steps.all).toEqual([]));
    await user.click(await button("Undo"));
    expect(await screen.findByRole("checkbox", { name: "Mark done: Write to Ana" })).toBeTruthy();
  });

  test("rest with everything else on a day off", async () => {
    await openAt("today", (host) => {
      withStep("Write to Ana")(host);
      host.reminders.beginRest(today());
    });
    await button("Back to it");
    expect(screen.queryByText("Write to Ana")).toBeNull();
  });
});

describe("what is said above", () => {
  test("does not call a day empty that has a step on it", async () => {
    await openAt("today", withStep("Write to Ana"));
    expect(await screen.findByText("A little is here, for when you like.")).toBeTruthy();
    expect(screen.queryByText(/Nothing is planned here/)).toBeNull();
  });

  test("the suggestions begin with something small on the day of a no", async () => {
    await openAt("today", (host) => {
      // Noted, with no room after it, and nothing left to see: the same.
      host.rebound.begin(aNo(), false, 15);
    });
    const offered = await screen.findAllByRole("button", { name: /^Take this goal/ });
    expect(offered[0]?.textContent).toContain("Talk to someone");
    expect(offered.some((one) => one.textContent?.includes("applications"))).toBe(false);
  });
});

describe("what may be looked at", () => {
  const look = (id: number) => ({
    id,
    company: "Blue Kiln",
    role: null,
    heardOn: addDays(today(), -2),
    reached: null,
    kind: null,
    ready: true,
    begun: false,
    finishedAt: null,
  });

  test("a calm look is offered once, however many noes there were, and leads to it", async () => {
    const { session, user } = await openAt("today", (host) => {
      host.calm.looks = () => [look(1), look(2)];
    });
    expect(
      await screen.findByText(/At the no of .*, from Blue Kiln, whenever you like/),
    ).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "Look at it calmly" })).toHaveLength(1);
    expect(await barriers()).toEqual([]);
    await user.click(await button("Look at it calmly"));
    await waitFor(() => expect(session.route).toBe("case"));
    expect(session.arrival.id).toBe(1);
  });

  test("a request that has had its time is let go of, or its answer written down", async () => {
    const due = [
      { id: 1, company: null, askedOn: addDays(today(), -20), letGoOn: addDays(today(), -6) },
    ];
    const { host, session, user } = await openAt("today", (host) => {
      host.rebound.begin(aNo(), false, 15);
      host.calm.letGo = () => due;
    });
    expect(await screen.findByText(/That says nothing about you/)).toBeTruthy();
    await user.click(await button("Let it go"));
    expect(host.called("feedback_let_go")).toEqual([{ id: 1, letGo: true }]);
    await user.click(await button("It was answered"));
    await waitFor(() => expect(session.route).toBe("case"));
    expect(session.arrival).toMatchObject({ id: 1, part: "feedback" });
  });

  test("the why is asked about when a year has passed", async () => {
    const { session, user } = await openAt("today", (host) => {
      host.calm.whyDue = () => true;
    });
    await user.click(await button("Read it"));
    await waitFor(() => expect(session.route).toBe("worth"));
  });

  test("how many applications are out is one plain sentence, and none where there never was one", async () => {
    await openAt("today", fillWithSamples);
    expect(await screen.findByText("Three applications are out just now.")).toBeTruthy();
  });
});

describe("the help card", () => {
  test("is one’s own once changed, kept as it is typed, and the ready-made one comes back with Undo", async () => {
    const { host, user } = await openAt("settings");
    await user.click(await button("Help card"));
    const card = await field("Your card");
    expect(card.value).toContain("My doctor");
    expect(await barriers()).toEqual([]);
    await user.clear(card);
    await user.type(card, "Ring Ana.");
    await waitFor(() => expect(host.care.helpCard).toBe("Ring Ana."));
    await user.click(await button("Back to the ready-made card"));
    await waitFor(() => expect(host.care.helpCard).toBeNull());
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.care.helpCard).toBe("Ring Ana."));
  });

  test("shows one’s own in the room", async () => {
    const { user } = await openAt("room", (host) => {
      host.care.helpCard = "Ring Ana.";
      host.rebound.begin(aNo(), true, 15);
    });
    await user.click(await button("If this is more than a bad day"));
    expect(await screen.findByText("Ring Ana.")).toBeTruthy();
    await user.click(await button("Close"));
    expect(document.activeElement).toBe(await button("If this is more than a bad day"));
  });

  test("at the locked door it is the ready-made one, and nothing inside is read", async () => {
    const { host, user } = await openOnward((host) => {
      host.passphrase = PASSPHRASE;
      host.state.vault = "locked";
      host.care.helpCard = "Ring Ana.";
    });
    await user.click(await button("If this is more than a bad day"));
    expect(await screen.findByText(/My doctor/)).toBeTruthy();
    expect(screen.queryByText("Ring Ana.")).toBeNull();
    expect(host.called("care_read")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });
});

describe("an entry that was put away", () => {
  test("is covered in the list and on its page, and one click opens it", async () => {
    const { host, user } = await openAt("journal", (host) => {
      const { id } = host.journal.create("Not to be met unasked. #heavy", "window");
      host.journal.change(id, { starred: true, mood: "low", tags: ["chosen"] });
      host.journal.seal(id, addDays(today(), 1));
    });
    expect(await screen.findByText("Put away until tomorrow")).toBeTruthy();
    expect(screen.queryByText("Starred")).toBeNull();
    expect(screen.queryByText(/low|#chosen|#heavy/)).toBeNull();
    expect(await button("Open it anyway")).toBeTruthy();
    expect(screen.queryByText(/Not to be met/)).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Open it anyway"));
    expect(await written()).toBe("Not to be met unasked. #heavy");
    expect(document.activeElement).toBe(await field("Entry"));
    expect(await button("Star")).toHaveProperty("ariaPressed", "true");
    expect(host.journal.entries.all[0]?.sealedUntil).toBeNull();
  });

  test("opens by itself on its day", async () => {
    await openAt("journal", (host) => {
      const { id } = host.journal.create("Morning came.", "window");
      host.journal.seal(id, today());
    });
    expect(await written()).toBe("Morning came.");
  });
});

describe("a ritual’s time of day", () => {
  test("is chosen in its editor and said in its line; all of them are any time", async () => {
    const { host, user } = await openAt("settings", fillWithSamples);
    await user.click(await button("Rituals"));
    await user.click(await button(/call Ana/));
    await user.click(await button("Morning"));
    await user.click(await button("Evening"));
    expect(await barriers()).toEqual([]);
    await user.click(await button("Done"));
    await waitFor(() => expect(host.rebound.rituals.find(2).parts).toEqual(["morning", "evening"]));
    expect(await screen.findByText(/People, morning and evening/)).toBeTruthy();
    await user.click(await button(/call Ana/));
    await user.click(await button("Afternoon"));
    expect((await button("Any time")).getAttribute("aria-pressed")).toBe("true");
  });
});

test("the room’s full screen can be chosen beforehand", async () => {
  const { host, user } = await openAt("settings");
  await user.click(await button("Window for a no"));
  await user.click(await screen.findByRole("switch", { name: "Let the room fill the screen" }));
  await waitFor(() => expect(host.settings.roomFullscreen).toBe(true));
  await titleIs("Settings");
});
