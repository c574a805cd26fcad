import type { ErrorCode } from "../../types/ErrorCode";

const byCode: Record<ErrorCode, string> = {
  locked: "The journal is locked. Unlock it, then try once more.",
  wrong_passphrase: "That was not the passphrase. Nothing is lost; try once more.",
  no_vault: "There is no journal in Onward’s folder yet.",
  vault_exists: "There is a journal here already. Close Onward and open it again to unlock it.",
  vault_damaged:
    "The journal’s file could not be read. A backup can be restored in its place; nothing was changed.",
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
  last_way_in:
    "This is the last way in that you hold, so it stays. Make a recovery code or choose a passphrase first, then remove this one.",
  mistyped_code:
    "Something in the code is not right yet. Compare it with your sheet, group by group; it has seven groups of four.",
  wrong_groups:
    "These two don’t match the code yet. Compare them with your sheet, then try once more.",
  keychain:
    "This computer’s keychain did not answer. It may be locked, or have no key for Onward; your passphrase works as always.",
  busy: "Something else is still being done. Wait until it has finished, then try once more.",
  cancelled: "Stopped. Nothing was changed.",
  not_a_backup: "That file is no backup of Onward. Choose one that Onward made.",
  backup_damaged:
    "This backup is cut short or was changed, so it can’t be trusted. Try another one; nothing was changed here.",
  backup_newer:
    "This backup was made by a newer Onward. Install the newer version to open it; nothing was changed.",
  folder_not_empty:
    "There is something in that folder already. Choose an empty one, or make a new one for Onward.",
  no_backup: "There is no backup yet. The first is made by itself soon, or choose “Back up now”.",
  two_fixes: "Two are plenty for one no. Let go of one, or do one first, to choose another.",
  not_an_image: "That is no picture Onward can read. One in PNG, JPEG, GIF or WebP works.",
  image_too_large: "That picture is larger than can be kept. A smaller copy of it works.",
  internal: "That did not work, and it is Onward’s fault. Trying once more may help.",
};

export const errors = {
  say: (code: ErrorCode) => byCode[code] ?? byCode.internal,
  /** Beside a text whose save failed; the text itself is still in the field. */
  saving: (code: ErrorCode) =>
    code === "disk_full"
      ? "Not kept yet: the disk is full. Make a little room on it; your words stay here, and Onward goes on trying."
      : code === "not_writable"
        ? "Not kept yet: Onward may not write to its folder. Your words stay here, and it goes on trying."
        : "Not kept yet. Your words stay here, and Onward goes on trying.",
  /** Beside the slip at the locked door. */
  sealing: (code: ErrorCode) => `Not sealed; your words stay here. ${errors.say(code)}`,
  damagedTitle: "The journal can’t be read.",
  damagedHelp: (folder: string) =>
    `Nothing was changed. Restore a backup, or, if you have a copy of the folder ${folder}, put it back and try again.`,
  missingTitle: "The journal’s folder is not here.",
  missingHelp: (folder: string) =>
    `You moved it to ${folder}. If that is on a disk, connect it and try again. If the folder has moved, show Onward where it is now. If it is gone for good, a backup can take its place.`,
  startTitle: "Onward could not start.",
  tryAgain: "Try again",
  quit: "Quit",
  tooLong: {
    entry:
      "That would make this page longer than one page can be, so nothing was added. It fits in parts, on several pages.",
    line: "That is too long for one line, so nothing was added. A few words are enough.",
    code: "That is longer than the code is, so nothing was added.",
    passphrase: "That is longer than a passphrase can be, so nothing was added.",
  },
};
