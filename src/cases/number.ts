/** Crockford's base 32: no I, L, O or U, so that a number can be read aloud and typed again. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Case numbers run out after this many. */
export const serials = 2 ** 30;

/**
 * The number of the case with this serial (0 to 2^30 - 1), like C-7K2Q-9M4: six characters that tell nothing of how
 * many cases there are, then a check character by the hybrid scheme of ISO 7064 with M = 32.
 */
export function numberOf(serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= serials)
    throw new RangeError(`No case number for ${serial}`);
  let rest = scramble(serial);
  let characters = '';
  for (let position = 0; position < 6; position += 1) {
    characters = alphabet.charAt(rest & 31) + characters;
    rest >>>= 5;
  }
  return display(characters + checkCharacter(characters));
}

/** The number in whatever way it was typed (case, spaces, hyphens, O for 0, I or L for 1); undefined if it is none. */
export function readNumber(typed: string): string | undefined {
  const folded = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const characters = folded.length === 8 && folded.startsWith('C') ? folded.slice(1) : folded;
  if (characters.length !== 7 || [...characters].some((each) => !alphabet.includes(each))) return undefined;
  return checkCharacter(characters.slice(0, 6)) === characters[6] ? display(characters) : undefined;
}

const display = (seven: string) => `C-${seven.slice(0, 4)}-${seven.slice(4)}`;

/** ISO 7064 hybrid system, modulus 33 over 32 characters. */
function checkCharacter(characters: string): string {
  let sum = 32;
  for (const character of characters) {
    sum = (sum + alphabet.indexOf(character)) % 32 || 32;
    sum = (sum * 2) % 33;
  }
  return alphabet.charAt((33 - sum) % 32);
}

/** A bijection of 30 bits (a Feistel network of four rounds): neighbours in the sequence look nothing alike. */
function scramble(serial: number): number {
  let left = serial >>> 15;
  let right = serial & 0x7fff;
  for (const key of [0x2e4b, 0x5d13, 0x71a7, 0x1c6d]) {
    const mixed = (Math.imul(right ^ key, 0x6255) ^ (right >>> 7)) & 0x7fff;
    [left, right] = [right, left ^ mixed];
  }
  return ((left << 15) | right) >>> 0;
}
