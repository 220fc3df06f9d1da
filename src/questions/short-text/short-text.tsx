import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { inventedText } from '../invented.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { trimmed } from '../plain.ts';
import type { Random } from '../random.ts';
import { boxInput, textBox } from '../text-box.tsx';
import { Written } from '../written.tsx';

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
  otherForm: (label: Localized, help: Localized) => ({
    fr: `« ${label.fr} » : vérifiez la saisie. ${help.fr}`,
    en: `“${label.en}”: check what you entered. ${help.en}`,
  }),
});

/** A line of text, kept with its inner spaces folded; of the form that the catalogue demands, if any. */
export const shortText = kind<string, string>({
  ...textBox,
  heeds: ['maxLength', 'pattern'],
  escapable: true,
  // What has a form of its own, as the number of an enterprise, is no free text.
  freeTexts: (text, field, { label, constraints }) =>
    constraints?.pattern === undefined ? [{ field, label, text }] : [],
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label, help, constraints }) {
    const { maxLength = defaultMaxLength, pattern } = constraints ?? {};
    const line = trimmed(typed.replace(/[\s\p{Cc}]+/gu, ' '));
    if ([...line].length > maxLength) return problem(name, problems.tooLong(label, maxLength));
    const answer = pattern === undefined ? line : inForm(line, pattern);
    return answer === undefined ? problem(name, problems.otherForm(label, help ?? label)) : { answer };
  },
  Input: (props) => (props.asked.constraints?.pattern ? <Figures {...props} /> : <Line {...props} />),
  show: (answer) => answer,
  Shown: ({ answer }) => <Written>{answer}</Written>,
  messages: messagesOf(problems, {
    tooLong: [defaultMaxLength],
    otherForm: [{ fr: 'Quatre chiffres, par exemple 2025.', en: 'Four digits, for example 2025.' }],
  }),
  fill: (random, { id, constraints }) =>
    constraints?.pattern === undefined
      ? inventedText(random, id).slice(0, constraints?.maxLength ?? defaultMaxLength)
      : exampleOf(constraints.pattern, random),
});

const Line = boxInput();
/** What has a form is short: a year, a count, the number of an enterprise. */
const Figures = boxInput({ width: 'medium' });

/** The line if it has the form, or else without its spaces and hyphens: people write « 1 234 567 890 ». */
function inForm(line: string, pattern: string): string | undefined {
  const form = new RegExp(`^(?:${pattern})$`, 'u');
  return [line, line.replace(/[\s\p{Pd}]/gu, '')].find((each) => form.test(each));
}

/** Years, counts and numbers of enterprises: a pattern that none of them has needs one more here. */
const examples = ['300', '2024', '2025', '1140000000', '123456789', 'A1'];

function exampleOf(pattern: string, random: Random): string {
  const found = examples.filter((example) => inForm(example, pattern) !== undefined);
  if (found.length === 0) throw new Error(`No example of ${pattern}: add one`);
  return random.pick(found);
}
