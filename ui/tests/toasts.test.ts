import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { button, choose, field, openAt } from "./onward";

describe("toasts", () => {
  test("stay eight seconds, and longer while someone is at them", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { session } = await openAt("today");
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    session.toasts.show({ text: "It is gone.", undo: () => {} });
    await user.hover(await screen.findByText("It is gone."));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByText("It is gone.")).toBeTruthy();
    await user.unhover(screen.getByText("It is gone."));
    await vi.advanceTimersByTimeAsync(8_500);
    expect(screen.queryByText("It is gone.")).toBeNull();
  });

  test("a new one takes the place of the one before", async () => {
    const { session } = await openAt("today");
    session.toasts.show({ text: "First." });
    session.toasts.show({ text: "Second." });
    expect(await screen.findByText("Second.")).toBeTruthy();
    expect(screen.queryByText("First.")).toBeNull();
  });

  test("one never lies over the button one is at", async () => {
    const { session } = await openAt("today");
    const at = await button("I got a no");
    at.getBoundingClientRect = () => new DOMRect(300, 500, 120, 40);
    const low = vi.spyOn(Element.prototype, "getBoundingClientRect");
    low.mockReturnValue(new DOMRect(280, 520, 400, 60));
    at.focus();
    session.toasts.show({ text: "It is gone." });
    const region = (await screen.findByText("It is gone.")).closest(".toasts");
    expect(region?.className).toContain("toasts-above");
    (await button("Journal")).getBoundingClientRect = () => new DOMRect(0, 90, 80, 40);
    (await button("Journal")).focus();
    expect(region?.className).toContain("toasts-above");
    at.focus();
    expect(region?.className).not.toContain("toasts-above");
    low.mockRestore();
  });

  test("one leaves free what was just pressed, gone or not, and what lies below it", async () => {
    const { session, user } = await openAt("today");
    const gone = document.body.appendChild(document.createElement("button"));
    gone.getBoundingClientRect = () => new DOMRect(300, 600, 120, 40);
    const low = vi.spyOn(Element.prototype, "getBoundingClientRect");
    low.mockReturnValue(new DOMRect(280, 680, 400, 50));
    await user.click(gone);
    gone.remove();
    session.toasts.show({ text: "It is gone." });
    const region = (await screen.findByText("It is gone.")).closest(".toasts");
    expect(region?.className).toContain("toasts-above");
    low.mockRestore();
  });

  test("the page does not move when one goes: the room below it stays while it is scrolled into", async () => {
    const { session } = await openAt("today");
    await button("Settings");
    const pane = await waitFor(() => document.querySelector(".main") ?? Promise.reject());
    const region = document.querySelector(".toasts")!;
    const room = () => region.classList.contains("toasts-room");
    vi.spyOn(pane, "clientHeight", "get").mockReturnValue(700);
    vi.spyOn(pane, "scrollHeight", "get").mockImplementation(() => (room() ? 1112 : 1000));
    session.toasts.show({ text: "It is gone." });
    await waitFor(() => expect(room()).toBe(true));
    pane.scrollTop = 350;
    session.toasts.dismiss();
    await waitFor(() => expect(screen.queryByText("It is gone.")).toBeNull());
    expect([room(), pane.scrollTop]).toEqual([true, 350]);
    pane.scrollTop = 250;
    pane.dispatchEvent(new Event("scroll"));
    expect(room()).toBe(false);
  });

  test("lie in what lies over the page, so that they can be reached there, and come home again", async () => {
    const { host, user } = await openAt("journal", (host) => {
      host.journal.create("Stay", "page");
      host.journal.create("Gone", "page");
    });
    await field("Entry");
    await choose(user, "More", "Delete");
    await user.click(await button("The bin"));
    const sheet = await screen.findByRole("dialog", { name: "The bin" });
    await button("Put back: Gone");
    const undone = await within(sheet).findByRole("button", { name: "Undo" });
    await user.click(undone);
    await waitFor(() => expect(host.journal.bin()).toEqual([]));
    // What came back is in the bin no longer.
    expect(await within(sheet).findByText("The bin is empty.")).toBeTruthy();
    await user.click(within(sheet).getByRole("button", { name: "Close" }));
    const region = () => document.querySelector(".toasts")?.parentElement?.className;
    await waitFor(() => expect(region()).toBe("toasts-home"));
  });

  test("one lies above the foot of what lies over the page, where it would cover that", async () => {
    const { session, user } = await openAt("today");
    await user.keyboard("{Control>}k{/Control}");
    const foot = await waitFor(() => document.querySelector(".find-foot") ?? Promise.reject());
    const rect = vi.spyOn(Element.prototype, "getBoundingClientRect");
    rect.mockImplementation(function (this: Element) {
      return this === foot || this.matches(".toast")
        ? new DOMRect(0, window.innerHeight - 50, 400, 40)
        : new DOMRect();
    });
    vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([1] as unknown as DOMRectList);
    session.toasts.show({ text: "It is gone." });
    const region = (await screen.findByText("It is gone.")).closest<HTMLElement>(".toasts");
    expect(region?.closest("dialog")).toBeTruthy();
    await waitFor(() => expect(region?.style.getPropertyValue("--toasts-foot")).toBe("50px"));
  });

  test("give the focus back to where it came from", async () => {
    const { session, user } = await openAt("today");
    const line = await field("A line about now");
    line.focus();
    session.toasts.show({ text: "It is gone.", undo: () => {} });
    const undo = await button("Undo");
    undo.focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(line);
  });

  test("Ctrl+Z in a text field belongs to the text, not to the toast", async () => {
    const { session, user } = await openAt("today");
    const undo = vi.fn();
    await user.click(await field("A line about now"));
    session.toasts.show({ text: "It is gone.", undo });
    await user.keyboard("{Control>}z{/Control}");
    expect(undo).not.toHaveBeenCalled();
    await user.click(await button("Undo"));
    expect(undo).toHaveBeenCalledOnce();
  });
});
