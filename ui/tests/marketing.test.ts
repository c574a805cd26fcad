import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { openCase } from "./noes";
import { barriers, button, field, titleIs } from "./onward";

// A whole case is a long page, and finding things by role reads all of it.
vi.setConfig({ testTimeout: 20_000 });

const JOB = "We look for you and your rotas. Rotas, budgeting and software matter.";
const RESUME =
  "Ana Moreau\nResponsible for the software of the house\nMoved 3 clinics to new rooms";

async function opened(prepare?: Parameters<typeof openCase>[1]) {
  const found = await openCase({ reached: "applied" }, prepare);
  await found.user.click(await button("The résumé beside the job"));
  return found;
}

describe("the résumé beside the job", () => {
  test("shows which telling words are missing, which both have, and which lines could say more", async () => {
    const { user } = await opened((host, id) => void host.cases.savePapers(id, JOB, RESUME));
    await user.click(await button("Compare"));
    const missing = await screen.findByRole("list", { name: /your résumé does not have/ });
    expect(within(missing).getByText(/budgeting/)).toBeTruthy();
    expect(missing.textContent).toMatch(/rotas\s*×2\s*, two times in theirs/);
    expect(
      within(screen.getByRole("list", { name: "Words both have" })).getByText(/software/),
    ).toBeTruthy();
    expect(screen.getByText("Responsible for the software of the house").className).toContain(
      "own",
    );
    expect(screen.getByText("Line 2 · no number · no verb of doing")).toBeTruthy();
    expect(screen.queryByText(/Line 3/)).toBeNull();
    expect(screen.getByText("The job description was read as English.")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/score|%|match rate/i);
    expect(await barriers()).toEqual([]);
  });

  test("both texts are kept as they are pasted, and never lost by leaving", async () => {
    const { host, user, id } = await opened();
    await user.click(await field("The job description"));
    await user.paste(JOB);
    await user.click(await field("My résumé"));
    await user.paste("Ana");
    await user.click(await button("Looking back"));
    await titleIs("Looking back");
    expect(host.cases.papers(id)).toMatchObject({ job: JOB, resume: "Ana" });
  });

  test("an empty text gets a clear line, and the words of neither are compared", async () => {
    const { host, user } = await opened();
    await user.click(await button("Compare"));
    expect(await screen.findByText("Paste the job description first.")).toBeTruthy();
    await user.type(await field("The job description"), "Rotas");
    await user.click(await button("Compare"));
    expect(await screen.findByText("Paste your résumé first.")).toBeTruthy();
    expect(host.called("marketing_look")).toEqual([]);
    expect(await barriers()).toEqual([]);
  });

  test("the résumé from before is one press away, with Undo", async () => {
    const { user } = await opened((host) => void (host.cases.latestResume = RESUME));
    await user.click(await button("Use the one from before"));
    expect((await field("My résumé")).value).toBe(RESUME);
    await user.click(await button("Undo"));
    await waitFor(async () => expect((await field("My résumé")).value).toBe(""));
  });

  test("a text too short to tell its language is compared all the same, and said so", async () => {
    const { user } = await opened((host, id) => void host.cases.savePapers(id, "Rotas", RESUME));
    await user.click(await button("Compare"));
    expect(
      await screen.findByText(/too short, or in a language Onward does not know/),
    ).toBeTruthy();
    expect(screen.getByText(/Verbs are looked for in English/)).toBeTruthy();
  });

  test("texts changed since are said to be", async () => {
    const { user } = await opened((host, id) => void host.cases.savePapers(id, JOB, RESUME));
    await user.click(await button("Compare"));
    await user.type(await field("My résumé"), "x");
    expect(await screen.findByText("One of the texts has changed since.")).toBeTruthy();
    await user.click(await button("Compare once more"));
    await waitFor(() =>
      expect(screen.queryByText("One of the texts has changed since.")).toBeNull(),
    );
  });

  test("what could not be compared is said by the field", async () => {
    const { host, user } = await opened((host, id) => void host.cases.savePapers(id, JOB, RESUME));
    host.fail("marketing_look", "internal");
    await user.click(await button("Compare"));
    expect(await screen.findByText(/it is Onward’s fault/)).toBeTruthy();
  });
});
