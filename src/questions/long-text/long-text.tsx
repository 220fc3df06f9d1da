import { TextArea } from '../../parts/field.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { trimmed } from '../plain.ts';
import { textBox } from '../text-box.tsx';
import { Written } from '../written.tsx';

const defaultMaxLength = 5000;

export const problems = words({
  missing: (label: Localized) => ({
    fr: `Remplissez « ${label.fr} »`,
    en: `Fill in “${label.en}”`,
  }),
  tooLong: (label: Localized, max: number, length: number) => ({
    fr: `« ${label.fr} » : ${max} caractères au plus; votre texte en a ${length}. Raccourcissez-le ou joignez un document`,
    en: `“${label.en}”: ${max} characters at most; your text has ${length}. Shorten it or attach a document`,
  }),
});

/** Several lines of text, kept as typed but for the spaces at the ends of its lines. */
export const longText = kind<string, string>({
  ...textBox,
  heeds: ['maxLength'],
  escapable: true,
  freeTexts: (text, field, { label }) => [{ field, label, text }],
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label, constraints }) {
    const max = constraints?.maxLength ?? defaultMaxLength;
    const answer = trimmed(linesOf(typed).join('\n'));
    const { length } = [...answer];
    return length > max ? problem(name, problems.tooLong(label, max, length)) : { answer };
  },
  Input: ({ name, asked, typed, required, problems: [first], language }) => (
    <TextArea
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
  Shown: ({ answer }) => (
    <Written as="div">
      <Paragraphs text={answer} />
    </Written>
  ),
  messages: messagesOf(problems, { tooLong: [defaultMaxLength, 5012] }),
  fill: (random, { constraints }) => random.pick(invented).slice(0, constraints?.maxLength),
});

const linesOf = (typed: string): string[] =>
  typed.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line) => line.replace(/(?!\t)\p{Cc}/gu, '').trimEnd());

const invented = [
  'Nous avons signé cette entente en mars.\nElle vaut pour toutes les œuvres du catalogue.',
  'The share was split in two when the song was recorded.\n\nBoth writers agree.',
  'La prestation a eu lieu comme prévu; la liste de pièces a été remise le soir même.',
];
