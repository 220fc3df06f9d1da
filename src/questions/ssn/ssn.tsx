import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { protectedKind } from '../protected-kind.tsx';
import { readSsn } from './read-ssn.ts';

const texts = words({
  hint: { fr: 'Neuf chiffres, comme sur votre carte', en: 'Nine digits, as on your card' },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : inscrivez les neuf chiffres`,
    en: `“${label.en}”: enter the nine digits`,
  }),
  format: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez neuf chiffres, en groupes de 3, 2 et 4 ou sans séparation`,
    en: `“${label.en}”: write nine digits, in groups of 3, 2 and 4 or not parted at all`,
  }),
  area: (label: Localized) => ({
    fr: `« ${label.fr} » : aucun SSN ni ITIN ne commence ainsi; vérifiez les cinq premiers chiffres`,
    en: `“${label.en}”: no SSN or ITIN starts like this; check the first five digits`,
  }),
  group: (label: Localized) => ({
    fr: `« ${label.fr} » : les quatrième et cinquième chiffres ne peuvent être deux zéros; vérifiez-les`,
    en: `“${label.en}”: the fourth and fifth digits cannot both be zero; check them`,
  }),
  serial: (label: Localized) => ({
    fr: `« ${label.fr} » : les quatre derniers chiffres ne peuvent être tous des zéros; vérifiez-les`,
    en: `“${label.en}”: the last four digits cannot all be zero; check them`,
  }),
  'known-invalid': (label: Localized) => ({
    fr: `« ${label.fr} » : ce numéro n’est qu’un exemple; inscrivez le vôtre`,
    en: `“${label.en}”: this number is only an example; enter your own`,
  }),
});

/** A United States social security or taxpayer identification number, protected. */
export const ssn = protectedKind({
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  readPlain(typed, name, { label }) {
    const reading = readSsn(typed);
    if ('fault' in reading) return problem(name, problems[reading.fault](label));
    return { answer: 'ssn' in reading ? reading.ssn : reading.itin };
  },
  mask: (plain) => ({ mask: `•••-••-${plain.slice(-4)}` }),
  hint: () => texts.hint,
  messages: messagesOf(problems, {}),
  // Of the range kept for advertisements, which nobody was ever given.
  fillPlain: (random) => `987-65-432${random.digits(1)}`,
});
