/** What is pressed, not written in: a page of text fills the window, and a toast has to lie somewhere. */
const PRESSED = "button, a, summary, input";
const PANES = ".main, .quiet, .naming-body, .after-col";

/** How much around the control just used is left free: what one presses next mostly lies beside it. */
const AROUND = { above: 40, below: 140 };
/** So long after a press, what is said is about it. */
const FRESH = 3000;

let pressed: { at: DOMRect; when: number; over: HTMLDialogElement | null } | null = null;

/** What was pressed may be gone with the press, so its place is noted down before. */
export function notePress({ target }: Event): void {
  const control = target instanceof Element ? target.closest(PRESSED) : null;
  if (control === null || control.closest(".toast")) return;
  const over = control.closest("dialog");
  pressed = { at: control.getBoundingClientRect(), when: Date.now(), over };
}

/** Another window of the app knows nothing of what was pressed in this one. */
export function forgetPress(): void {
  pressed = null;
}

/**
 * A new one lies at the foot of the window, or at its head where it would be in the way of the hand
 * (in the room and where a no is named, the other way about: see frame.css).
 */
export function placeNew(region: HTMLElement): void {
  const toast = region.querySelector(".toast");
  region.classList.remove("toasts-above");
  if (toast === null) return;
  keepPageClear(region);
  const at = document.activeElement;
  // With the sheet it lay in, the hand has gone from there too.
  const stays = pressed !== null && (pressed.over === null || pressed.over.open);
  const fresh = stays && pressed !== null && Date.now() - pressed.when < FRESH;
  const used = fresh && pressed ? pressed.at : at && inHand(at);
  const covers = used !== null && overlap(toast.getBoundingClientRect(), widened(used));
  region.classList.toggle("toasts-above", covers);
}

/** It makes way where it would cover what the focus has come to; else it stays where it is. */
export function placeToast(region: HTMLElement): void {
  const toast = region.querySelector(".toast");
  const at = document.activeElement;
  if (toast === null || at === null || toast.contains(at)) return;
  const used = inHand(at);
  if (used === null || !overlap(toast.getBoundingClientRect(), used)) return;
  region.classList.toggle("toasts-above");
  keepPageClear(region);
}

/** Where the hand or the eye is: on a control, in a small field, at the caret of a page. */
function inHand(at: Element): DOMRect | null {
  if (at.matches("[contenteditable=true]")) return lineIn(at);
  // A small field of text can be made way for, a large one can be scrolled.
  const field = at.matches("textarea") && at.clientHeight < window.innerHeight / 2;
  return field || at.matches(PRESSED) ? at.getBoundingClientRect() : null;
}

/** The line one writes on, from side to side, and the next. */
function lineIn(page: Element): DOMRect | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const { top, height } = selection.getRangeAt(0).getBoundingClientRect();
  const { left, width } = page.getBoundingClientRect();
  return top === 0 ? null : new DOMRect(left, top, width, 2 * height);
}

const seen = (at: Element | null | undefined) =>
  at && at.getClientRects().length > 0 ? at.getBoundingClientRect() : null;

/**
 * In the journal it lies on the page alone: neither on its tools nor on its foot. In what lies over
 * the page, above its foot, where that would be covered.
 */
export function keepPageClear(region: HTMLElement): void {
  const { style } = region;
  const over = region.closest("dialog");
  if (over !== null) return keepFootClear(region, over);
  const panes = [...document.querySelectorAll(".jedit, .jlist")];
  const pane = panes.reverse().find(seen);
  const head = seen(pane?.querySelector(".jedit-bar, .jlist-top"));
  const foot = seen(pane?.querySelector(".jedit-foot, .jlist-foot"));
  style.setProperty("--toasts-left", `${seen(pane)?.left ?? 0}px`);
  style.setProperty("--toasts-head", `${Math.max(0, head?.bottom ?? 0)}px`);
  style.setProperty("--toasts-foot", `${foot ? Math.max(0, window.innerHeight - foot.top) : 0}px`);
}

function keepFootClear(region: HTMLElement, over: HTMLElement): void {
  region.style.setProperty("--toasts-foot", "0px");
  const toast = seen(region.querySelector(".toast"));
  const foot = seen(footOf(over));
  if (!toast || !foot || !overlap(toast, foot)) return;
  region.style.setProperty("--toasts-foot", `${Math.max(0, window.innerHeight - foot.top)}px`);
}

/** The last line of what lies over the page: what its keys do, or the controls it is left by. */
function footOf(over: HTMLElement): Element | null | undefined {
  const controls = [...over.querySelectorAll(PRESSED)].filter(
    (at) => at.closest(".toasts") === null,
  );
  const last = controls.at(-1);
  return over.querySelector(".find-foot") ?? last?.closest(".row") ?? last;
}

function widened({ left, top, width, height }: DOMRect): DOMRect {
  return new DOMRect(left, top - AROUND.above, width, height + AROUND.above + AROUND.below);
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

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
