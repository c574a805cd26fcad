import type { Strength } from "../types/Strength";

/** Good enough to try the meter with; the real one is zxcvbn on the Rust side. */
export function strengthOf(passphrase: string): Strength {
  const wordsIn = new Set(passphrase.toLowerCase().split(/\s+/).filter(Boolean)).size;
  if (/^(.)\1*$/.test(passphrase)) return { score: 0, guessesLog10: 1, warning: "repeats" };
  if (/^password/i.test(passphrase))
    return { score: 0, guessesLog10: 2, warning: "common_password" };
  if (wordsIn <= 1 && passphrase.length < 14)
    return { score: 1, guessesLog10: 5, warning: "single_word" };
  return { score: Math.min(4, wordsIn), guessesLog10: 4 + 2 * wordsIn, warning: null };
}
