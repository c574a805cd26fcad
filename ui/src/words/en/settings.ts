import type { NoticesState } from "../../types/NoticesState";
import type { RitualKind } from "../../types/RitualKind";
import type { Theme } from "../../types/Theme";
import type { TrayState } from "../../types/TrayState";
import { minutes } from "./counts";

export const settings = {
  title: "Settings",
  sections: {
    goals: "Goals and reminders",
    rituals: "Rituals",
    window: "The window",
    lock: "Lock and backups",
    look: "Look and text size",
    data: "Your data",
    computer: "This computer",
  },
  done: "Done",
  remove: "Remove",
  less: "Less",
  more: "More",
  goals: {
    lead: "Small enough to finish on a bad day.",
    none: "No goals yet. One is plenty.",
    add: "Add a goal",
    use: (title: string) => `Use this goal: ${title}`,
    new: "A new goal",
    kind: "What kind",
    words: "Goal, in your words",
    wordsNeeded: "A few words for it, please.",
    howMuch: "How much in a day",
    unit: "Counted in",
    remind: "Remind me at",
    noReminder: "No reminder",
    timeExample: "09:30",
    timeNeeded: "A time such as 09:30, or nothing.",
    removeTime: "Remove the reminder",
    days: "On these days",
    dayNeeded: "Choose at least one day.",
    everyDay: "Every day",
    weekdays: "Weekdays",
    weekend: "Weekends",
    noReminderShort: "no reminder",
    removed: (title: string) => `“${title}” is removed.`,
  },
  reminders: {
    title: "What reminders say while locked",
    note: "Never a name, never a word of your journal.",
    discreet: "Discreet",
    plain: "Plain",
    discreetExample: "A reminder is waiting. Unlock Onward to see it.",
    plainExample: "A small goal is still open today. Unlock Onward to see it.",
    test: "Send a test reminder in five seconds",
    testSent: "On its way. Nothing seen in ten seconds? “This computer” says why.",
  },
  rituals: {
    lead: "Made on a calm day, ready on a hard one. The first is your plan; the others stand beside it.",
    none: "No plan yet. One sentence is enough.",
    add: "Add a plan",
    ifThen: "If a no arrives, then I",
    words: "If a no arrives, then I …",
    placeholder: "walk to the river and back",
    needed: "A few words for it, please.",
    kind: "What kind",
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
    noticesStates: {
      ready: "Work. They appear as this desktop’s notifications.",
      unavailable:
        "This desktop shows no notifications right now. Reminders wait on Today instead. A notification service, such as the desktop’s own or dunst, brings them back.",
    } satisfies Record<NoticesState, string>,
    keys: "Keys",
    shortcuts: [
      ["Ctrl 1", "Today"],
      ["Ctrl 2", "Journal"],
      ["Ctrl ,", "Settings"],
      ["Ctrl N", "A new entry"],
      ["Ctrl Shift N", "I got a no, locked or not"],
      ["Ctrl Enter", "Keep the note, at the locked door"],
      ["Ctrl Z", "Undo, while it is offered"],
      ["Ctrl L", "Lock"],
      ["Ctrl W", "Hide the window"],
      ["Ctrl Q", "Quit"],
      ["Esc", "Close or go back"],
    ] as [string, string][],
    noTherapy:
      "Onward is a journal, not therapy. If a bad day turns into many, please talk to someone who can be there.",
  },
};
