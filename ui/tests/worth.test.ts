import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import type { FakeHost } from "../src/testing/fakeHost";
import { daysAgo, today } from "./noes";
import { barriers, button, field, openAt, titleIs } from "./onward";

async function openWorth(prepare?: (host: FakeHost) => void) {
  const opened = await openAt("today", prepare);
  await opened.user.click(await button("What stays"));
  await titleIs("What stays");
  await screen.findByRole("textbox", { name: "My why", hidden: true });
  return opened;
}

describe("what stays", () => {
  test("an example that is pressed becomes one’s own, with Undo", async () => {
    const { host, user } = await openWorth();
    expect(await screen.findByText(/None are written yet/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(await button("Put on my list: I keep my word"));
    const line = await button("I keep my word");
    expect(line.querySelector(".own")).not.toBeNull();
    expect(screen.queryByRole("button", { name: "Put on my list: I keep my word" })).toBeNull();
    await user.click(await button("Undo"));
    await waitFor(() => expect(host.worth.qualities.all).toEqual([]));
  });

  test("qualities are written, changed in place, and taken off with Undo", async () => {
    const { host, user } = await openWorth();
    await user.click(await button("Add one"));
    await user.keyboard("I stay calm{Enter}");
    await user.click(await button("I stay calm"));
    await user.type(await field("In my own words"), " at sea{Enter}");
    await user.click(await button("I stay calm at sea"));
    await user.click(await button("Remove"));
    await waitFor(() => expect(host.worth.qualities.all).toEqual([]));
    await user.click(await button("Undo"));
    expect(await button("I stay calm at sea")).toBeTruthy();
  });

  test("one half-typed is kept on leaving", async () => {
    const { host, user } = await openWorth();
    await user.click(await button("Add one"));
    await user.keyboard("I listen");
    await user.click(await button("Today"));
    await titleIs("Today");
    expect(host.worth.qualities.all).toMatchObject([{ text: "I listen" }]);
  });

  test("the why is kept as one writes", async () => {
    const { host, user } = await openWorth();
    await user.type(await field("My why"), "People");
    await waitFor(() => expect(host.worth.why).toBe("People"));
    await user.type(await field("My why"), " first");
    await user.click(await button("Today"));
    await titleIs("Today");
    expect(host.worth.why).toBe("People first");
  });

  test("after a year it is shown once more, in the serif, and may be still true", async () => {
    const { host, user } = await openWorth((host) => {
      host.worth.why = "People first";
      host.worth.whyLookedOn = daysAgo(400);
    });
    expect(await screen.findByText("You wrote this a while ago. Is it still true?")).toBeTruthy();
    expect(document.querySelector("blockquote")?.className).toContain("own");
    expect(await barriers()).toEqual([]);
    await user.click(await button("Still true"));
    await waitFor(() => expect(host.worth.whyLookedOn).toBe(today()));
    expect(document.activeElement).toBe(await field("My why"));
    expect(screen.queryByRole("button", { name: "Still true" })).toBeNull();
  });

  test("or be changed", async () => {
    const { user } = await openWorth((host) => {
      host.worth.why = "People first";
      host.worth.whyLookedOn = daysAgo(400);
    });
    await user.click(await button("Change it"));
    expect(document.activeElement).toBe(await field("My why"));
    expect((await field("My why")).value).toBe("People first");
  });

  test("no word on it is about a job", async () => {
    await openWorth();
    const examples = document.querySelectorAll(".examples li");
    expect(examples.length).toBeGreaterThan(2);
    for (const { textContent } of examples)
      expect(textContent).not.toMatch(/job|work|career|boss/i);
  });
});
