import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { aNo, openCase } from "./noes";
import { barriers, button, field, openAt, tabTo, titleIs } from "./onward";

// A whole case is a long page, and finding things by role reads all of it.
vi.setConfig({ testTimeout: 20_000 });

const radio = (name: string) => screen.findByRole<HTMLInputElement>("radio", { name });

describe("a calm look at a no", () => {
  test("opens the day after; earlier by one press, and then stays open", async () => {
    const { host, user, id } = await openCase({ days: 0 });
    expect(await screen.findByText("This opens tomorrow.")).toBeTruthy();
    expect(screen.queryByText("What kind of no was it?")).toBeNull();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Open it now"));
    await user.click(await radio("How well it fitted"));
    await waitFor(() => expect(host.cases.read(id).draft.kind).toBe("product_fit"));
    await user.click(await button("Looking back"));
    await user.click(await button(/^Tidewater/));
    expect(await screen.findByText("What kind of no was it?")).toBeTruthy();
  });

  test.each([
    ["applied", "How the application reads", /before any interview/],
    ["interview", "How the talk went", /after a talk/],
    ["final_round", "How well it fitted", /the very end/],
  ] as const)("suggests the kind where it was %s, with the reason", async (reached, name, why) => {
    await openCase({ reached });
    expect((await radio(name)).checked).toBe(true);
    expect(screen.getByText(why)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("the kind can be another one, and nothing is suggested where nothing is known", async () => {
    const { host, user, id } = await openCase({ reached: null });
    expect(await screen.findByText(/How far it went is not said/)).toBeTruthy();
    await user.click(await radio("How the talk went"));
    await waitFor(() => expect(host.cases.read(id).draft.kind).toBe("interview"));
    expect(await screen.findByText("Practise one answer aloud")).toBeTruthy();
    expect(screen.queryByText(/How far it went is not said/)).toBeNull();
    expect(await radio("How the talk went")).toBe(document.activeElement);
    expect(screen.getByText("Did your answers have an example each?")).toBeTruthy();
  });

  test("a next step kept right after the no is no look at it", async () => {
    await openCase({ days: 0 }, (host, id) => {
      host.steps.add({ text: "Sleep on it", reboundId: id, fix: null, date: null });
    });
    expect(await screen.findByText("This opens tomorrow.")).toBeTruthy();
  });

  test("“not the right fit” is a full answer that closes the question", async () => {
    const { host, user, id } = await openCase();
    await user.click(await button("Nothing. It was not the right fit."));
    expect(await screen.findByText(/That is a full answer/)).toBeTruthy();
    expect(screen.queryByText("What may have played a part")).toBeNull();
    await waitFor(() => expect(host.cases.read(id).draft.notRightFit).toBe(true));
    expect(screen.getByText("You rarely get the full story.")).toBeTruthy();
    await user.click(await button("Nothing. It was not the right fit."));
    expect(await screen.findByText("What may have played a part")).toBeTruthy();
  });

  test("is kept as one goes and is there again, also after a word was only half taken", async () => {
    const { host, user, id } = await openCase();
    await user.click(await button(/^As you would tell a friend/));
    await user.type(await field("What did you do well?"), "I asked back");
    await user.type(await field("Something else"), "the train");
    await user.click(await button("Looking back"));
    await titleIs("Looking back");
    expect(host.cases.read(id).draft).toMatchObject({
      didWell: "I asked back",
      factors: [{ factor: "", text: "the train", side: "unsorted" }],
    });
    await user.click(await button(/^Tidewater/));
    await user.click(await button(/^As you would tell a friend/));
    expect((await field("What did you do well?")).value).toBe("I asked back");
    expect(await button("the train")).toBeTruthy();
  });

  test("words that can’t be kept keep the page open", async () => {
    const { host, user } = await openCase();
    host.fail("case_save", "disk_full");
    await user.click(await button(/^As you would tell a friend/));
    await user.type(await field("What would you try another time?"), "Rest");
    await user.click(await button("Looking back"));
    expect(await screen.findByText(/could not be kept yet/)).toBeTruthy();
    expect(screen.getAllByText(/^Not kept yet: the disk is full/).length).toBeGreaterThan(0);
    expect((await field("What would you try another time?")).value).toBe("Rest");
  });

  test("what did not fit is chosen or said in one’s own words", async () => {
    const { host, user, id } = await openCase();
    await user.click(await button(/^What did not fit me/));
    await user.click(await button("hours"));
    await user.click(await button("my own word"));
    await user.keyboard("open office");
    await user.click(await field("In my own words"));
    await user.keyboard("Nobody laughed");
    await waitFor(() =>
      expect(host.cases.read(id).draft).toMatchObject({
        misfits: ["hours", "open office"],
        misfitText: "Nobody laughed",
      }),
    );
    expect(await barriers()).toEqual([]);
  });

  test("twelve words about what did not fit are plenty", async () => {
    const { host, user, id } = await openCase({}, (host, id) => {
      const misfits = Array.from({ length: 12 }, (_, i) => `thing ${i}`);
      host.cases.save(id, { ...host.cases.read(id).draft, misfits });
    });
    await user.click(await button(/^What did not fit me/));
    await user.click(await button("hours"));
    expect(await screen.findByText(/Twelve are plenty/)).toBeTruthy();
    expect(host.cases.read(id).draft.misfits).toHaveLength(12);
  });

  test("once looked at, it rests; Undo takes it up again", async () => {
    const { host, user, id } = await openCase();
    await user.click(await button("I have looked at it"));
    await titleIs("Looking back");
    expect(host.cases.read(id)).toMatchObject({ draft: { kind: "interview" } });
    expect(host.cases.read(id).finishedAt).not.toBeNull();
    await user.click(await button("Undo"));
    await titleIs("A calm look");
    await waitFor(() => expect(host.cases.read(id).finishedAt).toBeNull());
  });

  test("one that is gone meanwhile is said, and the list is one press away", async () => {
    const { session, user } = await openAt("cases", (host) => void aNo(host));
    await session.go("case", { id: 77 });
    expect(await screen.findByText("That is no longer here.")).toBeTruthy();
    await user.click(await button("Looking back"));
    await titleIs("Looking back");
  });
});

describe("mine and not mine", () => {
  const group = (name: string) => screen.getByRole("list", { name });

  test("are sorted by the arrow keys alone, said aloud, and undone", async () => {
    const { host, user, id } = await openCase();
    const nervous = await button("I was nervous");
    await tabTo(user, nervous);
    await user.keyboard("{ArrowRight}");
    expect(within(group("Not mine")).getByRole("button", { name: "I was nervous: not mine" })).toBe(
      document.activeElement,
    );
    expect(await screen.findByText("Not mine: I was nervous")).toBeTruthy();
    expect(document.querySelector(".toast")).toBeNull();
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("I was nervous: mine");
    await waitFor(() =>
      expect(host.cases.read(id).draft.factors).toEqual([
        { factor: "nervous", text: "", side: "mine" },
      ]),
    );
    await user.keyboard("{Delete}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("I was nervous");
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByRole("button", { name: "I was nervous: mine" })).toBe(
      document.activeElement,
    );
    expect(await barriers()).toEqual([]);
    await user.click(await button("Undo"));
    expect(await screen.findByRole("button", { name: "I was nervous: not mine" })).toBeTruthy();
  });

  test("are sorted by hand too, and a drop outside changes nothing", async () => {
    await openCase();
    const timing = await button("The timing");
    // jsdom knows no pointer events; a mouse's carry all that is asked of them.
    const pointer = (type: string, clientX = 0) =>
      new MouseEvent(`pointer${type}`, { button: 0, clientX, bubbles: true });
    const dragTo = (over: Element[]) => {
      document.elementsFromPoint = () => over;
      timing.dispatchEvent(pointer("down"));
      window.dispatchEvent(pointer("move", 90));
      window.dispatchEvent(pointer("up", 90));
    };
    dragTo([timing, document.body]);
    expect(screen.getByRole("button", { name: "The timing" })).toBeTruthy();
    dragTo([timing, group("Mine")]);
    expect(await screen.findByRole("button", { name: "The timing: mine" })).toBeTruthy();
  });

  test("a press puts each where it mostly belongs, and across with the next", async () => {
    const { user } = await openCase();
    await user.click(await button("Hiring was stopped"));
    expect(within(group("Not mine")).getAllByRole("button")).toHaveLength(2);
    await user.click(await button("Hiring was stopped: not mine"));
    expect(within(group("Mine")).getByText("Hiring was stopped")).toBeTruthy();
    await user.click(await button("Put back: Hiring was stopped"));
    expect(
      within(group("What may have played a part")).getByText("Hiring was stopped"),
    ).toBeTruthy();
  });

  test("one’s own words join them, and can be taken away with Undo", async () => {
    const { host, user, id } = await openCase();
    await user.type(await field("Something else"), "the train{Enter}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("the train");
    expect((await field("Something else")).value).toBe("");
    await user.click(await button("Take away: the train"));
    expect(screen.queryByRole("button", { name: "the train" })).toBeNull();
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.cases.read(id).draft.factors).toHaveLength(1));
  });

  test("twenty-four are plenty", async () => {
    const { user } = await openCase({}, (host, id) => {
      const factors = Array.from({ length: 24 }, (_, i) => ({
        factor: "",
        text: `thing ${i}`,
        side: "mine" as const,
      }));
      host.cases.save(id, { ...host.cases.read(id).draft, factors });
    });
    await user.click(await button("I applied late"));
    expect(await screen.findByText(/Twenty-four are plenty/)).toBeTruthy();
  });
});

describe("one or two things to try", () => {
  test("stand on Today, are ticked here, and let go of with Undo", async () => {
    const { host, user } = await openCase({ reached: "applied" });
    await user.click(await button("Take it: Ask someone to read my application"));
    expect(await screen.findByText("It stands on Today.")).toBeTruthy();
    expect(host.steps.steps.all).toMatchObject([{ fix: "reader", reboundId: 1 }]);
    await user.click(
      screen.getByRole("checkbox", { name: "Mark as done: Ask someone to read my application" }),
    );
    await waitFor(() => expect(host.steps.steps.all[0]?.doneAt).not.toBeNull());
    await user.click(
      await screen.findByRole("checkbox", { name: "Ask someone to read my application: done" }),
    );
    await user.click(await button("Let go: Ask someone to read my application"));
    await waitFor(() => expect(host.steps.steps.all).toEqual([]));
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.steps.steps.all).toHaveLength(1));
    expect(await barriers()).toEqual([]);
  });

  test("pressed twice at one place, one is taken, and one is let go", async () => {
    const { host, user } = await openCase({ reached: "applied" });
    const idea = await button("Take it: Ask someone to read my application");
    await user.dblClick(idea);
    expect(document.querySelector(".toast")).toBeNull();
    expect(idea.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("button", { name: "Taken: Ask someone to read my application" })).toBe(
      idea,
    );
    await user.click(await button(/^Take it: Write my résumé/));
    expect(host.steps.steps.all).toHaveLength(2);
    await user.dblClick(await button("Let go: Ask someone to read my application"));
    const line = await screen.findByText("Let go: Ask someone to read my application", {
      selector: ".fix *",
    });
    expect(host.steps.steps.all).toHaveLength(1);
    await user.hover(idea);
    await waitFor(() => expect(line.isConnected).toBe(false));
  });

  test("a third is kindly refused, and its words stay", async () => {
    const { host, user } = await openCase();
    await user.click(await button("Take it: Practise one answer aloud"));
    await user.click(await button("Take it: Collect three examples of things I did"));
    await user.type(await field("Or in my own words"), "Sleep{Enter}");
    expect(await screen.findByText(/Two are enough for one no/)).toBeTruthy();
    expect((await field("Or in my own words")).value).toBe("Sleep");
    expect(host.steps.steps.all).toHaveLength(2);
  });

  test("one’s own words are taken, and half-typed ones outlive a kill", async () => {
    const { host, user } = await openCase({}, (host) =>
      host.drafts.set("fix", JSON.stringify({ 1: "Ring An" })),
    );
    const own = await field("Or in my own words");
    await waitFor(() => expect(own.value).toBe("Ring An"));
    await user.type(own, "a{Enter}");
    expect(await button("Let go: Ring Ana")).toBeTruthy();
    await waitFor(() => expect(host.drafts.has("fix")).toBe(false));
    expect(host.steps.steps.all).toMatchObject([{ text: "Ring Ana", fix: "own" }]);
  });

  test("half-typed ones are taken on leaving, with Undo", async () => {
    const { host, user } = await openCase();
    await user.type(await field("Or in my own words"), "Ring Ana");
    await user.click(await button("Looking back"));
    expect(await screen.findByText("It stands on Today: Ring Ana")).toBeTruthy();
    await waitFor(() => expect(host.drafts.has("fix")).toBe(false));
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.steps.steps.all).toEqual([]));
  });
});
