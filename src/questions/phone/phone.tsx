import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Language, Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { boxInput, textBox } from '../text-box.tsx';
import { type Phone, readPhone } from './read-phone.ts';

const texts = words({
  hint: {
    fr: 'Comme 514 555-0123, poste 12; hors du Canada et des États-Unis, commencez par +',
    en: 'Like 514-555-0123, ext. 12; outside Canada and the United States, start with +',
  },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez un numéro de téléphone`,
    en: `“${label.en}”: enter a telephone number`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez le numéro au complet, avec l’indicatif régional, comme 514 555-0123; ou +33 et la suite pour la France`,
    en: `“${label.en}”: write the whole number with its area code, like 514-555-0123; or +33 and the rest for France`,
  }),
});

/** A telephone number, kept as E.164 with its extension. */
export const phone = kind<string, Phone>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const answer = readPhone(typed);
    return answer ? { answer } : problem(name, problems.malformed(label));
  },
  Input: boxInput({ hint: texts.hint, width: 'medium', type: 'tel', inputmode: 'tel' }),
  show: ({ number, extension }, _asked, language) =>
    showNumber(number, language) + (extension ? showExtension(extension, language) : ''),
  messages: messagesOf(problems, {}),
  fill: (random) =>
    random.once(4) ? '+33 1 99 00 12 34' : `${random.pick(['514', '418', '604'])} 555-01${random.digits(2)}`,
});

/** North America's as each language writes them (OQLF: 514 555-0123), others in their international form. */
function showNumber(number: string, language: Language): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  if (area) return `${area}${language === 'fr' ? '\u00a0' : '-'}${exchange}-${line}`;
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}

const showExtension = (extension: string, language: Language) =>
  language === 'fr' ? `, poste\u00a0${extension}` : `, ext.\u00a0${extension}`;
