import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { boxInput, textBox } from '../text-box.tsx';
import { readDuration } from './read-duration.ts';

const maxSeconds = 24 * 3600;

const texts = words({
  hint: { fr: 'Minutes et secondes, comme 3:45', en: 'Minutes and seconds, like 3:45' },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez une durée, comme 3:45`,
    en: `“${label.en}”: enter a duration, like 3:45`,
  }),
  unreadable: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez la durée comme 3:45 ou 3 min 45 s`,
    en: `“${label.en}”: write the duration like 3:45 or 3 min 45 s`,
  }),
  bare: (label: Localized, number: string) => ({
    fr: `« ${label.fr} » : minutes ou secondes? Écrivez ${number} min ou ${number} s`,
    en: `“${label.en}”: minutes or seconds? Write ${number} min or ${number} s`,
  }),
  tooShort: (label: Localized) => ({
    fr: `« ${label.fr} » : une seconde au moins`,
    en: `“${label.en}”: one second at least`,
  }),
  tooLong: (label: Localized) => ({
    fr: `« ${label.fr} » : 24 heures au plus`,
    en: `“${label.en}”: 24 hours at most`,
  }),
});

/** How long a work lasts, in whole seconds. */
export const duration = kind<string, number>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const reading = readDuration(typed);
    if (reading === undefined) return problem(name, problems.unreadable(label));
    if ('bare' in reading) return problem(name, problems.bare(label, reading.bare));
    if (reading.seconds < 1) return problem(name, problems.tooShort(label));
    if (reading.seconds > maxSeconds) return problem(name, problems.tooLong(label));
    return { answer: reading.seconds };
  },
  Input: boxInput({ hint: texts.hint, width: 'short' }),
  show: (seconds) => {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const twoDigits = (count: number) => String(count).padStart(2, '0');
    const clock = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
    return `${clock}:${twoDigits(seconds % 60)}`;
  },
  messages: messagesOf(problems, { bare: ['3'] }),
  fill: (random) => `${random.between(1, 7)}:${random.between(0, 5)}${random.digits(1)}`,
});
