import iso from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { type Language, languages, locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { plain } from '../plain.ts';

/** Every country at once, where the catalogue allows it. */
export const world = 'WORLD';

const texts = words({ world: { fr: 'Monde', en: 'World' } });

for (const names of [english, french]) iso.registerLocale(names);
const codes = Object.keys(iso.getAlpha2Codes());

const names = {
  fr: new Intl.DisplayNames(locales.fr, { type: 'region' }),
  en: new Intl.DisplayNames(locales.en, { type: 'region' }),
};

/** The name of a country, by its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, language: Language): string {
  if (code === world) return texts.world[language];
  return (codes.includes(code) && names[language].of(code)) || code;
}

/** The codes of the countries, in the order of their names in a language. */
export const countriesIn = (language: Language): readonly string[] => sorted[language];

const sortedIn = (language: Language) => {
  const { compare } = new Intl.Collator(locales[language]);
  return codes.toSorted((a, b) => compare(countryName(a, language), countryName(b, language)));
};
const sorted = { fr: sortedIn('fr'), en: sortedIn('en') };

/**
 * The code of the country that a text names, in either language, or by one of its ISO codes; a name that two share
 * (Congo) names none.
 */
export const countryNamed = (text: string): string | undefined => byName.get(fold(text));

/** Accents, case, punctuation and an article before the name make no difference. */
const fold = (text: string): string =>
  plain(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/^(?:le|la|les|the) /, '')
    .replace(/ /g, '');

const byName = namesOnce([
  ...codes.flatMap((code) => namesOf(code).map((name) => [fold(name), code] as const)),
  ...languages.map((language) => [fold(texts.world[language]), world] as const),
  [fold(world), world],
]);

function namesOf(code: string): string[] {
  const listed = languages.flatMap((language) => iso.getName(code, language, { select: 'all' }) ?? []);
  const shown = languages.map((language) => countryName(code, language));
  return [code, iso.alpha2ToAlpha3(code) ?? code, ...listed, ...shown];
}

function namesOnce(named: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const map = new Map(named);
  for (const [name, code] of named) if (map.get(name) !== code) map.delete(name);
  return map;
}
