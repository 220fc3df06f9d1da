import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { compact } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

const texts = words({ hint: { fr: 'Comme T-034.524.680-1', en: 'Like T-034.524.680-1' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : saisissez un code ISWC`,
    en: `“${label.en}”: enter an ISWC`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : un ISWC est la lettre T suivie de 10 chiffres, comme T-034.524.680-1`,
    en: `“${label.en}”: an ISWC is the letter T and 10 digits, like T-034.524.680-1`,
  }),
  wrongCheckDigit: (label: Localized) => ({
    fr: `« ${label.fr} » : le dernier chiffre ne correspond pas aux autres; vérifiez la saisie`,
    en: `“${label.en}”: the last digit does not match the others; check for a typing mistake`,
  }),
});

/** The International Standard Musical Work Code (ISO 15707), kept without punctuation: T0345246801. */
export const iswc = kind<string, string>({
  ...textBox,
  escapable: true,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const answer = compact(typed).replace(/^ISWC/, '');
    if (!/^T\d{10}$/.test(answer)) return problem(name, problems.malformed(label));
    return checks(answer) ? { answer } : problem(name, problems.wrongCheckDigit(label));
  },
  Input: boxInput({ hint: texts.hint, width: 'medium' }),
  show: (answer) => answer.replace(/^T(\d{3})(\d{3})(\d{3})(\d)$/, 'T-$1.$2.$3-$4'),
  messages: messagesOf(problems, {}),
  fill(random) {
    const body = `T${random.digits(9)}`;
    return [...'0123456789'].map((digit) => body + digit).find(checks) ?? body;
  },
});

/** The T counts for 1 and the digits for their rank times their value; with the check digit, a multiple of ten. */
function checks(code: string): boolean {
  const [, ...digits] = Array.from(code, Number);
  const check = digits.pop() ?? 0;
  const sum = digits.reduce((total, digit, index) => total + (index + 1) * digit, 1);
  return (sum + check) % 10 === 0;
}
