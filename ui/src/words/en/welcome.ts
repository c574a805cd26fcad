import type { StrengthWarning } from "../../types/StrengthWarning";

const warnings: Record<StrengthWarning, string> = {
  straight_row: "A row of keys is guessed early.",
  keyboard_pattern: "A pattern on the keyboard is guessed early.",
  repeats: "Repeating something adds little.",
  sequence: "A sequence such as abc or 123 is guessed early.",
  recent_year: "Years of the last decades are guessed early.",
  dates: "Dates are guessed early.",
  common_password: "This one is on every list of common passwords.",
  single_word: "One word alone is guessed early.",
  names: "Names are guessed early.",
};

export const welcome = {
  title: "A place of your own.",
  lead: "Onward is a private journal for the time between jobs. It stays on this computer, encrypted, and needs no internet.",
  advice: "Four or five words that don’t belong together are easy to keep and hard to guess.",
  passphrase: "Passphrase",
  again: "Passphrase again",
  show: "Show passphrase",
  create: "Create my journal",
  busy: "Making your journal. This takes a moment.",
  noWayBack:
    "Without the passphrase or a recovery code nobody can open the journal: not us, not anyone. The next step makes that code, if you like.",
  restore: "Restore a backup instead",
  back: "Back",
  wayBack: {
    title: "Keep a way back in.",
    lead: "Passphrases slip away. A recovery code on paper opens the journal when that happens; without one, a lost passphrase is final.",
    make: "Make a recovery code",
    notNow: "Not now",
    later: "You can make one any time, in Settings under Lock and backups.",
    busy: "Making it. This takes about a second.",
  },
  strengthLabel: "Strength of the passphrase",
  strength: [
    "Guessed almost at once.",
    "Guessed easily.",
    "All right. One more word would make it good.",
    "Good.",
    "Very good.",
  ],
  warning: (warning: StrengthWarning) => warnings[warning],
  tooShort: "At least eight characters, please. Four short words are more than enough.",
  tooWeak: "This one would be guessed too easily. Add a word or two that don’t belong together.",
  mismatch: "The two are not the same yet.",
  missing: "Choose a passphrase first.",
};
