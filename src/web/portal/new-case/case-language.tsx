import { Choices } from '../../../parts/field.tsx';
import type { Fields } from '../../../questions/kind.ts';
import type { Language } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';

const texts = words({
  label: { fr: 'Langue du cas', en: 'Case language' },
  hint: {
    fr: 'Celle dans laquelle vous écrivez et dans laquelle l’équipe répondra.',
    en: 'The one you write in, and in which the team will answer.',
  },
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
});

const field = 'case-language';

/** The language that an agent chose for the case; undefined for none. */
export const caseLanguageIn = (fields: Fields): Language | undefined =>
  (['fr', 'en'] as const).find((each) => each === fields.one(field));

interface Props {
  readonly chosen: Language;
  readonly language: Language;
}

/** In which language the case of somebody on the telephone will be: theirs, unless the agent chooses the other. */
export const CaseLanguage = ({ chosen, language }: Props) => (
  <Choices
    id={field}
    label={texts.label}
    hint={texts.hint}
    language={language}
    choices={(['fr', 'en'] as const).map((value) => ({ value, label: texts[value] }))}
    chosen={[chosen]}
  />
);
