import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { BankFormat } from '../constraints.ts';
import { problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { protectedKind } from '../protected-kind.tsx';
import type { Asked } from '../question.ts';
import { readBankNumber } from './read-bank-number.ts';

const hints = words({
  'ca-institution': { fr: 'Trois chiffres', en: 'Three digits' },
  'ca-transit': { fr: 'Cinq chiffres', en: 'Five digits' },
  'us-aba': { fr: 'Neuf chiffres', en: 'Nine digits' },
  bic: { fr: 'Huit ou onze caractères', en: 'Eight or eleven characters' },
  'bank-account': { fr: 'De 5 à 17 chiffres, ou un IBAN', en: '5 to 17 digits, or an IBAN' },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : inscrivez le numéro`,
    en: `“${label.en}”: enter the number`,
  }),
  'ca-institution': (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez les trois chiffres de l’institution`,
    en: `“${label.en}”: write the three digits of the institution`,
  }),
  'ca-transit': (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez les cinq chiffres du transit`,
    en: `“${label.en}”: write the five digits of the transit number`,
  }),
  'us-aba': (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez les neuf chiffres du numéro d’acheminement`,
    en: `“${label.en}”: write the nine digits of the routing number`,
  }),
  bic: (label: Localized) => ({
    fr: `« ${label.fr} » : un code BIC compte 8 ou 11 caractères et commence par six lettres`,
    en: `“${label.en}”: a BIC has 8 or 11 characters and starts with six letters`,
  }),
  'bank-account': (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez de 5 à 17 chiffres, ou l’IBAN au complet avec ses deux premières lettres`,
    en: `“${label.en}”: write 5 to 17 digits, or the whole IBAN with its first two letters`,
  }),
  wrongCheckDigit: (label: Localized) => ({
    fr: `« ${label.fr} » : ces caractères ne vont pas ensemble; vérifiez la saisie`,
    en: `“${label.en}”: these characters do not go together; check for a typing mistake`,
  }),
});

/** A short text that the catalogue gives a bank's format: protected. */
export const bankNumber = protectedKind({
  heeds: ['format'],
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  readPlain(typed, name, asked) {
    const format = formatOf(asked);
    const reading = readBankNumber(typed, format);
    if ('number' in reading) return { answer: reading.number };
    const text = reading.fault === 'check' ? problems.wrongCheckDigit : problems[format];
    return problem(name, text(asked.label));
  },
  // A third of it at most: three characters of a transit number are most of it.
  mask: (plain) => ({ mask: `•••• ${plain.slice(-Math.min(3, Math.floor(plain.length / 3)))}` }),
  hint: (asked) => hints[formatOf(asked)],
  inputmode: (asked) => (['bic', 'bank-account'].includes(formatOf(asked)) ? 'text' : 'numeric'),
  messages: messagesOf(problems, {}),
  fillPlain: (random, asked) => examples[formatOf(asked)](random),
});

const formatOf = ({ constraints }: Asked): BankFormat => constraints?.format ?? 'bank-account';

const examples: Record<BankFormat, (random: { digits(count: number): string }) => string> = {
  'ca-institution': () => '815',
  'ca-transit': (random) => random.digits(5),
  'us-aba': () => '021000021',
  bic: () => 'CCDQCAMMXXX',
  'bank-account': (random) => random.digits(7),
};
