const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 28;

/** Reads what was typed as the real one does; undefined where it can be no code. */
export function readCode(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (bare.length !== LENGTH || [...bare].some((c) => !ALPHABET.includes(c))) return undefined;
  return checkOf(bare.slice(0, -1)) === bare.at(-1) ? shown(bare) : undefined;
}

/** Codes in a fixed order, so that a test may know the next one. */
export function codeNumber(n: number): string {
  let seed = n * 7919 + 17;
  let bare = "";
  while (bare.length < LENGTH - 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    bare += ALPHABET[(seed >> 8) % 32] ?? "0";
  }
  return shown(bare + checkOf(bare));
}

function checkOf(bare: string): string {
  const sum = [...bare].reduce((sum, c, i) => sum + ALPHABET.indexOf(c) * (2 * i + 1), 0);
  return ALPHABET[sum % 32] ?? "0";
}

function shown(bare: string): string {
  return (bare.match(/.{4}/g) ?? []).join("-");
}
