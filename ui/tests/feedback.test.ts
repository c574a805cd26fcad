import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { addDays, dayOf, longDate, longDay } from "../src/app/times";
import { words } from "../src/words";
import { daysAgo, openCase, today } from "./noes";
import { barriers, button, field, titleIs } from "./onward";

// A whole case is a long page, and finding things by role reads all of it.
vi.setConfig({ testTimeout: 20_000 });

const w = words.feedback;
const text = () => field("What I would write");

async function openFeedback(...args: Parameters<typeof openCase>) {
  const opened = await openCase(...args);
  await opened.user.click(await button(/^Ask for feedback/));
  await screen.findByText("Begin with a draft");
  return opened;
}

describe("asking for feedback", () => {
  test("begins with a draft that knows how far it went, and is kept as it is changed", async () => {
    const { host, user, id } = await openFeedback({ reached: "final_round" });
    await user.click(await button("Warm"));
    expect((await text()).value).toContain("the role of Lead at Tidewater");
    expect((await text()).value).toContain("tipped the scales");
    expect(document.activeElement).toBe(await text());
    await user.keyboard("Dear Ana, ");
    await waitFor(() => expect(host.cases.feedback.find(id)?.draft).toMatch(/^Dear Ana, Hello/));
    expect(await barriers()).toEqual([]);
  });

  test("the letter’s box grows with its text", async () => {
    const { user } = await openFeedback();
    vi.spyOn(Element.prototype, "scrollHeight", "get").mockImplementation(function (this: Element) {
      return this instanceof HTMLTextAreaElement ? 20 + this.value.length : 0;
    });
    await user.click(await button("Plain"));
    const box = await text();
    const tall = () => box.style.getPropertyValue("--grown");
    await waitFor(() => expect(tall()).toBe(`${22 + box.value.length}px`));
    await user.type(box, "More. ");
    expect(tall()).toBe(`${22 + box.value.length}px`);
    await user.clear(box);
    expect(tall()).toBe("22px");
    vi.restoreAllMocks();
  });

  test("another draft never takes the place of one’s own words without Undo", async () => {
    const { user } = await openFeedback();
    await user.click(await button("Plain"));
    await user.click(await button("Brief"));
    expect(screen.queryByText(w.replaced)).toBeNull();
    await user.clear(await text());
    await user.type(await text(), "My own words");
    await user.click(await button("Warm"));
    expect(await screen.findByText(w.replaced)).toBeTruthy();
    await user.click(await button("Undo"));
    await waitFor(async () => expect((await text()).value).toBe("My own words"));
  });

  test("is copied, or handed to the mail program", async () => {
    const { host, user } = await openFeedback(
      {},
      (host, id) => void host.cases.feedback.change(id, { draft: "Hello there" }),
    );
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await user.click(await button("Copy"));
    expect(await screen.findByText(w.copied)).toBeTruthy();
    expect(copied).toHaveBeenCalledWith("Hello there");
    await user.click(await button("Open in the mail program"));
    expect(await screen.findByText(w.mailed)).toBeTruthy();
    expect(host.called("mail_open")).toEqual([
      { subject: "A question about Lead", body: "Hello there" },
    ]);
  });

  test.each([
    ["invalid", w.mailTooLong],
    ["not_found", w.mailNone],
  ] as const)("says what to do where the mail program answers %s", async (code, said) => {
    const { host, user } = await openFeedback(
      {},
      (host, id) => void host.cases.feedback.change(id, { draft: "Hello there" }),
    );
    host.fail("mail_open", code);
    await user.click(await button("Open in the mail program"));
    expect(await screen.findByText(said)).toBeTruthy();
  });

  test("the day of asking is kept, with two weeks until it may be let go", async () => {
    const { host, user, id } = await openFeedback();
    await user.click(await button("I asked"));
    const until = addDays(today(), 14);
    await waitFor(() =>
      expect(host.cases.feedback.find(id)).toMatchObject({ askedOn: today(), letGoOn: until }),
    );
    expect(
      await screen.findByText(
        `On ${longDay(dayOf(until))} a reminder comes, and it may be let go.`,
      ),
    ).toBeTruthy();
    await user.click(await button("I have not asked"));
    await waitFor(() => expect(host.cases.feedback.find(id)?.askedOn).toBeNull());
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.cases.feedback.find(id)?.askedOn).toBe(today()));
    expect(await barriers()).toEqual([]);
  });

  test("the end follows the day of asking; days that can’t be are said at the field", async () => {
    const { host, user } = await openFeedback();
    const on = await field("I asked on");
    const until = await field("I let it go on");
    await user.clear(on);
    await user.type(on, daysAgo(5));
    await waitFor(() => expect(until.value).toBe(longDate(dayOf(addDays(today(), 9)))));
    await user.clear(until);
    await user.type(until, daysAgo(9));
    await user.click(await button("I asked"));
    expect(await screen.findByText("A day after the one you asked on, please.")).toBeTruthy();
    expect(document.activeElement).toBe(until);
    await user.clear(on);
    await user.type(on, addDays(today(), 2));
    expect(await screen.findByText("That day is still to come.")).toBeTruthy();
    expect(host.called("feedback_asked")).toEqual([]);
  });
});

describe("what they answered", () => {
  test("is kept with its themes, shown in the serif, changed and taken back", async () => {
    const { host, user, id } = await openFeedback();
    await user.click(await button("An answer came"));
    const liked = await field("What they liked");
    await waitFor(() => expect(document.activeElement).toBe(liked));
    await user.type(liked, "Calm");
    await user.click(await button("examples"));
    expect(await barriers()).toEqual([]);
    await user.click(await button("Keep the answer"));
    const said = await screen.findByText("Calm");
    expect(said.className).toContain("own");
    expect(host.cases.feedback.themes()).toEqual([{ theme: "examples", times: 1 }]);
    expect(host.drafts.has("feedback_answer")).toBe(false);
    await user.click(await button("Take it back"));
    await waitFor(() => expect(host.cases.feedback.find(id)?.answer).toBeNull());
    await user.click(await button("Undo"));
    expect(await screen.findByText("Calm")).toBeTruthy();
  });

  test("half-typed, it waits where it was, for this no alone", async () => {
    const { host, user } = await openFeedback();
    await user.click(await button("An answer came"));
    await user.type(await field("What could be better"), "Shorter");
    await user.click(await button("Looking back"));
    await titleIs("Looking back");
    expect(JSON.parse(host.drafts.get("feedback_answer") ?? "")).toMatchObject({
      1: { improve: "Shorter" },
    });
    await user.click(await button(/^Tidewater/));
    await user.click(await button(/^Ask for feedback/));
    expect((await field("What could be better")).value).toBe("Shorter");
    await user.click(await button("Not now"));
    await waitFor(() => expect(host.drafts.has("feedback_answer")).toBe(false));
    expect(await screen.findByText("Begin with a draft")).toBeTruthy();
  });

  test("an empty one asks for a word or a theme", async () => {
    const { host, user } = await openFeedback();
    await user.click(await button("An answer came"));
    await user.click(await button("Keep the answer"));
    expect(await screen.findByText("A few words or one theme, please.")).toBeTruthy();
    expect(host.called("feedback_answer")).toEqual([]);
  });
});

describe("letting it go", () => {
  test("closes the question kindly, and can be taken back", async () => {
    const { host, user, id } = await openFeedback(
      { days: 30 },
      (host, id) =>
        void host.cases.feedback.change(id, { askedOn: daysAgo(20), letGoOn: daysAgo(6) }),
    );
    expect(await screen.findByText("It has had its time. It may be let go.")).toBeTruthy();
    await user.click(await button("Let it go"));
    expect(await screen.findByText("No answer says nothing about you.")).toBeTruthy();
    await waitFor(() => expect(host.cases.feedback.find(id)?.letGoAt).not.toBeNull());
    expect(await barriers()).toEqual([]);
    await user.click(await button("Undo"));
    expect(await screen.findByText("Begin with a draft")).toBeTruthy();
  });
});

test("each draft is another, polite, and asks one thing or two", () => {
  const all = Object.values(w.drafts).flatMap((tones) => Object.values(tones));
  const drafts = all.map((draft) => draft({ company: "Kiln", role: "lead" }));
  expect(new Set(drafts).size).toBe(9);
  for (const draft of drafts) {
    expect(draft).toMatch(/thank you/i);
    expect((draft.match(/\?/g) ?? []).length).toBeLessThanOrEqual(2);
  }
  for (const draft of all) expect(draft({ company: null, role: null })).not.toMatch(/null| {2}/);
});
