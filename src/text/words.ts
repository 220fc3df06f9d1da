import type { Localized } from './localized.ts';

type Word = Localized | ((...values: never[]) => Localized);

/**
 * The words of a page or a rule, with the spaces that French typography wants: one writes plain spaces,
 * readers get no-break ones. A word that needs a value is a function.
 */
export function words<const T extends Record<string, Word>>(dictionary: T): T {
  const typeset = Object.entries(dictionary).map(([name, word]) => [
    name,
    typeof word === 'function'
      ? (...values: never[]) => typesetBoth(word(...values))
      : typesetBoth(word as Localized),
  ]);
  return Object.fromEntries(typeset) as T;
}

const typesetBoth = (word: Localized): Localized => ({ ...word, fr: typesetFrench(word.fr) });

/** Québec's spaces (OQLF): no-break before « : », inside guillemets, before % and $; none before ; ! and ?. */
export function typesetFrench(text: string): string {
  return text
    .replace(/ ([:»%$])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0')
    .replace(/(\d) (?=(?:[hM]|Mo|Ko|ko|octets|jours?|heures?|minutes?|caractères?)\b)/g, '$1\u00a0');
}
