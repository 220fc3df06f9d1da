import type { Language } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { checks } from './read-sin.ts';

const texts = words({ removed: { fr: '[numéro retiré]', en: '[number removed]' } });

/** Whether a text that others may read holds what looks like a social insurance number, whoever's it is. */
export const looksLikeSin = (text: string): boolean => {
  for (const match of text.matchAll(nineDigits)) if (isLikeSin(match)) return true;
  return false;
};

/** The text with each of them taken out, and the rest as it was. */
export const withoutSins = (text: string, language: Language): string => {
  let [kept, end] = ['', 0];
  for (const match of text.matchAll(nineDigits)) {
    if (!isLikeSin(match)) continue;
    kept += text.slice(end, match.index) + texts.removed[language];
    end = match.index + match[0].length;
  }
  return kept + text.slice(end);
};

/** Nine digits in groups of three, parted by nothing, by spaces or by hyphens. */
const nineDigits = /(?<![\p{L}\d])\d{3}([ \u00a0\u202f]|\p{Pd}|)\d{3}\1\d{3}(?![\p{L}\d])/gu;

function isLikeSin({ 0: typed, 1: separator = '', index, input }: RegExpExecArray): boolean {
  const digits = typed.replace(/\D/g, '');
  if (!checks(digits) || /^0+$/.test(digits)) return false;
  const before = input.slice(Math.max(0, index - lookedBack), index);
  const after = input.slice(index + typed.length, index + typed.length + 5);
  const isPiece = pieceBefore.test(before) || pieceAfter.test(after);
  const isGroupOfMore =
    /\s/.test(separator) && (/(?<!\d)\d{1,3}\s$/.test(before) || /^\s\d{3}(?!\d)/.test(after));
  return !isPiece && !isGroupOfMore && !namedOtherwise.test(before);
}

/** A code goes on before it, a letter or more digits; a country's calling code stands before it; or it is an amount. */
const pieceBefore = /(?:(?<!\p{L})\p{L}|\d)(?:[.,/_]|\p{Pd})$|\+\d{1,3}[\s.-]?$|[$€]\s?$/u;
/** Its name stands before it: « IPI 130692544 », « compte no 130692544 ». */
const namedOtherwise =
  /(?<!\p{L})(?:ipi|cae|iswc|isrc|isni|compte|account|t[ée]l|t[ée]l[ée]phone|phone)[.:]?\s?(?:num[ée]ro|number|no|n[°º]|#)?\s?[.:]?\s?$/iu;
const lookedBack = 24;
const pieceAfter = /^(?:[.,/_]|\p{Pd})[\p{L}\d]|^\s?[$€%]/u;
