import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import type { EscapeId } from './question.ts';

export const escapeIds = ['see-attached-document', 'see-description'] as const satisfies EscapeId[];

/** The two phrases that stand for an answer, and the reminder that they may be typed: once a step is enough. */
export const escapeWords = words({
  'see-attached-document': { fr: 'Voir document joint', en: 'See attached document' },
  'see-description': { fr: 'Voir description', en: 'See description' },
  reminder: {
    fr: 'La réponse est dans un document, ou demande plus de place? Répondez « Voir document joint » ou « Voir description », puis joignez le document ou remplissez la description à l’étape suivante.',
    en: 'Is the answer in a document, or does it need more room? Answer “See attached document” or “See description”, then attach the document or fill in the description in the next step.',
  },
  quoted: (phrase: Localized) => ({ fr: `« ${phrase.fr} »`, en: `“${phrase.en}”` }),
});

/** What members write for each phrase, in either language. */
const variants: Record<EscapeId, readonly string[]> = {
  'see-attached-document': [
    'voir le document joint',
    'voir documents joints',
    'voir document ci-joint',
    'voir pièce jointe',
    'voir doc joint',
    'v. document joint',
    'see attached',
    'see attachment',
    'see attached documents',
    'see attached file',
  ],
  'see-description': [
    'voir la description',
    'voir description ci-dessous',
    'v. description',
    'see the description',
    'see description below',
  ],
};

/** The phrase that a whole answer is, in either language; inside a longer sentence a phrase is plain text. */
export const escapeTyped = (text: string): EscapeId | undefined =>
  text.length > maxLength ? undefined : idByPhrase.get(fold(text));

/** No phrase is longer, its spaces and quotation marks included; and to fold a long text takes long. */
const maxLength = 200;

/** The phrase in the reader's language, in quotation marks. */
export const showEscape = (id: EscapeId, language: Language): string =>
  escapeWords.quoted(escapeWords[id])[language];

/** One of the two phrases' ids, where a form or a draft gives one. */
export const escapeNamed = (value: unknown): EscapeId | undefined => escapeIds.find((id) => id === value);

/** Accents, case, quotation marks, the final period and the sort of spaces make no difference. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/["'«»‹›“”„‘’]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\.$/, '');

const idByPhrase = new Map(
  escapeIds.flatMap((id) =>
    [escapeWords[id].fr, escapeWords[id].en, ...variants[id]].map((phrase) => [fold(phrase), id] as const),
  ),
);
