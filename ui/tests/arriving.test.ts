import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { PASSPHRASE, button, field, openAt, titleIs } from "./onward";

describe("arriving in the journal", () => {
  test("lights the journal in the rail and no tool, though the page begins with a heading", async () => {
    const { user } = await openAt("today", (host) => {
      const more = { format: "commonmark" as const };
      host.journal.create("# What was today?\n\n- a walk", "page", new Date(), more);
    });
    await user.keyboard("{Control>}2{/Control}");
    await titleIs("Journal");
    const entry = await field("Entry");
    const current = document.querySelectorAll(".rail [aria-current]");
    expect([...current].map(({ textContent }) => textContent)).toEqual(["Journal"]);
    const bar = screen.getByRole("toolbar");
    const lit = () => bar.querySelectorAll("[aria-pressed=true]").length;
    expect(lit()).toBe(0);
    entry.focus();
    await waitFor(() => expect(lit()).toBe(1));
    expect(within(bar).getByRole("button", { name: /^Heading/, pressed: true })).toBeTruthy();
  });

  test("leads to the bin and to the calendar from the foot of the list", async () => {
    const { user } = await openAt("journal", (host) => host.journal.create("Stay", "page"));
    for (const name of ["The bin", "Calendar"]) {
      await user.click(await button(name));
      expect(await screen.findByRole("dialog", { name })).toBeTruthy();
      await user.click(await button("Close"));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
      expect(document.activeElement).toBe(await button(name));
    }
  });
});

describe("after a lock", () => {
  test("the entry one was at is open again, and Today where one had left it", async () => {
    const { host, session, user } = await openAt("journal", (fake) => {
      fake.journal.create("The older", "page", new Date(2026, 4, 12, 9));
      fake.journal.create("The newer", "page", new Date(2026, 4, 13, 9));
    });
    await user.click(await screen.findByRole("button", { name: /The older/ }));
    await waitFor(() => expect(host.entry).toBe(1));
    await session.lock();
    expect(host.entry).toBe(1);
    await host.call("vault_unlock", { passphrase: PASSPHRASE });
    await session.look();
    await titleIs("Journal");
    await waitFor(async () => expect((await field("Entry")).textContent).toBe("The older"));
    await session.go("today");
    await waitFor(() => expect(host.entry).toBeNull());
    await session.lock();
    await host.call("vault_unlock", { passphrase: PASSPHRASE });
    await session.look();
    await titleIs("Today");
  });
});

describe("a day before the first entry", () => {
  test("says so in the list, from where one comes back to the newest", async () => {
    const { user } = await openAt("journal", (host) =>
      host.journal.create("Stay", "page", new Date(2026, 4, 12, 9)),
    );
    await user.click(await button("Calendar"));
    await user.click(await button(/^Friday 1 May 2026/));
    expect(await screen.findByText("Nothing was written on that day or before it.")).toBeTruthy();
    await user.click(await button("Back to the newest"));
    expect(await screen.findByText("Stay", { selector: ".entry-first" })).toBeTruthy();
  });
});

describe("the page alone", () => {
  test("is gone on with in its text, and so is the page with everything around it", async () => {
    const { user } = await openAt("journal", (host) => host.journal.create("Stay", "page"));
    await user.click(await button("Only the page"));
    await user.click(await button("Show everything again"));
    await waitFor(async () => expect(document.activeElement).toBe(await field("Entry")));
  });
});
