import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { boxInput, textBox } from '../text-box.tsx';
import { checkOfName, readIpi } from './read-ipi.ts';

const texts = words({ hint: { fr: '11 chiffres, comme 00014107338', en: '11 digits, like 00014107338' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : saisissez un numéro IPI`,
    en: `“${label.en}”: enter an IPI number`,
  }),
  format: (label: Localized) => ({
    fr: `« ${label.fr} » : un numéro IPI compte 11 chiffres, comme 00014107338; s’il commence par I, écrivez la lettre et ses 10 chiffres`,
    en: `“${label.en}”: an IPI number has 11 digits, like 00014107338; if it starts with I, write the letter and its 10 digits`,
  }),
  checksum: (label: Localized) => ({
    fr: `« ${label.fr} » : les derniers chiffres ne correspondent pas aux autres; vérifiez la saisie`,
    en: `“${label.en}”: the last digits do not match the others; check for a typing mistake`,
  }),
  reserved: (label: Localized) => ({
    fr: `« ${label.fr} » : ce numéro n’est celui de personne; laissez vide si vous n’avez pas d’IPI`,
    en: `“${label.en}”: this number is nobody’s; leave it blank if you have no IPI`,
  }),
});

/** The number of an interested party, of a name or of the person, kept without punctuation. */
export const ipi = kind<string, string>({
  ...textBox,
  escapable: true,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const reading = readIpi(typed);
    return 'ipi' in reading ? { answer: reading.ipi } : problem(name, problems[reading.fault](label));
  },
  Input: boxInput({ hint: texts.hint, width: 'medium' }),
  show: (answer) => answer.replace(/^I(\d{9})(\d)$/, 'I-$1-$2'),
  messages: messagesOf(problems, {}),
  fill(random) {
    const nine = `00${random.pick(['1', '3', '7'])}${random.digits(6)}`;
    return nine + checkOfName(nine);
  },
});
