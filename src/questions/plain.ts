/** No number, code, date or name of a country is longer, however it is parted. */
const maxLength = 1000;
/** Stands for what is longer: no reader takes it. */
const tooLong = '…';

/** What was typed without what pasting leaves in it: no-break spaces, invisible marks, wide digits, long dashes. */
export const plain = (typed: string): string =>
  // To normalize takes time in the square of the length of a run of combining marks: seconds for 64 kB of them.
  typed.length > maxLength
    ? tooLong
    : typed
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replace(/[\p{Pd}\u2212]/gu, '-')
        .replace(/\s+/gu, ' ')
        .trim();

/** The same in upper case and without what only parts the figures of a number or a code. */
export const compact = (typed: string): string =>
  plain(typed)
    .toUpperCase()
    .replace(/[ .:-]/g, '');

/** A text without the spaces and the invisible marks around it. */
export function trimmed(text: string): string {
  // By hand: a regular expression anchored at the end takes time in the square of a long run of spaces.
  let [start, end] = [0, text.length];
  while (start < end && isUnseen(text.charAt(start))) start += 1;
  while (end > start && isUnseen(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isUnseen = (character: string) => /[\s\p{Cf}\p{Cc}]/u.test(character);
