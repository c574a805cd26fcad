import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect } from "vitest";
import App from "../src/App.svelte";
import { Session } from "../src/app/session.svelte";
import { type ScreenName, screens } from "../src/screens";
import { FakeHost } from "../src/testing/fakeHost";
import type { ReboundDraft } from "../src/types/ReboundDraft";
import type { Route } from "../src/types/Route";

export const PASSPHRASE = "four quiet words here";

export interface Opened {
  host: FakeHost;
  session: Session;
  user: ReturnType<typeof userEvent.setup>;
}

/** Opens the whole app on a fake host, as the window would. */
export async function openOnward(prepare: (host: FakeHost) => void = () => {}): Promise<Opened> {
  const host = new FakeHost();
  prepare(host);
  const target = document.createElement("div");
  target.id = "app";
  document.body.append(target);
  const session = new Session(host);
  await session.start();
  render(App, { target, props: { session } });
  return { host, session, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

/** Opens it with the journal open, at one of its screens. */
export async function openAt(
  place: Route | "cases",
  prepare: (host: FakeHost) => void = () => {},
): Promise<Opened> {
  const opened = await openOnward((host) => {
    host.passphrase = PASSPHRASE;
    host.state.vault = "open";
    host.state.route = place === "cases" ? "journal" : place;
    prepare(host);
  });
  // Its code may take longer to come than one waits for a title, on a machine that is busy.
  const name: string = place === "cases" ? "journal" : place;
  await screens[name as ScreenName]?.();
  if (place === "cases") await lookBack(opened);
  else await titleIs(titles[place]);
  return opened;
}

/** Nothing outside the page leads there: nobody is called to look at a no. */
async function lookBack({ user }: Opened): Promise<void> {
  await titleIs(titles.journal);
  await user.keyboard("{Control>}3{/Control}");
  await titleIs("Looking back");
}

const titles: Record<Route, string> = {
  today: "Today",
  journal: "Journal",
  settings: "Settings",
  naming: "I got a no",
  room: "The window is open",
  after: "The window is closed",
  win: "A small win",
  evening: "Tomorrow",
  week: "A look at the week",
  reminders: "Settings",
  note: "Quick note",
};

/** A no of which nothing is known but what a test says. */
export function aNo(known: Partial<ReboundDraft> = {}): ReboundDraft {
  return {
    applicationId: null,
    company: "",
    role: "",
    sting: null,
    feelings: [],
    reached: null,
    newsBy: null,
    heardOn: null,
    ...known,
  };
}

export function titleIs(title: string): Promise<void> {
  return waitFor(() => expect(document.title).toBe(`${title} · Onward`));
}

/** What a checker for accessibility finds; colours cannot be seen in jsdom. */
export async function barriers(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    resultTypes: ["violations"],
    // It would fetch style sheets and wait for them; there are none.
    preload: false,
  });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

export function button(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("button", { name });
}

export function field(name: string | RegExp): Promise<HTMLInputElement> {
  return screen.findByRole<HTMLInputElement>("textbox", { name });
}

/** What stands on the page of the journal, one line for each paragraph. */
export async function written(): Promise<string> {
  const page = await screen.findByRole("textbox", { name: "Entry" });
  return [...page.children].map(({ textContent }) => textContent).join("\n");
}

/** Puts words where the caret is on the page: its editor can’t be typed in here, but pasted into. */
export async function put(words: string): Promise<void> {
  const page = await screen.findByRole("textbox", { name: "Entry" });
  const getData = (type: string) => (type === "text/plain" ? words : "");
  const clipboardData = { getData, types: ["text/plain"], files: [], items: [] };
  const event = new Event("paste", { bubbles: true, cancelable: true });
  page.dispatchEvent(Object.assign(event, { clipboardData }));
}

/** Takes back what was just said to be done; the page has an Undo of its own. */
export async function undo(user: Opened["user"]): Promise<void> {
  const offered = await screen.findByText("Undo", { selector: ".toast *" });
  await user.click(offered);
}

/** Opens a menu and takes what it offers. */
export async function choose(user: Opened["user"], menu: string, item: string): Promise<void> {
  await user.click(await button(menu));
  await user.click(await screen.findByRole("menuitem", { name: item }));
}

/** Walks with Tab until the thing with this name has the focus; fails if it is never reached. */
export async function tabTo(user: Opened["user"], element: Element): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (document.activeElement === element) return;
    await user.tab();
  }
  throw new Error(`Tab never reached ${element.outerHTML.slice(0, 100)}`);
}
