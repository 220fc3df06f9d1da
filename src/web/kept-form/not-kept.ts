import { documentLabel } from '../../catalogue/documents.ts';
import type { SentForm } from '../../forms/parked-form.ts';
import type { House } from '../../house.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';

const texts = words({
  otherDocument: { fr: 'Autre document', en: 'Other document' },
  file: (label: Localized, name: string) => ({ fr: `${label.fr} : ${name}`, en: `${label.en}: ${name}` }),
});

/** The files that came with a form, each with what it was for; a protected one has no name. */
export const filesNotKept = (house: House, { files }: SentForm): Localized[] =>
  files.map(({ field, name }) => {
    const label = questionLabel(house, field) ?? documentOf(house, field);
    return name === '' ? label : texts.file(label, name);
  });

/** The protected questions whose answers were not kept. */
export const numbersNotKept = (house: House, { leftOut }: SentForm): Localized[] => [
  ...new Set(leftOut.flatMap((field) => questionLabel(house, field) ?? [])),
];

function questionLabel({ catalogue }: House, field: string): Localized | undefined {
  const [id] = field.split('.');
  const questions = [...catalogue.leaves.values()].flatMap((leaf) => leaf.questions);
  return questions.find((question) => question.id === id)?.label;
}

function documentOf({ catalogue }: House, field: string): Localized {
  const [, id = ''] = /^file\.(.*)$/.exec(field) ?? [];
  return catalogue.documents.some((document) => document.id === id)
    ? documentLabel(catalogue, id)
    : texts.otherDocument;
}
