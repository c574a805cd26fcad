import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { placesOfLetters, placesOfTerms, termsOf } from "../src/parts/journal/editor/soughtWords";
import type { FakeHost } from "../src/testing/fakeHost";
import { barriers, button, field, openAt } from "./onward";

const TEXT =
  "The river was high.\n\nI walked along the Rivière, then home.\n\nAn arriver, two rivers.";

function page(host: FakeHost): void {
  host.journal.create(TEXT, "page", new Date(2025, 4, 12), { title: "A walk" });
  host.journal.create("Something else", "page", new Date(2025, 5, 1));
}

const marked = () => [...document.querySelectorAll("mark.ed-found")].map((at) => at.textContent);
const here = () => document.querySelector("mark.ed-found.is-here")?.textContent ?? null;

async function openHit(query: string, from?: () => Promise<HTMLElement>) {
  const opened = await openAt("journal", page);
  await field("Entry");
  if (from) await opened.user.click(await from());
  else await opened.user.keyboard("{Control>}k{/Control}");
  await opened.user.type(await screen.findByRole("combobox"), query);
  await opened.user.click((await screen.findAllByRole("option", { name: /walk|river/ })).at(-1)!);
  await waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
  return opened;
}

describe("the page that the finder opens", () => {
  test("shows every place of what was looked for, and one types on at the first", async () => {
    const { user } = await openHit("river");
    await waitFor(() => expect(marked()).toEqual(["river", "rivers"]));
    expect(here()).toBe("river");
    expect(screen.getByText("Marked in 2 places. The caret is at the first.")).toBeTruthy();
    expect(document.activeElement).toBe(await field("Entry"));
    await user.keyboard("{Shift}");
    expect(marked()).toHaveLength(2);
    await user.keyboard("{ArrowRight}");
    expect(marked()).toEqual([]);
  });

  test("has the focus, also where it was looked for with the Search button", async () => {
    const { session, user } = await openHit("walked", () => button(/Search/));
    await waitFor(async () => expect(document.activeElement).toBe(await field("Entry")));
    await user.keyboard(" ");
    expect(session.finding).toBe(false);
  });

  test("is not left by the Escape that takes the marks away", async () => {
    const { user } = await openHit("river");
    await waitFor(() => expect(marked()).toHaveLength(2));
    await user.keyboard("{Escape}");
    expect(marked()).toEqual([]);
    expect(document.activeElement).toBe(await field("Entry"));
  });

  test("has the caret in its title where only that was meant, and remembers no word of it", async () => {
    const { session } = await openHit('"a walk"');
    await waitFor(async () => expect(document.activeElement).toBe(await field("Title")));
    expect(JSON.stringify(session.arrival)).not.toContain("walk");
  });
});

describe("finding on the page", () => {
  async function openBar() {
    const opened = await openAt("journal", page);
    await opened.user.click(await screen.findByRole("button", { name: /A walk/ }));
    await opened.user.click(await field("Entry"));
    await opened.user.keyboard("{Control>}f{/Control}");
    return { ...opened, box: await screen.findByRole("textbox", { name: "Find on this page" }) };
  }

  test("counts and marks the places as one types, and walks them with Enter", async () => {
    const { user, box } = await openBar();
    expect(document.activeElement).toBe(box);
    await user.keyboard("RIVIER");
    expect(marked()).toEqual(["Rivièr"]);
    await user.keyboard("{Backspace}{Backspace}{Backspace}");
    expect(marked()).toHaveLength(4);
    await user.clear(box);
    await user.type(box, "riv");
    expect(screen.getByText("1 of 4")).toBeTruthy();
    await user.keyboard("{Enter}{Enter}");
    expect(screen.getByText("3 of 4")).toBeTruthy();
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(here()).toBe("Riv");
    await user.keyboard("{Enter}{Enter}{Enter}");
    expect(screen.getByText("1 of 4")).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("says so where nothing is found, and is left with the caret at the last place", async () => {
    const { user, box } = await openBar();
    await user.type(box, "home");
    await user.type(box, "x");
    expect(screen.getByText("Not on this page")).toBeTruthy();
    await user.keyboard("{Backspace}{Escape}");
    expect(screen.queryByRole("textbox", { name: "Find on this page" })).toBeNull();
    expect(marked()).toEqual([]);
    expect(document.activeElement).toBe(await field("Entry"));
  });

  test("is among the things to do where a page is open, and elsewhere the finder is meant", async () => {
    const { session, user } = await openAt("today", page);
    await user.keyboard("{Control>}f{/Control}");
    expect(session.finding).toBe(true);
    await user.type(await screen.findByRole("combobox"), ">find on");
    expect(screen.queryByRole("option", { name: /Find on this page/ })).toBeNull();
    await user.keyboard("{Escape}{Control>}2{/Control}");
    await field("Entry");
    await user.keyboard("{Control>}k{/Control}");
    await user.clear(await screen.findByRole("combobox"));
    await user.click(await screen.findByRole("option", { name: /Find on this page/ }));
    const box = await screen.findByRole("textbox", { name: "Find on this page" });
    await waitFor(() => expect(document.activeElement).toBe(box));
  });
});

describe("what is looked for", () => {
  test.each([
    ["riv", "river Rivière", ["river", "Rivière"]],
    ["riv ", "river riv", ["riv"]],
    ['"the river" -home', "the river, a river, home", ["the river"]],
    ["river* walk", "Rivers. Walks, walking", ["Rivers", "Walks", "walking"]],
    ["tag:walk mood:low #river", "walk river low", []],
  ])("%s", (query, text, found) => {
    const places = placesOfTerms(text, termsOf(query));
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(found);
  });

  test("letters with accents keep their places", () => {
    const text = "Ça\u0301 va, ÇA va";
    const places = placesOfLetters(text, "ca");
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(["Ça\u0301", "ÇA"]);
  });
});
