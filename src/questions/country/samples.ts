import { label, samplesOf } from '../samples.ts';
import { countryName } from './countries.ts';
import { country, problems } from './country.tsx';
import { severalCountries } from './several-countries.tsx';

export const samples = [
  samplesOf(country, {
    right: [
      { typed: 'CA', answer: 'CA', shown: { fr: 'Canada', en: 'Canada' } },
      { typed: 'Etats-Unis', answer: 'US', shown: { fr: 'États-Unis', en: 'United States' } },
      { typed: 'U.K.', answer: 'GB', shown: { fr: 'Royaume-Uni', en: 'United Kingdom' } },
    ],
    wrong: [
      { typed: 'Atlantide', text: problems.unknown(label) },
      { typed: 'Congo', text: problems.unknown(label) },
      { typed: 'Monde', text: problems.notWorld(label) },
    ],
  }),
  samplesOf(severalCountries, {
    asked: { constraints: { multiple: true, allowWorld: true, maxItems: 3 } },
    right: [
      {
        typed: ['FR', '', 'BE', 'FR'].slice(0, 3),
        answer: ['FR', 'BE'],
        shown: { fr: 'France, Belgique', en: 'France, Belgium' },
      },
      { typed: ['FR', 'WORLD'], answer: ['WORLD'], shown: { fr: 'Monde', en: 'World' } },
      { typed: ['FR', 'FR'], answer: ['FR'], shown: { fr: 'France', en: 'France' } },
    ],
    wrong: [
      {
        typed: ['FR', 'BE', 'CA', 'US'],
        text: {
          fr: '«\u00a0Étiquette\u00a0»\u00a0: 3 pays au plus; retirez les autres',
          en: '“Label”: at most 3 countries; remove the others',
        },
      },
    ],
    again: (answer, language) => answer.map((code) => countryName(code, language)),
  }),
];
