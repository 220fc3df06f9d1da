import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { several } from '../several.tsx';
import { world } from './countries.ts';
import { country } from './country.tsx';

const texts = words({
  one: (number: number) => ({ fr: `Pays ${number}`, en: `Country ${number}` }),
  add: { fr: 'Ajouter un pays', en: 'Add a country' },
  full: (max: number) => ({ fr: `${max} pays au plus.`, en: `${max} countries at most.` }),
  tooMany: (label: Localized, max: number) => ({
    fr: `« ${label.fr} » : ${max} pays au plus; retirez les autres`,
    en: `“${label.en}”: at most ${max} countries; remove the others`,
  }),
});

/** Countries, each once; the world is all of them. */
export const severalCountries = several(country, {
  words: texts,
  max: 60,
  together: (answers: readonly (string | null)[]) => {
    const codes = new Set(answers.filter((code) => code !== null));
    return codes.has(world) ? [world] : [...codes];
  },
  show: (answers, asked, language) => answers.map((code) => country.show(code, asked, language)).join(', '),
});
