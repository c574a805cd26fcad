import { list } from "../../app/times";
import type { PartOfDay } from "../../types/PartOfDay";
import type { RitualKind } from "../../types/RitualKind";
import type { Theme } from "../../types/Theme";
import type { TrayState } from "../../types/TrayState";
import { minutes } from "./counts";
import { goalSettings } from "./goalSettings";

export const settings = {
  title: "Settings",
  sections: {
    goals: "Goals",
    reminders: "Reminders",
    rituals: "Rituals",
    window: "Window for a no",
    writing: "Writing",
    help: "Help card",
    lock: "Lock and backups",
    look: "Look and text size",
    data: "Your data",
    computer: "This computer",
  },
  done: "Done",
  remove: "Remove",
  cancel: "Cancel",
  notKept: "Closed. Your changes were not kept.",
  less: "Less",
  more: "More",
  goals: goalSettings,
  rituals: {
    lead: "Made on a calm day, ready on a hard one. The first is your plan; the others stand beside it.",
    none: "No plan yet. One sentence is enough.",
    add: "Add a plan",
    ifThen: "If a no arrives, then I",
    words: "If a no arrives, then I …",
    placeholder: "walk to the river and back",
    needed: "A few words for it, please.",
    kind: "What kind",
    parts: "At what time of day",
    anyTime: "Any time",
    partNames: { morning: "Morning", afternoon: "Afternoon", evening: "Evening" } satisfies Record<
      PartOfDay,
      string
    >,
    partsText: "What fits the hour comes first; the others stay beside it.",
    /** When a plan is for, in its line. */
    partsShort: (parts: PartOfDay[]) =>
      parts.length === 0
        ? "any time"
        : list(parts.map((part) => settings.rituals.partNames[part].toLocaleLowerCase())),
    kinds: {
      move: "Move",
      people: "People",
      pleasure: "Something nice",
      other: "Something else",
    } satisfies Record<RitualKind, string>,
    removed: "The plan is removed.",
    edit: (text: string) => `Change: ${text}`,
  },
  window: {
    lead: "A set time for a no to be felt. Then it closes by itself.",
    length: "How long it stays open",
    minutes,
    full: "Let the room fill the screen",
    fullText: "F11 changes it while you are there; Escape leaves it.",
    once: "In the room it can be made five minutes longer, once. Leaving early is always fine.",
  },
  look: {
    lead: "However your eyes like it today.",
    theme: "Light or dark",
    themes: { system: "As the system", light: "Light", dark: "Dark" } satisfies Record<
      Theme,
      string
    >,
    text: "Text size",
    percent: (n: number) => `${n} %`,
    still: "Still",
    stillText: "Nothing moves by itself, not even the breathing ring.",
  },
  computer: {
    lead: "What Onward can do here.",
    version: "Version",
    tray: "Tray",
    notices: "Reminders",
    trayStates: {
      shown: "Works. Closed, Onward rests in the tray and goes on reminding.",
      no_host:
        "This desktop shows no tray, so Onward stays a window; minimise it to keep reminders. On GNOME, the AppIndicator extension brings a tray.",
      unavailable:
        "A system part for the tray is missing (libayatana-appindicator3). With it installed, Onward can rest in the tray.",
    } satisfies Record<TrayState, string>,
    keys: "Keys",
    shortcuts: [
      ["Ctrl 1", "Today"],
      ["Ctrl 2", "Journal"],
      ["Ctrl 3", "Look back"],
      ["Ctrl 4", "What stays"],
      ["Ctrl ,", "Settings"],
      ["Ctrl N", "A new entry"],
      ["Ctrl Shift N", "I got a no, locked or not"],
      ["Ctrl Shift G", "A small win, locked or not"],
      ["Ctrl Shift K", "Park a worry"],
      ["Ctrl Shift J", "A quick note, locked or not"],
      ["Ctrl P", "Share or print"],
      ["Ctrl K", "Find an entry, or something to do"],
      ["Ctrl F", "Find on the page, in the journal"],
      ["Ctrl Shift F", "Only the page, in the journal"],
      ["F11", "The room on the full screen"],
      ["Ctrl Enter", "Keep the note, at the locked door"],
      ["Ctrl Z", "Undo, while it is offered"],
      ["Ctrl L", "Lock"],
      ["Ctrl W", "Hide the window"],
      ["Ctrl Q", "Quit"],
      ["Esc", "Close or go back"],
      ["F1", "These keys"],
    ] as [string, string][],
    noTherapy:
      "Onward is a journal, not therapy. If a bad day turns into many, please talk to someone who can be there.",
  },
};
