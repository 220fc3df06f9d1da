import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { compact } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

const texts = words({ hint: { fr: 'Comme CA-6Q7-20-00047', en: 'Like CA-6Q7-20-00047' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : saisissez un code ISRC`,
    en: `“${label.en}”: enter an ISRC`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : un ISRC compte 12 caractères, deux lettres d’abord, comme CA-6Q7-20-00047`,
    en: `“${label.en}”: an ISRC has 12 characters, two letters first, like CA-6Q7-20-00047`,
  }),
  letterForDigit: (label: Localized) => ({
    fr: `« ${label.fr} » : les sept derniers caractères sont des chiffres; écrivez zéro et un plutôt que les lettres O et I`,
    en: `“${label.en}”: the last seven characters are digits; write zero and one rather than the letters O and I`,
  }),
});

/** The International Standard Recording Code (ISO 3901), kept without punctuation; it has no check digit. */
export const isrc = kind<string, string>({
  ...textBox,
  escapable: true,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const answer = compact(typed).replace(/^ISRC/, '');
    if (/^[A-Z]{2}[A-Z\d]{3}\d{7}$/.test(answer)) return { answer };
    const isSlip = /^[A-Z]{2}[A-Z\d]{3}[\dOIL]{7}$/.test(answer);
    return problem(name, (isSlip ? problems.letterForDigit : problems.malformed)(label));
  },
  Input: boxInput({ hint: texts.hint, width: 'medium' }),
  show: (answer) => answer.replace(/^(..)(...)(..)(.{5})$/, '$1-$2-$3-$4'),
  messages: messagesOf(problems, {}),
  fill: (random) => `CA-6Q7-${random.pick(['19', '22', '24'])}-${random.digits(5)}`,
});
