import type { BackupPreview } from "../../types/BackupPreview";
import { capital } from "./counts";

type Task = "backup" | "preview" | "restore" | "move" | "new_data_key" | "sharing";

const many = (n: string, count: number, one: string, more: string) =>
  `${n} ${count === 1 ? one : more}`;

interface Said {
  entries: string;
  applications: string;
  goals: string;
  /** In the words for days; null where nothing is written. */
  first: string | null;
  last: string | null;
}

export const backups = {
  title: "Backups",
  text: "Onward makes one by itself on days you use it, encrypted like the journal. They sit on this computer, so now and then keep one elsewhere too.",
  newest: "Newest",
  earlier: (n: number) => (n === 1 ? "One earlier" : `${n} earlier`),
  madeAt: (day: string, time: string) => `${capital(day)}, ${time}`,
  none: "None yet. The first is made by itself soon.",
  problem: (why: string) => `The last one could not be made. ${why}`,
  now: "Back up now …",
  saved: (size: string) => `Kept, ${size}:`,
  drill: "Try the newest backup",
  drillText:
    "Opens the newest one to see that it works, then puts it away. It opens with what was valid when it was made. Nothing is changed.",
  drillDo: "Try it",
  opens: (entries: string, count: number, newest: string | null) =>
    newest === null
      ? "It opens. Nothing is written in it yet."
      : `It opens. ${many(entries, count, "entry", "entries")}, the newest from ${newest}.`,
  fromFile: "Restore from a file …",
  restore: "Restore",
  restoreNamed: (when: string) => `Restore: ${when}`,
  stop: "Cancel",
  stopping: "Stopping",
  doing: {
    backup: "Writing the backup",
    preview: "Opening the backup",
    restore: "Restoring",
    move: "Moving the journal",
    new_data_key: "Encrypting everything anew",
    sharing: "Saving the entries",
  } satisfies Record<Task, string>,
  share: (percent: number) => `${percent} %`,
  flow: {
    title: "Restore a backup",
    lead: "Nothing is changed until you have seen what is in it.",
    which: "Which one?",
    noneHere: "There is none on this computer. Choose a file you kept elsewhere.",
    file: "Choose a file …",
    chosen: (name: string, size: string) => `${name}, ${size}`,
    secret: "The passphrase of this backup, or its recovery code",
    secretHint: "The one it had when it was made.",
    secretWrong: "That does not open this backup. It keeps the passphrase it was made with.",
    look: "Look inside",
    another: "Choose another",
    insideTitle: "What is in it",
    made: (day: string, time: string) => `Made ${day}, ${time}.`,
    holds: ({ entries, applications, goals }: BackupPreview, said: Said) =>
      [
        entries === 0
          ? "No entries."
          : said.first === said.last
            ? `${many(said.entries, entries, "entry", "entries")}, from ${said.last}.`
            : `${many(said.entries, entries, "entry", "entries")}, from ${said.first} to ${said.last}.`,
        `${many(said.applications, applications, "application", "applications")} and ${many(said.goals, goals, "goal", "goals")}.`,
      ].join(" "),
    otherJournal: "This is another journal than the one here.",
    aside:
      "The journal that is here now is set aside in a folder of its own. Nothing of it is deleted. The one from the backup opens with the passphrase and the recovery code it had when it was made.",
    do: "Restore this one",
    back: "Back",
    restored: "Restored. This is the journal from the backup.",
    restoredAside: (folder: string) =>
      `Restored. The journal from before is set aside in ${folder}`,
  },
};
