import type { ErrorCode } from "../../types/ErrorCode";

const byCode: Record<ErrorCode, string> = {
  locked: "The journal is locked. Unlock it, then try once more.",
  wrong_passphrase: "That was not the passphrase. Nothing is lost; try once more.",
  no_vault: "There is no journal in Onward’s folder yet.",
  vault_exists: "There is a journal here already. Close Onward and open it again to unlock it.",
  vault_damaged:
    "The journal’s file could not be read. If you have a copy of Onward’s folder, put it back and open Onward again.",
  vault_newer:
    "This journal was written by a newer Onward. Install the newer version to open it; nothing was changed.",
  vault_in_use: "The journal is open in another Onward. Close that one first, then try once more.",
  disk_full: "The disk is full. Make a little room on it; Onward goes on from there.",
  not_writable:
    "Onward may not write to its folder. Check the folder’s permissions, then try once more.",
  too_long: "That is longer than can be kept in one piece. Nothing was changed.",
  invalid: "That could not be understood as it is. Nothing was changed.",
  not_found: "That is no longer here.",
  window_open: "A window is open already.",
  already_extended: "The five extra minutes have been used.",
  internal: "That did not work, and it is Onward’s fault. Trying once more may help.",
};

export const errors = {
  say: (code: ErrorCode) => byCode[code] ?? byCode.internal,
  /** Beside a text whose save failed; the text itself is still in the field. */
  saving: (code: ErrorCode) =>
    code === "disk_full"
      ? "Not kept yet: the disk is full. Your words stay here, and Onward goes on trying."
      : code === "not_writable"
        ? "Not kept yet: Onward may not write to its folder. Your words stay here, and it goes on trying."
        : "Not kept yet. Your words stay here, and Onward goes on trying.",
  damagedTitle: "The journal can’t be read.",
  damagedHelp: (folder: string) =>
    `Nothing was changed. If you have a copy of the folder ${folder}, put it back and try again.`,
  startTitle: "Onward could not start.",
  tryAgain: "Try again",
  quit: "Quit",
  tooLong: {
    entry:
      "That would make this page longer than one page can be, so nothing was added. A new page has room for it.",
    line: "That is too long for one line, so nothing was added. A few words are enough.",
    passphrase: "That is longer than a passphrase can be, so nothing was added.",
  },
};
