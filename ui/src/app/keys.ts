import type { Session } from "./session.svelte";

type Act = (session: Session) => unknown;

/** Ctrl or Cmd and one key, in the open journal. */
const INSIDE: Record<string, Act> = {
  "1": (session) => session.go("today"),
  "2": (session) => session.go("journal"),
  ",": (session) => session.go("settings"),
  n: (session) => session.go("journal", { fresh: true }),
  "shift+n": (session) => session.gotANo(),
  l: (session) => session.lock(),
};

/** These work everywhere, locked or not. */
const ANYWHERE: Record<string, Act> = {
  w: (session) => session.hide(),
  q: (session) => session.quit(),
};

function inTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

export function keyPressed(event: KeyboardEvent, session: Session): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
  if (session.askingToClose) return;
  const key = (event.shiftKey ? "shift+" : "") + event.key.toLowerCase();
  if (key === "z" && session.toasts.current?.undo && !inTextField(event.target)) {
    event.preventDefault();
    session.toasts.undo();
    return;
  }
  const act = ANYWHERE[key] ?? (session.vault === "open" ? INSIDE[key] : undefined);
  if (act === undefined) return;
  event.preventDefault();
  void act(session);
}
