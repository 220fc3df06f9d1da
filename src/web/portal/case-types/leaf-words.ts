import type { Leaf } from '../../../catalogue/catalogue.ts';
import type { Language, Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import { usualAnswer } from '../../case-words.ts';

export const leafTexts = words({
  title: { fr: 'Comprendre les types de cas', en: 'Understanding case types' },
  open: { fr: 'Ouvrir un cas de ce type', en: 'Open a case of this type' },
  named: (name: Localized) => ({ fr: ` : ${name.fr}`, en: `: ${name.en}` }),
  answeredBy: (team: Localized, { targetBusinessDays }: Leaf) => ({
    fr: `Réponse : ${usualAnswer(targetBusinessDays).fr}, par l’équipe ${team.fr}.`,
    en: `Answer: ${usualAnswer(targetBusinessDays).en}, from the ${team.en} team.`,
  }),
});

/** A leaf's own name, after its sub-type's where there is one: « Redevances manquantes · À l’étranger ». */
export const leafName = ({ labels }: Leaf): Localized => ({
  fr: nameIn(labels, 'fr'),
  en: nameIn(labels, 'en'),
});

const nameIn = (labels: Leaf['labels'], language: Language) =>
  labels
    .slice(1)
    .map((label) => label[language])
    .join('\u00a0· ');

/** Where a leaf is explained. */
export function leafAddress({ path }: Leaf, language: Language): string {
  const [type = '', subtype = '', updatetype] = path.split('/');
  return updatetype === undefined
    ? addressOf('caseSubType', language, { type, subtype })
    : addressOf('caseUpdateType', language, { type, subtype, updatetype });
}

/** Where a case of this leaf begins. */
export const openAddress = ({ path }: Leaf, language: Language): string =>
  `${addressOf('newCase', language)}?${typeParam}=${path}`;

/** Names the leaf chosen beforehand on the first step of a new case. */
export const typeParam = 'type';
