import type { KeySlot } from "../../types/KeySlot";

type Kind = KeySlot["kind"];

export const lock = {
  lead: "When it locks, what opens it, and the copies that keep it safe.",
  rules: {
    title: "Locking",
    after: "Lock when Onward has not been used for",
    times: [
      [5, "5 min"],
      [15, "15 min"],
      [30, "30 min"],
      [60, "1 hour"],
      [240, "4 hours"],
      [0, "Never"],
    ] as [number, string][],
    lockOnSuspend: "When the computer goes to sleep",
    lockOnScreenLock: "When the screen locks",
    lockOnHide: "When the window is hidden",
    lockOnHideText: "Reminders go on. They say nothing private while locked.",
  },
  ways: {
    title: "What opens it",
    kinds: {
      passphrase: "Passphrase",
      recovery: "Recovery code",
      keychain: "This computer’s keychain",
    } satisfies Record<Kind, string>,
    since: (day: string) => `Since ${day}`,
    present: "In use",
    none: {
      passphrase: "None. The recovery code opens the journal.",
      recovery: "None yet. It is the way back in if the passphrase is gone.",
      keychain: "Not in use. The passphrase is asked for each time.",
    } satisfies Record<Kind, string>,
    change: "Change",
    choose: "Choose one",
    make: "Make one",
    renew: "Make a new one",
    use: "Use it",
    remove: "Remove",
    /** The same buttons, as screen readers name them. */
    named: (act: string, kind: Kind) => `${act}: ${lock.ways.kinds[kind]}`,
    secret: "Your passphrase, or the recovery code",
    secretOnly: "Your passphrase",
    secretNeeded: "This needs your passphrase.",
    secretWrong: "That did not open it. Look at it once more; nothing was changed.",
    cancel: "Cancel",
    busy: "One moment.",
    newPassphrase: "New passphrase",
    newAgain: "New passphrase again",
    changeDo: "Change it",
    changed: "The new passphrase counts from now.",
    makeText: "A code to keep on paper. It is shown once, right here.",
    renewText:
      "A new code takes the place of the one you have, once you have typed part of it back.",
    makeDo: "Show me the code",
    keychainText:
      "Onward then opens without the passphrase on this computer. Plainly: whoever is logged in as you here can open the journal too.",
    keychainDo: "Use the keychain",
    keychainAdded: "This computer’s keychain opens the journal from now.",
    removeText: {
      passphrase: "Then only the recovery code opens the journal. Have it at hand.",
      recovery: "Then the sheet with the code opens nothing. The passphrase stays as it is.",
      keychain: "Then this computer asks for your passphrase each time.",
    } satisfies Record<Kind, string>,
    removeDo: "Remove it",
    removed: {
      passphrase: "The passphrase is removed.",
      recovery: "The recovery code is removed.",
      keychain: "The keychain no longer opens the journal.",
    } satisfies Record<Kind, string>,
  },
  newKey: {
    title: "Make a new key",
    text: "Only worth doing when somebody may have an old passphrase of yours and an old copy of this folder. Everything is encrypted anew, so that copy’s key no longer opens what you write from here on.",
    code: "Your present recovery code stops working. You get a new one right after.",
    do: "Encrypt it anew",
    doing: "Encrypting everything anew",
    done: "Everything is encrypted anew.",
    codeNext: "Everything is encrypted anew. Here is the code that goes with the new key.",
  },
};
