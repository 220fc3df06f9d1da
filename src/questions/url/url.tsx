import { Paragraphs } from '../../parts/paragraphs.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { trimmed } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

const maxLength = 2048;

const texts = words({
  hint: { fr: 'Comme https://exemple.ca/page', en: 'Like https://example.ca/page' },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez l’adresse d’une page`,
    en: `“${label.en}”: enter the address of a page`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : copiez l’adresse au complet, une seule, comme https://exemple.ca/page`,
    en: `“${label.en}”: copy the whole address, only one, like https://example.ca/page`,
  }),
  otherScheme: (label: Localized) => ({
    fr: `« ${label.fr} » : l’adresse doit commencer par https:// ou http://`,
    en: `“${label.en}”: the address must start with https:// or http://`,
  }),
  tooLong: (label: Localized) => ({
    fr: `« ${label.fr} » : ${maxLength} caractères au plus`,
    en: `“${label.en}”: ${maxLength} characters at most`,
  }),
});

/** The address of a page, kept as typed; https where nothing is said. */
export const url = kind<string, string>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const address = trimmed(typed);
    if (address.length > maxLength) return problem(name, problems.tooLong(label));
    if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(address) && !/^https?:\/\//i.test(address)) {
      return problem(name, problems.otherScheme(label));
    }
    const answer = /^https?:\/\//i.test(address) ? address : `https://${address}`;
    return isAddress(answer) ? { answer } : problem(name, problems.malformed(label));
  },
  Input: boxInput({ hint: texts.hint, inputmode: 'url' }),
  show: (answer) => answer,
  Shown: ({ answer }) => <Paragraphs text={answer} />,
  messages: messagesOf(problems, {}),
  fill: (random) => `https://exemple.ca/ecoute/${random.digits(6)}`,
});

/** A name before the host (https://society.example@elsewhere.example) is a trick, and a host without a dot is none. */
function isAddress(address: string): boolean {
  if (/[\s\p{Cc}\p{Cf}<>"«»]/u.test(address)) return false;
  const parsed = URL.parse(address);
  return (
    parsed !== null && parsed.username === '' && parsed.password === '' && /[^.]\.[^.]/.test(parsed.hostname)
  );
}
