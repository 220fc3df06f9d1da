import { z } from 'zod';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { plain, trimmed } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

/** The longest address that mail can carry (RFC 5321). */
const maxLength = 254;
const address = z.email();

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez une adresse courriel`,
    en: `“${label.en}”: enter an email address`,
  }),
  malformed: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez l’adresse au complet, comme nom@exemple.ca`,
    en: `“${label.en}”: write the whole address, like name@example.ca`,
  }),
  tooLong: (label: Localized) => ({
    fr: `« ${label.fr} » : ${maxLength} caractères au plus`,
    en: `“${label.en}”: ${maxLength} characters at most`,
  }),
});

/** An email address, kept as typed but for the spaces around it. */
export const email = kind<string, string>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const answer = plain(typed);
    if (Math.max(answer.length, trimmed(typed).length) > maxLength)
      return problem(name, problems.tooLong(label));
    return address.safeParse(answer).success ? { answer } : problem(name, problems.malformed(label));
  },
  Input: boxInput({ type: 'email', inputmode: 'email' }),
  show: (answer) => answer,
  messages: messagesOf(problems, {}),
  fill: (random) => `${random.pick(['diffusion', 'salle', 'info'])}${random.digits(2)}@exemple.ca`,
});
