import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, longDate, shortDay } from "../src/app/times";
import { today } from "../src/testing/fakeDays";
import type { FakeHost } from "../src/testing/fakeHost";
import { fillWithHeavyWindows } from "../src/testing/hourSamples";
import { fillWithSamples } from "../src/testing/samples";
import { readPastDate } from "../src/parts/readDate";
import { aNo, barriers, button, field, openAt, titleIs } from "./onward";

const draftOf = (host: FakeHost) => host.called("rebound_begin")[0]?.draft;
const unfold = async () => button(/^A little more, if you like/);
const withWindow = (host: FakeHost) => void host.rebound.begin(aNo(), true, 15);

describe("a little more about a no", () => {
  test("waits folded, is taken as it is given, and each question can be left open again", async () => {
    const { host, user } = await openAt("naming");
    expect(screen.queryByText("How far did it go?")).toBeNull();
    await user.click(await unfold());
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole("radio", { name: "Interviews" }));
    await user.click(await screen.findByRole("radio", { name: "A call" }));
    await user.click(await button("Leave it open: How did the news come?"));
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Email" }));
    await user.type(await field(/When did you hear/), longDate(dayOf(addDays(today(), -3))));
    await user.click(await button("Just note it"));
    await titleIs("Today");
    expect(draftOf(host)).toMatchObject({
      reached: "interview",
      newsBy: null,
      heardOn: addDays(today(), -3),
    });
  });

  test("a day that is still to come is said at the field, and nothing is recorded", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await unfold());
    await user.type(await field(/When did you hear/), longDate(dayOf(addDays(today(), 2))));
    await user.click(await button("Just note it"));
    expect(await screen.findByText(/still to come/)).toBeTruthy();
    await waitFor(async () =>
      expect(document.activeElement).toBe(await field(/When did you hear/)),
    );
    expect(host.called("rebound_begin")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("more than a year ago is asked about gently and blocks nothing", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await unfold());
    await user.type(await field(/When did you hear/), "3 May 2019");
    expect(await screen.findByText(/Is the year, 2019, right\?/)).toBeTruthy();
    await user.click(await button("Just note it"));
    await titleIs("Today");
    expect(draftOf(host)?.heardOn).toBe("2019-05-03");
  });

  test("a day without a year is the last such day", () => {
    expect(readPastDate("3 May", "2026-11-25")).toBe("2026-05-03");
    expect(readPastDate("3 December", "2026-11-25")).toBe("2025-12-03");
    expect(readPastDate("3.12.2026", "2026-11-25")).toBe("2026-12-03");
    expect(readPastDate("yesterday", "2026-11-25")).toBe("2026-11-24");
    expect(readPastDate(" Today ", "2026-11-25")).toBe("2026-11-25");
    expect(readPastDate("last week", "2026-11-25")).toBeUndefined();
  });

  test("a day that cannot be read is said as soon as the field is left", async () => {
    const { user } = await openAt("naming");
    await user.click(await unfold());
    await user.type(await field(/When did you hear/), "some day");
    expect(screen.queryByText(/A date such as/)).toBeNull();
    await user.tab();
    expect(await screen.findByText(/A date such as/)).toBeTruthy();
  });

  test("a year that was guessed is asked about, also once it is written out", async () => {
    const { user } = await openAt("naming");
    await user.click(await unfold());
    const day = dayOf(addDays(today(), -90));
    await user.type(await field(/When did you hear/), shortDay(day));
    expect(await screen.findByText(`${longDate(day)}: is the year right?`)).toBeTruthy();
    await user.tab();
    expect((await field(/When did you hear/)).value).toBe(longDate(day));
    expect(await screen.findByText(/is the year right\?/)).toBeTruthy();
    await user.type(await field(/When did you hear/), "{Backspace}");
    await waitFor(() => expect(screen.queryByText(/is the year right\?/)).toBeNull());
  });

  test("an application that ended already is said to be kept as a correction", async () => {
    const { user } = await openAt("naming", (host) => {
      fillWithSamples(host);
      host.goals.end(2);
    });
    await user.click(await screen.findByRole("combobox", { name: "Company" }));
    await user.click(
      await screen.findByRole("option", { name: /^Blue Kiln, Studio manager\s+ended$/ }),
    );
    expect(
      await screen.findByText(/^You noted a no from this one today\..* nothing is lost\.$/),
    ).toBeTruthy();
  });
});

describe("one’s own words for feelings", () => {
  test("are taken off with Undo, added, and go back to the ready-made ones", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await button("Edit the list"));
    expect(document.activeElement).toBe(await field("A new word"));
    expect(await barriers()).toEqual([]);
    await user.keyboard("hollow{Enter}");
    await waitFor(() => expect(host.feelings?.at(-1)).toBe("hollow"));
    await user.click(await button("Take “jealous” off the list"));
    await waitFor(() => expect(host.feelings).not.toContain("jealous"));
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.feelings).toContain("jealous"));
    await user.click(await button("Done"));
    expect(document.activeElement).toBe(await button("Edit the list"));
    expect(await button("hollow")).toBeTruthy();
    await user.click(await button("Edit the list"));
    await user.click(await button("Back to the ready-made list"));
    await waitFor(() => expect(host.feelings).toBeNull());
  });

  test("are a few in the room, and the rest a press away", async () => {
    const { user } = await openAt("room", withWindow);
    await button("sad");
    expect(screen.queryByRole("button", { name: "lonely" })).toBeNull();
    await user.click(await button("More words"));
    expect(await button("lonely")).toBeTruthy();
    expect(document.activeElement).toBe(await button("confused"));
    expect(screen.queryByRole("button", { name: "More words" })).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  test("are what the room offers too", async () => {
    await openAt("room", (host) => {
      host.feelings = ["hollow", "flat"];
      withWindow(host);
    });
    expect(await button("hollow")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "sad" })).toBeNull();
  });
});

describe("what is being named", () => {
  test("is there again after a kill, and is gone once it is recorded", async () => {
    const { host, user } = await openAt("naming", (host) => {
      const left = {
        ...aNo({ sting: 7, feelings: ["flat"], company: "Blue K" }),
        heardOn: "3 May",
      };
      host.drafts.set("naming", JSON.stringify(left));
    });
    expect(await screen.findByText(/is here again/)).toBeTruthy();
    expect(screen.getByRole("radio", { name: "7" })).toHaveProperty("checked", true);
    expect((await button("flat")).getAttribute("aria-pressed")).toBe("true");
    expect((await field(/When did you hear/)).value).toBe("3 May");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Just note it"));
    await titleIs("Today");
    expect(host.rebound.noted[0]).toMatchObject({ sting: 7, company: "Blue K" });
    expect(host.drafts.has("naming")).toBe(false);
  });

  test("can be begun afresh", async () => {
    const { host, user } = await openAt("naming", (host) => {
      host.drafts.set("naming", JSON.stringify({ ...aNo({ sting: 7 }), heardOn: "" }));
    });
    await user.click(await button("Start afresh"));
    expect(screen.getByRole("radio", { name: "7" })).toHaveProperty("checked", false);
    await waitFor(() => expect(host.drafts.has("naming")).toBe(false));
  });

  test("is put aside by Back, and Undo brings it back", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await button("sad"));
    await waitFor(() => expect(host.drafts.get("naming")).toContain("sad"));
    await user.click(await button("Back"));
    await titleIs("Today");
    expect(host.drafts.has("naming")).toBe(false);
    await user.click(await button("Undo"));
    await titleIs("I got a no");
    await waitFor(async () =>
      expect((await button("sad")).getAttribute("aria-pressed")).toBe("true"),
    );
  });

  test("put aside, it fills the form also where naming is open again by then", async () => {
    const { user, session } = await openAt("naming");
    await user.click(await button("sad"));
    await user.click(await button("Back"));
    await titleIs("Today");
    await session.go("naming");
    await titleIs("I got a no");
    await user.click(await button("Undo"));
    await waitFor(async () =>
      expect((await button("sad")).getAttribute("aria-pressed")).toBe("true"),
    );
  });

  test("noted or put aside, it takes nothing away from another that is being named", async () => {
    const { host, user, session } = await openAt("naming");
    await user.click(await button("sad"));
    await user.click(await button("Just note it"));
    await titleIs("Today");
    await session.go("naming");
    await titleIs("I got a no");
    await user.click(await button("angry"));
    await user.click(await button("Undo"));
    expect(await screen.findByText(/so the last one stays noted/)).toBeTruthy();
    expect((await button("angry")).getAttribute("aria-pressed")).toBe("true");
    expect((await button("sad")).getAttribute("aria-pressed")).toBe("false");
    expect(host.rebound.noes.all).toHaveLength(1);
    await user.click(await button("angry"));
    await user.click(await button("Undo"));
    await waitFor(async () =>
      expect((await button("sad")).getAttribute("aria-pressed")).toBe("true"),
    );
    expect(host.rebound.noes.all).toEqual([]);
  });

  test("Escape goes back to where one came from", async () => {
    const { user, session } = await openAt("journal");
    await session.gotANo();
    await titleIs("I got a no");
    await user.keyboard("{Escape}");
    await titleIs("Journal");
  });

  test("survives a corrupt draft: the form is simply empty", async () => {
    await openAt("naming", (host) => host.drafts.set("naming", "{not json"));
    expect(await button("Just note it")).toBeTruthy();
    expect(screen.queryByText(/is here again/)).toBeNull();
  });

  test("a no noted by a slip is taken back by Undo, with everything that was named", async () => {
    const { host, user } = await openAt("naming");
    await user.click(await button("sad"));
    await user.click(await button("Just note it"));
    await titleIs("Today");
    await user.click(await button("Undo"));
    await titleIs("I got a no");
    expect(host.rebound.noes.all).toEqual([]);
    await waitFor(async () =>
      expect((await button("sad")).getAttribute("aria-pressed")).toBe("true"),
    );
  });
});

describe("another no while a window is open", () => {
  test("is named from the room and noted beside it; the window goes on", async () => {
    const { host, user } = await openAt("room", withWindow);
    await user.click(await button("Another no came"));
    await titleIs("I got a no");
    expect(await screen.findByText(/A window is open/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Open the window/ })).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Just note it"));
    await titleIs("The window is open");
    expect(host.rebound.noes.all).toHaveLength(2);
    expect(host.rebound.current?.id).toBe(1);
  });

  test("is reached from Today too, and Back leads there again", async () => {
    const { user } = await openAt("today", withWindow);
    await user.click(await button("Another no came"));
    await screen.findByText(/A window is open/);
    await user.click(await button("Back"));
    await titleIs("Today");
  });

  test("named from the room, Back finds the room’s question as it was", async () => {
    const { user } = await openAt("room", withWindow);
    await user.click(await button("Another question"));
    await user.click(await button("Another question"));
    await user.click(await button("Another no came"));
    await screen.findByText(/A window is open/);
    await user.click(await button("Back"));
    await titleIs("The window is open");
    expect(await screen.findByText("What hurts most?")).toBeTruthy();
  });
});

describe("care while naming", () => {
  test("that Onward is no therapy is said once in all, and the help card is a press away", async () => {
    const { host, user, session } = await openAt("naming");
    expect(await screen.findByText(/a journal, not therapy/)).toBeTruthy();
    await waitFor(() => expect(host.care.therapySaid).toBe(true));
    await user.click(await button("If this is more than a bad day"));
    expect(await screen.findByRole("dialog", { name: "For a day that is too much" })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Close"));
    await session.go("today");
    await titleIs("Today");
    await session.go("naming");
    await titleIs("I got a no");
    await button("If this is more than a bad day");
    expect(screen.queryByText(/a journal, not therapy/)).toBeNull();
  });

  test("where writing weighs, noting it comes first and the rituals can be seen", async () => {
    const { user } = await openAt("naming", (host) => {
      fillWithSamples(host);
      fillWithHeavyWindows(host);
    });
    expect(await screen.findByText(/You could skip it today/)).toBeTruthy();
    const names = screen.getAllByRole("button").map(({ textContent }) => textContent?.trim() ?? "");
    expect(names.indexOf("Just note it")).toBeLessThan(
      names.findIndex((name) => name.startsWith("Open the window")),
    );
    await user.click(await button("Go to my rituals"));
    expect(await screen.findByText("call Ana")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});
