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

function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest("input, textarea, select, [contenteditable=true]") !== null;
}

/** What is written on the key; where that is no Latin letter or digit, where the key lies. */
function keyOf(event: KeyboardEvent): string {
  const lies = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase();
  const written = event.key.toLowerCase();
  return /^[a-z0-9,]$/.test(written) ? written : (lies ?? written);
}

export function keyPressed(event: KeyboardEvent, session: Session): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
  if (session.askingToClose) return;
  const key = (event.shiftKey ? "shift+" : "") + keyOf(event);
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
