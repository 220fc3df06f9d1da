import { TextField } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { textBox } from '../text-box.ts';

const defaultMaxLength = 200;

export const problems = words({
  missing: (label: Localized) => ({
    fr: `Remplissez « ${label.fr} »`,
    en: `Fill in “${label.en}”`,
  }),
  tooLong: (label: Localized, max: number) => ({
    fr: `« ${label.fr} » : ${max} caractères au plus`,
    en: `“${label.en}”: ${max} characters at most`,
  }),
});

/** A line of text, kept with its inner spaces folded. */
export const shortText = kind<string, string>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, asked) {
    const answer = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const max = asked.constraints?.maxLength ?? defaultMaxLength;
    return [...answer].length > max ? problem(name, problems.tooLong(asked.label, max)) : { answer };
  },
  Input: ({ name, asked, typed, required, problems: [first], language }) => (
    <TextField
      id={name}
      label={asked.label}
      hint={asked.help}
      problem={first?.text}
      required={required}
      language={language}
      value={typed}
    />
  ),
  show: (answer) => answer,
});
