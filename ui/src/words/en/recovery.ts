export const recovery = {
  title: "Your recovery code",
  lead: "It opens the journal if the passphrase is ever gone. It is shown this once only, so put it on paper, somewhere safe and away from this computer.",
  groupSpoken: (n: number, letters: string) => `Group ${n}: ${letters}`,
  print: "Print a sheet",
  copy: "Copy",
  copied: "Copied. It stays on the clipboard until you copy something else.",
  copyFailed: "It could not be copied here. Print it, or write it down.",
  have: "I have it safe",
  cancel: "Leave it for now",
  backTitle: "Does it read well?",
  back: (a: number, b: number) =>
    `Type groups ${a} and ${b} from your copy, so that a mistake in it shows now, not when you need it.`,
  group: (n: number) => `Group ${n}`,
  showAgain: "Show the code again",
  done: "Use this code",
  needed: "Four letters or digits, please.",
  wrong: "These two don’t match the code yet. Compare them with your sheet, then try once more.",
  counts: "The recovery code counts from now. Keep its sheet somewhere safe.",
  left: "The new code is put away and opens nothing. All else is as it was.",
  leftNone: "There is no recovery code now. You can make one here whenever you like.",
  leftInSettings:
    "The old recovery code no longer works. Make a new one in Settings, under Lock and backups.",
  sheet: {
    title: "Recovery code for Onward",
    what: "This code opens a private journal on a computer. Whoever has it and the computer can read the journal, so keep it as you would a key.",
    where:
      "Where to type it: open Onward. On the locked screen choose “Use the recovery code” and type all seven groups. Capitals and dashes don’t matter. Afterwards choose a new passphrase in Settings, under Lock and backups.",
    made: (date: string) => `Made on ${date}. A newer code takes the place of this one.`,
  },
};
