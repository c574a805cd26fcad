import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { addDays } from "../src/app/times";
import { today } from "../src/testing/fakeDays";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithHeavyWindows, fillWithHour } from "../src/testing/hourSamples";
import { fillWithSamples } from "../src/testing/samples";
import type { AfterStep } from "../src/types/AfterStep";
import type { PartOfDay } from "../src/types/PartOfDay";
import { aNo, barriers, button, field, openAt, tabTo, titleIs } from "./onward";

/** A window that is over, at one of the steps after it. */
const over =
  (step: AfterStep, { text = "", more = (() => {}) as (host: FakeHost) => void, sting = 6 } = {}) =>
  (host: FakeHost) => {
    more(host);
    const { id } = host.rebound.begin(aNo({ sting }), true, 15);
    host.rebound.change(id, { text, afterStep: step });
    host.rebound.close(id);
  };
const now = (host: FakeHost) => {
  const { current } = host.rebound;
  if (current === null) throw new Error("no window");
  return current;
};

describe("how it stings after the window", () => {
  test("can be said or left out, without barriers, and is not asked again", async () => {
    const { host, user, session } = await openAt("after", over("sting", { text: "Words." }));
    expect(await screen.findByRole("radio", { name: "4" })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("radio", { name: "4" }));
    await user.click(await button("Go on"));
    await waitFor(() => expect(now(host)).toMatchObject({ stingAfter: 4, afterStep: "ritual" }));
    await session.go("today");
    await session.go("after");
    expect(await screen.findByText(/Something ordinary/)).toBeTruthy();
    expect(screen.queryByRole("radio", { name: "4" })).toBeNull();
  });

  test("left out, it leads on all the same", async () => {
    const { host, user } = await openAt("after", over("sting"));
    await user.click(await button("Go on without a number"));
    expect(await screen.findByText(/Something ordinary/)).toBeTruthy();
    expect(now(host)).toMatchObject({ stingAfter: null, afterStep: "ritual" });
  });

  test("what was written can be put away until tomorrow and taken out again", async () => {
    const { host, user } = await openAt("after", over("sting", { text: "Words." }));
    const away = await screen.findByRole("switch", { name: "Put it away until tomorrow" });
    expect(screen.getByText(/One more click opens it/)).toBeTruthy();
    await user.click(away);
    await waitFor(() => expect(host.journal.entries.all[0]?.sealedUntil).toBe(addDays(today(), 1)));
    expect((await screen.findAllByText(/Put away until tomorrow\.$/)).length).toBeGreaterThan(0);
    await user.click(away);
    await waitFor(() => expect(host.journal.entries.all[0]?.sealedUntil).toBeNull());
  });

  test("where nothing was written there is nothing to put away", async () => {
    await openAt("after", over("sting"));
    await button("Go on without a number");
    expect(screen.queryByRole("switch")).toBeNull();
  });

  test("where it weighs more than before that is said kindly, with no number", async () => {
    const { user } = await openAt("after", over("sting", { sting: 3 }));
    await user.click(await screen.findByRole("radio", { name: "8" }));
    await user.click(await button("Go on"));
    const said = await screen.findByText(/It weighs more after writing/);
    expect(said.textContent).not.toMatch(/\d/);
  });

  test("where writing weighs again and again, another way is offered", async () => {
    await openAt("after", over("ritual", { more: fillWithHeavyWindows }));
    expect(await screen.findByText(/Writing has made it heavier a few times/)).toBeTruthy();
  });
});

describe("the ritual after the window", () => {
  const planned = (text = "") => over("ritual", { text, more: fillWithSamples });

  test("shows the plan made on a calm day and the others beside it, without barriers", async () => {
    await openAt("after", planned("Something"));
    expect(await screen.findByText(/walk to the river and back/)).toBeTruthy();
    expect(screen.getByText("What you wrote is kept in your journal.")).toBeTruthy();
    expect(await button("call Ana")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("one that fits the hour comes first", async () => {
    const hour = new Date().getHours();
    const morning = hour >= 4 && hour < 12;
    await openAt("after", (host) => {
      const draft = { id: null, kind: "move" as const };
      const [fits, other] = (
        morning ? [["morning"], ["evening"]] : [["afternoon", "evening"], ["morning"]]
      ) as [PartOfDay[], PartOfDay[]];
      host.rebound.saveRitual({ ...draft, text: "walk at another hour", parts: other });
      host.rebound.saveRitual({ ...draft, text: "walk just now", parts: fits });
      over("ritual")(host);
    });
    expect(await screen.findByText(/walk just now/, { selector: ".ritual-text" })).toBeTruthy();
    expect(await button("walk at another hour")).toBeTruthy();
  });

  test("going is kept, can be ticked as done, is seen after a reload, and taken back", async () => {
    const { host, user, session } = await openAt("after", planned());
    await user.click(await button("I’m going"));
    expect(await screen.findByText("You chose")).toBeTruthy();
    expect(now(host).ritualId).toBe(1);
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("checkbox", { name: "I did it" }));
    await waitFor(() => expect(now(host).ritualDone).toBe(true));
    await session.go("today");
    await session.go("after");
    const tick = await screen.findByRole("checkbox", { name: "I did it" });
    expect(tick.getAttribute("aria-checked")).toBe("true");
    await user.click(await button("Take it back"));
    expect(await button("I’m going")).toBeTruthy();
    expect(now(host)).toMatchObject({ ritualId: null, ritualDone: false });
  });

  test("without a plan an ordinary thing can be chosen and becomes the plan, by keyboard alone", async () => {
    const { host, user } = await openAt("after", over("ritual"));
    const walk = await button("A short walk");
    expect(await barriers()).toEqual([]);
    await tabTo(user, walk);
    await user.keyboard("{Enter}");
    expect(await screen.findByText("You chose")).toBeTruthy();
    expect(host.rebound.rituals.all).toMatchObject([{ kind: "move", parts: [] }]);
    expect(now(host).ritualId).toBe(host.rebound.rituals.all[0]?.id);
  });

  test("Not now leads to the next small step, and the plan can be looked at again", async () => {
    const { host, user } = await openAt("after", planned());
    await user.click(await button("Not now"));
    expect(await screen.findByText("The smallest next step")).toBeTruthy();
    await user.click(await button("Back to the plan"));
    expect(await button("I’m going")).toBeTruthy();
    expect(host.called("rebound_ritual")).toEqual([]);
  });

  test("leaving it for later keeps the place: Today leads back to it", async () => {
    const { host, user } = await openAt("after", planned());
    await user.click(await button("Back to Today; the rest can wait"));
    await titleIs("Today");
    expect(host.rebound.current).not.toBeNull();
    await user.click(await button("See what comes next"));
    expect(await button("I’m going")).toBeTruthy();
  });

  test("a choice that could not be kept is said and not shown as made", async () => {
    const { host, user } = await openAt("after", planned());
    host.fail("rebound_ritual", "internal");
    await user.click(await button("I’m going"));
    expect(await screen.findByText(/Onward’s fault/)).toBeTruthy();
    expect(screen.queryByText("You chose")).toBeNull();
  });
});

describe("the smallest next step", () => {
  const atStep = over("step", { more: fillWithSamples });

  test("in one’s own words for tomorrow, by keyboard alone, stands on Today then, and Undo takes it away", async () => {
    const { host, user } = await openAt("after", atStep);
    const own = await screen.findByRole("radio", { name: "My own words" });
    expect(await barriers()).toEqual([]);
    await tabTo(user, own);
    await user.keyboard(" ");
    await waitFor(async () => expect(document.activeElement).toBe(await field(/words/i)));
    await user.keyboard("ring the library");
    await user.click(await screen.findByRole("radio", { name: "Tomorrow" }));
    expect(await barriers()).toEqual([]);
    await tabTo(user, await button("Keep this step"));
    await user.keyboard("{Enter}");
    await titleIs("Today");
    expect(host.steps.steps.all).toMatchObject([
      { text: "ring the library", date: addDays(today(), 1), reboundId: 1, fix: null },
    ]);
    expect(host.rebound.current).toBeNull();
    expect(host.drafts.has("step")).toBe(false);
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.steps.steps.all).toEqual([]));
  });

  test("one’s own words are gone to when they are taken, and not while the arrows walk past", async () => {
    const { user } = await openAt("after", atStep);
    await user.click(await screen.findByText("My own words"));
    await waitFor(async () => expect(document.activeElement).toBe(await field(/words/i)));
    screen.getByRole("radio", { name: "Write to one person" }).focus();
    await user.keyboard("{ArrowUp}");
    const own = await screen.findByRole("radio", { name: "My own words" });
    expect(own).toHaveProperty("checked", true);
    await new Promise((done) => setTimeout(done, 20));
    expect(document.activeElement).toBe(own);
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(document.activeElement).toBe(await field(/words/i)));
    expect(screen.queryByText(/A few words for it/)).toBeNull();
  });

  test("without words it says so, and a ready-made one needs none", async () => {
    const { host, user } = await openAt("after", atStep);
    await user.click(await screen.findByRole("radio", { name: "My own words" }));
    await user.click(await button("Keep this step"));
    expect(await screen.findByText(/A few words for it/)).toBeTruthy();
    expect(document.activeElement).toBe(await field(/words/i));
    await user.click(await screen.findByRole("radio", { name: "Write to one person" }));
    await user.click(await button("Keep this step"));
    await titleIs("Today");
    expect(host.steps.steps.all).toMatchObject([{ text: "Write to one person" }]);
  });

  test("what was typed is there again after a kill", async () => {
    const { host, user } = await openAt("after", atStep);
    await user.click(await screen.findByRole("radio", { name: "My own words" }));
    await user.type(await field(/words/i), "half a tho");
    await waitFor(() => expect(host.drafts.get("step")).toContain("half a tho"));
    document.body.innerHTML = "";
    await openAt("after", (again) => {
      atStep(again);
      again.drafts.set("step", host.drafts.get("step") ?? "");
    });
    expect((await field(/words/i)).value).toBe("half a tho");
  });

  test("a saved application that waits is offered by name", async () => {
    const { host, user } = await openAt("after", (host) => {
      atStep(host);
      fillWithHour(host);
    });
    await user.click(await screen.findByRole("radio", { name: "Open Harrow House" }));
    await user.click(await button("Keep this step"));
    await titleIs("Today");
    expect(host.steps.steps.all.at(-1)?.text).toBe("Open Harrow House");
  });

  test("the preparation of this one can begin another, and both are undone together", async () => {
    const { host, user } = await openAt("after", (host) => {
      atStep(host);
      fillWithHour(host);
    });
    await user.click(await screen.findByRole("radio", { name: "Use this preparation again" }));
    expect(screen.getByText(/a résumé, a job description and 2 interview notes/)).toBeTruthy();
    await user.click(await button("Keep this step"));
    expect(await screen.findByText("A company or a role, please.")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.type(await field("Company"), "Green Barn");
    await user.click(await button("Keep this step"));
    await titleIs("Today");
    expect(host.goals.applications[0]).toMatchObject({ company: "Green Barn", stage: "saved" });
    expect(host.steps.steps.all.at(-1)?.text).toBe("Go on with Green Barn");
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.goals.applications[0]?.company).not.toBe("Green Barn"));
  });

  test("rest is a step like any other and leaves nothing to do", async () => {
    const { host, user } = await openAt("after", atStep);
    await user.click(await screen.findByRole("radio", { name: "Rest, nothing more today" }));
    await user.click(await button("Rest"));
    await titleIs("Today");
    expect(host.steps.steps.all).toEqual([]);
    expect(await screen.findByText("Rest counts as rest.")).toBeTruthy();
  });

  test("says how many applications are out, gently where that is one", async () => {
    await openAt("after", (host) => {
      atStep(host);
      host.goals.applications = host.goals.applications.slice(0, 1);
    });
    expect(await screen.findByText(/^One application is out just now\./)).toBeTruthy();
  });

  test("Back to Today ends it", async () => {
    const { host, user } = await openAt("after", atStep);
    await user.click(await button("Back to Today"));
    await titleIs("Today");
    expect(host.rebound.current).toBeNull();
  });
});
