/** What is pressed, not written in: a page of text fills the window, and a toast has to lie somewhere. */
const PRESSED = "button, a, summary, input";
const PANES = ".main, .quiet, .naming-body, .after-col";

/** A toast lies at the foot of the window, or at its head where it would cover what one is at. */
export function placeToast(region: HTMLElement): void {
  const toast = region.querySelector(".toast");
  const at = document.activeElement;
  // While one is at the toast itself, it stays where it is.
  if (toast?.contains(at)) return;
  region.classList.remove("toasts-above");
  const covers = toast !== null && at?.matches(PRESSED) && overlap(toast, at);
  region.classList.toggle("toasts-above", covers === true);
}

/**
 * Below the page there is room to scroll out what a toast covers. It goes with the toast only once
 * nobody has scrolled into it: else the page would move under a hand about to press.
 */
export function keepRoom(region: HTMLElement): void {
  const room = (there: boolean) => region.classList.toggle("toasts-room", there);
  if (region.querySelector(".toast") !== null) return void room(true);
  if (!region.classList.contains("toasts-room")) return;
  const panes = [...document.querySelectorAll(PANES)];
  const before = panes.map((pane) => pane.scrollTop);
  room(false);
  const ends = panes.map((pane) => pane.scrollHeight - pane.clientHeight);
  if (!before.some((top, i) => top > 0 && top > (ends[i] ?? 0))) return;
  room(true);
  panes.forEach((pane, i) => (pane.scrollTop = before[i] ?? 0));
}

function overlap(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
