import { expect, test } from 'vitest';
import { languages } from '../../text/localized.ts';
import { countriesIn, countryName, countryNamed } from './countries.ts';

test('countries are in the order of their names in each language, accents set aside', () => {
  const names = (language: 'fr' | 'en') => countriesIn(language).map((code) => countryName(code, language));
  expect(names('fr').indexOf('Égypte')).toBeLessThan(names('fr').indexOf('Espagne') + 5);
  expect(names('fr').indexOf('États-Unis')).toBeLessThan(names('fr').indexOf('France'));
  expect(names('fr').indexOf('Allemagne')).toBeLessThan(names('fr').indexOf('Belgique'));
  expect(names('en').indexOf('Germany')).toBeGreaterThan(names('en').indexOf('Belgium'));
  expect(countriesIn('fr').length).toBeGreaterThan(240);
});

test('every country is named by what is shown of it, in both languages', () => {
  for (const language of languages) {
    for (const code of countriesIn(language)) {
      expect(countryNamed(countryName(code, language)), code).toBe(code);
      expect(countryNamed(code)).toBe(code);
    }
  }
});

test.each([
  ['canada', 'CA'],
  ['CAN', 'CA'],
  ['etats unis', 'US'],
  ['les États-Unis', 'US'],
  ['U.S.A.', 'US'],
  ['the Netherlands', 'NL'],
  ['Pays-Bas', 'NL'],
  ['Cote d\u2019Ivoire', 'CI'],
  ["Côte-d'Ivoire", 'CI'],
  ['Monde', 'WORLD'],
  ['world', 'WORLD'],
])('a country goes by other names too: %s', (name, code) => {
  expect(countryNamed(name)).toBe(code);
});

test.each(['Congo', 'Atlantide', '', 'Canada, France', 'fr-CA'])(
  'no one country is named by « %s »',
  (name) => {
    expect(countryNamed(name)).toBeUndefined();
  },
);
