/** What was typed without what pasting leaves in it: no-break spaces, invisible marks, wide digits, long dashes. */
export const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
