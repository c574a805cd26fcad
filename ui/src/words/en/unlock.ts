import { list } from "../../app/times";
import type { Arrived } from "../../types/Arrived";
import { capital, counted, inWords } from "./counts";

function arrived({ notes, noes, wins, unreadable }: Arrived): string | null {
  const came = [
    notes > 0 && counted(notes, "note", "notes"),
    noes > 0 && counted(noes, "no", "noes"),
    wins > 0 && counted(wins, "small win", "small wins"),
  ];
  const what = list(came.filter((each) => each !== false));
  const moved = what === "" ? "" : `${capital(what)} moved in.`;
  const stayed =
    unreadable === 0
      ? ""
      : unreadable === 1
        ? "One sealed note could not be read. It stays as it is in Onward’s folder."
        : `${capital(inWords(unreadable))} sealed notes could not be read. They stay as they are in Onward’s folder.`;
  return `${moved} ${stayed}`.trim() || null;
}

export const unlock = {
  name: "Onward",
  title: "Locked, and yours.",
  passphrase: "Passphrase",
  show: "Show passphrase",
  unlock: "Unlock",
  busy: "Opening. This takes about a second.",
  empty: "Type your passphrase first.",
  capsLock: "Caps Lock is on.",
  useCode: "Use the recovery code",
  usePassphrase: "Use the passphrase",
  code: "Recovery code",
  codeHint: "Seven groups of four. Capitals and dashes don’t matter.",
  codeEmpty: "Type the code from your sheet first.",
  codeWrong:
    "That code does not open this journal. If you made a newer one since, only the newest counts.",
  keychain: "Open with this computer’s keychain",
  keychainBusy: "Asking the keychain.",
  keychainNo: "The keychain did not open it this time. Your passphrase will.",
  cantGetIn: "Can’t get in?",
  ways: {
    withCode: "Your recovery code opens the journal too. It is on the sheet you printed or copied.",
    withoutCode: "There is no recovery code for this journal, so the passphrase is what opens it.",
    backup:
      "A backup opens with the passphrase it had when it was made. If you still know an older one, it may be the way.",
    elsewhere: (folder: string) =>
      `This one is in ${folder}. If yours is in another folder, show Onward where.`,
  },
  restore: "Restore a backup",
  findFolder: "Find its folder",
  newPassphrase: "Open again. A new passphrase can be chosen in Settings, under Lock and backups.",
  found: (folder: string) => `This is the door of the journal in ${folder}`,
  /** Where no way in is left. */
  anew: {
    open: "Begin a new journal",
    title: "Begin a new journal?",
    text: {
      locked:
        "The locked journal is not deleted. It is set aside in a folder of its own, and opens with its passphrase if that comes back to mind. The new one begins empty.",
      damaged:
        "The journal that can’t be read is not deleted. It is set aside as it is, in a folder of its own. The new one begins empty.",
      missing:
        "The journal on the other disk stays as it is. The new one begins empty, in the usual folder on this computer.",
    },
    notes: (n: number) =>
      n === 1
        ? "The note waiting at the door goes with it."
        : `The ${inWords(n)} notes waiting at the door go with it.`,
    do: "Set it aside and begin",
    doMissing: "Leave it there and begin",
    cancel: "Cancel",
    busy: "One moment.",
    aside: (folder: string) => `The journal from before is set aside in ${folder}`,
    stays: (folder: string) => `The journal from before stays as it is in ${folder}`,
  },
  slip: {
    title: "Leave a note without unlocking",
    placeholder: "Write it here, read it inside",
    keep: "Keep it",
    hint: "All of this works while locked. What you write is sealed at once.",
    waiting: (n: number) =>
      n === 0
        ? ""
        : n === 1
          ? "One thing is waiting inside."
          : `${capital(inWords(n))} things are waiting inside.`,
    sealed: "Sealed. It waits inside for you.",
    empty: "Write a word or two first.",
  },
  arrived,
};
