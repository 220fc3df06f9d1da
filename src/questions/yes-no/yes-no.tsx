import { Choices } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind } from '../kind.ts';

const texts = words({ yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : répondez par oui ou par non`,
    en: `“${label.en}”: answer yes or no`,
  }),
});

const choices = [
  { value: 'yes', label: texts.yes },
  { value: 'no', label: texts.no },
];

/** A question that is answered by `yes` or `no`, with nothing chosen beforehand. */
export const yesNo = kind<string, string>({
  typedFrom: (fields, name) => fields.one(name),
  restored: (kept) => (kept === 'yes' || kept === 'no' ? kept : ''),
  isBlank: (typed) => typed === '',
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read: (typed) => ({ answer: typed }),
  Input: ({ name, asked, typed, required, problems: [first], language }) => (
    <Choices
      id={name}
      label={asked.label}
      hint={asked.help}
      problem={first?.text}
      required={required}
      language={language}
      choices={choices}
      chosen={[typed]}
      inline
    />
  ),
  show: (answer, _asked, language) => (answer === 'yes' ? texts.yes : texts.no)[language],
});
