import { list } from "../../app/times";
import type { Mood } from "../../types/Mood";
import type { QueryProblem } from "../../types/QueryProblem";
import type { SearchOrder } from "../../types/SearchOrder";
import { capital } from "./counts";

export const finding = {
  title: "Find",
  box: "Find an entry, or something to do",
  placeholder: "Find an entry, or something to do",
  open: "Find",
  close: "Close",
  results: "What fits",
  commands: "To do",
  entries: "Entries",
  /** What each thing that can be done is called; the first words say it, so these are found by. */
  acts: {
    fresh: "New entry",
    note: "Quick note",
    win: "A small win",
    no: "I got a no",
    park: "Park a worry",
    onPage: "Find on this page",
    alone: "Only the page, or everything again",
    today: "Go to Today",
    journal: "Go to the journal",
    calendar: "The journal’s calendar",
    bin: "The bin",
    cases: "Go to Look back",
    worth: "Go to What stays",
    cards: "Cards for an interview",
    week: "A look at the week",
    evening: "A plan for tomorrow",
    help: "The help card",
    share: "Share or print",
    settings: "Go to Settings",
    keys: "The keys",
    lock: "Lock",
    hide: "Hide the window",
    quit: "Quit Onward",
  },
  /** Other words they are found by, as people may call them. */
  also: {
    fresh: "write page",
    note: "memo jot",
    no: "rejection rejected",
    park: "worries",
    alone: "focus distraction full screen",
    bin: "trash deleted restore",
    help: "crisis emergency",
    share: "export save file pdf paper",
    keys: "keyboard shortcuts hotkeys",
    lock: "sign out log out",
    hide: "close minimise",
    quit: "exit close",
    "settings-goals": "habits",
    "settings-reminders": "notifications times quiet hours",
    "settings-rituals": "plans",
    "settings-window": "minutes length timer full screen",
    "settings-writing": "spelling spellcheck misspelt dictionary check count words templates",
    "settings-lock": "passphrase password recovery code backup restore",
    "settings-look":
      "dark mode light theme night colours appearance font bigger larger zoom motion still animation",
    "settings-data": "folder move delete everything erase export",
    "settings-computer": "version tray start login autostart keys about",
  } as Record<string, string>,
  settingsPage: (name: string) => `Settings: ${name}`,
  lead: "Type any word from an entry. With “>” in front, only things to do.",
  narrow: "Narrow it down",
  order: "Order",
  orders: { newest: "Newest first", best: "Best match" } satisfies Record<SearchOrder, string>,
  tags: "With a tag",
  noTags: "No entry has a tag yet.",
  kinds: "Only those",
  image: "with a picture",
  starred: "with a star",
  moods: "With a mood",
  mood: {
    heavy: "Heavy",
    low: "Low",
    even: "Even",
    light: "Light",
    bright: "Bright",
  } satisfies Record<Mood, string>,
  days: "By day",
  after: "After",
  before: "Before",
  dateNeeded: "A date such as 14 May or 14.5.2026, or nothing.",
  typed: "What can be typed too",
  /** An example that goes into the box, and what it finds. */
  examples: [
    ['"walk home"', "these words, one after the other"],
    ["-budget", "without this word"],
    ["walk*", "words that begin like this"],
    ["on:2026-05", "from that month"],
    ["energy:good", "by how much strength there was"],
    ["has:link", "linked with an application, a person or a no"],
  ] as [string, string][],
  put: (example: string) => `Put it in the box: ${example}`,
  when: (day: string, time: string) => `${capital(day)}, ${time}`,
  untitled: "An empty page",
  count: (n: number, more: boolean) =>
    more ? `${n} entries, and more` : n === 1 ? "1 entry" : `${n} entries`,
  things: (n: number) => (n === 1 ? "1 thing to do" : `${n} things to do`),
  none: "Nothing fits this.",
  noEntry: "No entry fits this.",
  noneText: "A shorter word, or one filter less, finds more.",
  noAct: "There is nothing to do by that name.",
  correctedFrom: (query: string) => `Nothing for “${query}”. Showing`,
  fellBack: "Newest first: best match would have taken too long here.",
  tooLong: "That is too much to look for, so nothing is looked up. A few words find more.",
  problems: (found: QueryProblem[], parts: string[]) =>
    [parts.length > 0 && leftOut(parts), ...[...new Set(found)].map((problem) => how[problem])]
      .filter(Boolean)
      .join(" "),
  keys: "↑ ↓ choose, Enter opens, Esc closes",
};

const leftOut = (parts: string[]) =>
  `${list(parts.map((part) => `“${part}”`))} ${parts.length === 1 ? "is" : "are"} left out.`;

const how: Record<QueryProblem, string> = {
  bad_date: "A day is written as yesterday, monday, may, 2026-05-14 or 2026.",
  bad_mood:
    "A mood is heavy, low, even, light or bright; energy is empty, low, some, good or full.",
  unknown_has: "After “has:” comes image or link, after “is:” starred.",
  too_long: "Only the beginning of this is looked for.",
};
