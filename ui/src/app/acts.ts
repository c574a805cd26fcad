import type { SettingsSection } from "./places";
import type { Session } from "./session.svelte";
import { words } from "../words";
import { INSIDE, ANYWHERE } from "./keys";

/** Something that can be done from anywhere in the open journal, by its name. */
export interface Act {
  id: string;
  name: string;
  /** Other words it is found by; they are shown nowhere. */
  also: string;
  /** As on the keyboard, without Ctrl: "shift+n". */
  keys: string | null;
  run: (session: Session) => unknown;
  /** Left out where there is nothing to do it to. */
  there?: (session: Session) => boolean;
}

type Name = keyof typeof words.finding.acts;

/** In the order they are offered in: what one writes first, what ends things last. */
const ways: Record<Name, string | Act["run"]> = {
  fresh: "n",
  note: "shift+j",
  win: "shift+g",
  no: "shift+n",
  park: "shift+k",
  onPage: "f",
  alone: "shift+f",
  today: "1",
  journal: "2",
  calendar: (session) => session.go("journal", { look: "calendar" }),
  bin: (session) => session.go("journal", { look: "bin" }),
  cases: "3",
  worth: "4",
  cards: (session) => session.go("cards"),
  week: (session) => session.go("week"),
  evening: (session) => session.go("evening"),
  help: (session) => (session.helpShown = true),
  share: "p",
  settings: ",",
  keys: "/",
  lock: "l",
  hide: "w",
  quit: "q",
};

/** A page is open. */
const there = (session: Session) => session.seeks !== null;

function pressing(keys: string): Act["run"] {
  return (session) => (INSIDE[keys] ?? ANYWHERE[keys])?.(session);
}

export function everyAct(): Act[] {
  const acts = (Object.keys(ways) as Name[]).map((id): Act => {
    const way = ways[id];
    const called = { id, name: words.finding.acts[id], also: also(id) };
    return typeof way === "string"
      ? { ...called, keys: way, run: pressing(way), ...(id === "onPage" ? { there } : {}) }
      : { ...called, keys: null, run: way };
  });
  const sections = Object.entries(words.settings.sections).map(([section, name]): Act => ({
    id: `settings-${section}`,
    name: words.finding.settingsPage(name),
    also: also(`settings-${section}`),
    keys: null,
    run: (session) => session.go("settings", { section: section as SettingsSection }),
  }));
  const at = acts.findIndex(({ id }) => id === "settings") + 1;
  return [...acts.slice(0, at), ...sections, ...acts.slice(at)];
}

function also(id: string): string {
  return words.finding.also[id] ?? "";
}

/** "Ctrl Shift N" */
export function keysSaid(keys: string): string {
  return ["ctrl", ...keys.split("+")]
    .map((key) => key.charAt(0).toUpperCase() + key.slice(1))
    .join(" ");
}
