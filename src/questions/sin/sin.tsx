import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { protectedKind } from '../protected-kind.tsx';
import type { Random } from '../random.ts';
import { checks, readSin } from './read-sin.ts';

const texts = words({ hint: { fr: 'Neuf chiffres', en: 'Nine digits' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : inscrivez les neuf chiffres`,
    en: `“${label.en}”: enter the nine digits`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : un NAS compte neuf chiffres; vérifiez la saisie`,
    en: `“${label.en}”: a SIN has nine digits; check for a typing mistake`,
  }),
  wrongCheckDigit: (label: Localized) => ({
    fr: `« ${label.fr} » : ces neuf chiffres ne vont pas ensemble; vérifiez la saisie`,
    en: `“${label.en}”: these nine digits do not go together; check for a typing mistake`,
  }),
  neverIssued: (label: Localized) => ({
    fr: `« ${label.fr} » : aucun NAS ne commence par 0 ou par 8; vérifiez la saisie`,
    en: `“${label.en}”: no SIN starts with 0 or 8; check for a typing mistake`,
  }),
});

/** A Canadian social insurance number, protected. */
export const sin = protectedKind({
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  readPlain(typed, name, { label }, { demo }) {
    const reading = readSin(typed, { takesLeading0: demo ?? false });
    if ('sin' in reading) return { answer: reading.sin };
    if (reading.fault === 'format') return problem(name, problems.malformed(label));
    if (reading.fault === 'checksum') return problem(name, problems.wrongCheckDigit(label));
    return problem(name, problems.neverIssued(label));
  },
  mask: (plain) => ({ mask: `••• ••• ${plain.slice(-3)}`, temporary: plain.startsWith('9') }),
  hint: () => texts.hint,
  messages: messagesOf(problems, {}),
  fillPlain: (random, _asked, { demo }) => (demo ? nobodys(random) : random.pick(published)),
});

/** The numbers that the rules are published with. */
const published = ['130 692 544', '123-456-782', '900000001'];

/** A number that checks and starts with 0, which is nobody's. */
function nobodys(random: Random): string {
  const body = `0${random.digits(7)}`;
  return [...'0123456789'].map((digit) => body + digit).find(checks) ?? body;
}
