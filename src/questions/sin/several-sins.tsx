import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { Kept } from '../kept.ts';
import type { Secret } from '../secret.ts';
import { several } from '../several.tsx';
import { sin } from './sin.tsx';

const texts = words({
  one: (number: number) => ({ fr: `NAS ${number}`, en: `SIN ${number}` }),
  add: { fr: 'Ajouter un NAS', en: 'Add a SIN' },
  full: (max: number) => ({ fr: `${max} numéros au plus.`, en: `${max} numbers at most.` }),
  tooMany: (label: Localized, max: number) => ({
    fr: `« ${label.fr} » : ${max} numéros au plus; retirez les autres`,
    en: `“${label.en}”: at most ${max} numbers; remove the others`,
  }),
});

/** Social insurance numbers in the order of the persons whose they are: one left blank keeps its place. */
export const severalSins = several(sin, {
  words: texts,
  max: 20,
  together: (answers: readonly (Secret | Kept | null)[]) => answers,
  show: (answers, asked, language) =>
    answers
      .flatMap((each, index) => (each ? [`${index + 1}. ${sin.show(each, asked, language)}`] : []))
      .join('; '),
});
