import type { Session } from "./session.svelte";

type Act = (session: Session) => unknown;

/** Ctrl or Cmd and one key, in the open journal. */
export const INSIDE: Record<string, Act> = {
  "1": (session) => session.go("today"),
  "2": (session) => session.go("journal"),
  "3": (session) => session.go("cases"),
  "4": (session) => session.go("worth"),
  ",": (session) => session.go("settings"),
  n: (session) => session.go("journal", { fresh: true }),
  "shift+f": (session) => session.onlyThePage(),
  "shift+n": (session) => session.gotANo(),
  "shift+g": (session) => session.smallWin(),
  "shift+k": (session) => (session.parking = true),
  "shift+j": (session) => session.note(),
  k: (session) => (session.finding = true),
  f: (session) => session.findOnPage(),
  p: (session) => session.share(),
  "/": (session) => session.go("settings", { section: "computer", part: "keys" }),
  l: (session) => session.lock(),
};

/** At the locked door a no, a small win or a note can be left, and nothing else be reached. */
const LOCKED: Record<string, Act> = {
  "shift+n": (session) => session.gotANo(),
  "shift+g": (session) => session.smallWin(),
  "shift+j": (session) => session.note(),
};

/** These work everywhere, locked or not. */
export const ANYWHERE: Record<string, Act> = {
  w: (session) => session.hide(),
  q: (session) => session.quit(),
};

/** One key alone, which writes nothing anywhere: where help is looked for in any program. */
const ALONE: Record<string, string> = { F1: "/" };

function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest("input, textarea, select, [contenteditable=true]") !== null;
}

/** What is written on the key; where that is no Latin letter or digit, where the key lies. */
function keyOf(event: KeyboardEvent): string {
  const lies = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase();
  const written = event.key.toLowerCase();
  // On many keyboards it is written with Shift.
  if (written === "/") return written;
  return /^[a-z0-9,]$/.test(written) ? written : (lies ?? written);
}

/** "n", "shift+n"; null where it is nothing of ours. */
function pressed(event: KeyboardEvent): string | null {
  if (event.altKey || event.isComposing) return null;
  if (!(event.ctrlKey || event.metaKey)) return ALONE[event.key] ?? null;
  const key = keyOf(event);
  return event.shiftKey && key !== "/" ? `shift+${key}` : key;
}

export function keyPressed(event: KeyboardEvent, session: Session): void {
  const key = pressed(event);
  if (key === null || session.askingToClose) return;
  if (key === "z" && session.toasts.current?.undo && !inTextField(event.target)) {
    event.preventDefault();
    session.toasts.undo();
    return;
  }
  const here = session.vault === "open" ? INSIDE : session.vault === "locked" ? LOCKED : {};
  const act = ANYWHERE[key] ?? here[key];
  if (act === undefined) return;
  event.preventDefault();
  void act(session);
}
