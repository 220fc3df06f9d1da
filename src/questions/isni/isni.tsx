import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { compact } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

const texts = words({ hint: { fr: 'Comme 0000 0002 1694 233X', en: 'Like 0000 0002 1694 233X' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : saisissez un code ISNI`,
    en: `“${label.en}”: enter an ISNI`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : un ISNI compte 16 chiffres, dont le dernier peut être X`,
    en: `“${label.en}”: an ISNI has 16 digits, of which the last may be X`,
  }),
  wrongCheckDigit: (label: Localized) => ({
    fr: `« ${label.fr} » : le dernier caractère ne correspond pas aux autres; vérifiez la saisie`,
    en: `“${label.en}”: the last character does not match the others; check for a typing mistake`,
  }),
});

/** The International Standard Name Identifier (ISO 27729), kept without spaces; the address of its page will do. */
export const isni = kind<string, string>({
  ...textBox,
  escapable: true,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const answer = compact(typed)
      .replace(/^(?:HTTPS?\/\/)?(?:WWW)?ISNIORG\/(?:ISNI\/)?/, '')
      .replace(/^ISNI/, '');
    if (!/^\d{15}[\dX]$/.test(answer)) return problem(name, problems.malformed(label));
    return checkOf(answer.slice(0, 15)) === answer.slice(15)
      ? { answer }
      : problem(name, problems.wrongCheckDigit(label));
  },
  Input: boxInput({ hint: texts.hint, width: 'medium' }),
  show: (answer) => answer.replace(/(.{4})(?!$)/g, '$1 '),
  messages: messagesOf(problems, {}),
  fill(random) {
    const fifteen = `0000000${random.digits(8)}`;
    return fifteen + checkOf(fifteen);
  },
});

/** ISO 7064, MOD 11-2. */
function checkOf(fifteen: string): string {
  const rest = Array.from(fifteen, Number).reduce((sum, digit) => ((sum + digit) * 2) % 11, 0);
  const check = (12 - rest) % 11;
  return check === 10 ? 'X' : String(check);
}
