import { screen, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { fillWithCases } from "../src/testing/caseSamples";
import { aNo } from "./noes";
import { barriers, button, openAt, titleIs } from "./onward";

const noes = (host: Parameters<typeof aNo>[0], n: number) => {
  for (let i = 0; i < n; i += 1)
    aNo(host, { company: `Company ${i}`, reached: "applied", days: i + 1 });
};

describe("looking back", () => {
  test("with nothing there it says so kindly", async () => {
    await openAt("cases");
    expect(await screen.findByText("Nothing here yet.")).toBeTruthy();
    expect(screen.getByText(/the day after, for a calm look/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test("lists the noes newest first, with how far each went and how it stands", async () => {
    await openAt("cases", fillWithCases);
    const lines = (await screen.findAllByRole("button", { name: /›|after |no answer|today/ })).map(
      (line) => line.textContent?.replace(/\s+/g, " ").trim(),
    );
    expect(lines[0]).toMatch(
      /^Blue Kiln, Studio manager today.*Opens tomorrow; earlier if you like/,
    );
    expect(lines[1]).toMatch(/^Tidewater Health.*after the last round A calm look is ready/);
    expect(lines.find((line) => line?.startsWith("Kestrel"))).toMatch(/Begun$/);
    expect(lines.at(-1)).toMatch(/^Harbour Trust.*Looked at$/);
    expect(await barriers()).toEqual([]);
  });

  test("shows where they ended from five on, one square for each, with a table behind", async () => {
    const { user } = await openAt("cases", (host) => noes(host, 5));
    const figure = await screen.findByRole("figure", {
      name: "Most noes came early, before anyone had met you.",
    });
    expect(figure.querySelectorAll(".mark-early")).toHaveLength(5);
    await user.click(await button("As a table"));
    const row = within(figure).getByRole("row", { name: /^Early, before any talk/ });
    expect(row.textContent).toContain("5");
    expect(await barriers()).toEqual([]);
  });

  test("says nothing about patterns before that", async () => {
    await openAt("cases", (host) => noes(host, 4));
    await screen.findByText(/Company 0/);
    expect(screen.queryByRole("figure")).toBeNull();
  });

  test("claims no pattern where there is none", async () => {
    await openAt("cases", (host) => {
      const reached = ["applied", "interview", "final_round", null, null, null] as const;
      reached.forEach((reached, days) => aNo(host, { reached, days: days + 1 }));
    });
    expect(await screen.findByRole("figure", { name: "Where your noes ended." })).toBeTruthy();
    expect(screen.getByText("No one point stands out.")).toBeTruthy();
  });

  test("counts what answers and calm looks said more than once, and only that", async () => {
    await openAt("cases", fillWithCases);
    const themes = await screen.findByRole("region", { name: /What answers have said/ });
    expect(within(themes).getByText("examples")).toBeTruthy();
    expect(within(themes).queryByText("clarity")).toBeNull();
    const shape = await screen.findByRole("region", { name: "The shape of the right role" });
    expect(within(shape).getByText("hours")).toBeTruthy();
    expect(within(shape).queryByText("culture")).toBeNull();
  });

  test("is one key away, and the rail shows where one is inside a case too", async () => {
    const { user } = await openAt("today", (host) => void aNo(host));
    await user.keyboard("{Control>}3{/Control}");
    await titleIs("Looking back");
    await user.click(await button(/^Tidewater/));
    await titleIs("A calm look");
    expect((await button("Look back")).getAttribute("aria-current")).toBe("page");
  });

  test("nothing on it blames, cheers or scores", async () => {
    await openAt("cases", fillWithCases);
    await screen.findByRole("figure");
    expect(document.body.textContent).not.toMatch(/fail|mistake|should|score|%|streak|great job/i);
  });
});
