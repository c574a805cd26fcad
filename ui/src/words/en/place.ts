import type { Place } from "../../types/Place";

type Service = NonNullable<Place["synced"]>;

const services: Record<Service, string> = {
  icloud: "iCloud",
  onedrive: "OneDrive",
  dropbox: "Dropbox",
  googledrive: "Google Drive",
};

export const place = {
  lead: "It is yours: where it lives, and how to take all of it away.",
  title: "Where the journal lives",
  usual: "The usual folder on this computer.",
  synced: (service: Service) =>
    `${services[service]} copies this folder to its servers and to your other devices. The files are encrypted, so nobody there can read them. But two computers writing at once can harm the journal: keep Onward open on one only, and keep a backup elsewhere.`,
  choose: "Move it …",
  toUsual: "Back to the usual folder",
  toUsualText: "The journal moves back to the usual folder on this computer.",
  chosen: "It would move to",
  chosenText: "The journal is copied there and checked before the old folder is cleared.",
  move: "Move it here",
  another: "Choose another folder",
  cancel: "Leave it where it is",
  moved: "Moved. The journal lives there now.",
  forget: {
    title: "Forget everything",
    open: "Forget everything …",
    text: "This erases the journal with all you wrote in it, the automatic backups, journals that were set aside, and the key in this computer’s keychain. Backups you saved elsewhere stay where they are.",
    noWayBack: "It can’t be undone, not by us and not by anyone.",
    type: (phrase: string) => `To go on, type: ${phrase}`,
    phrase: "forget everything",
    notYet: (phrase: string) => `Type the words as they stand: ${phrase}`,
    do: "Erase all of it",
    cancel: "Keep it",
    busy: "Erasing.",
    done: "Everything of this journal is erased.",
  },
};
