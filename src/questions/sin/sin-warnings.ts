import { createHash } from 'node:crypto';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { Problem, TextTyped } from '../kind.ts';
import { looksLikeSin } from './sins-in-text.ts';

export const problems = words({
  looksLikeSin: (label: Localized) => ({
    fr: `« ${label.fr} » contient un numéro qui ressemble à un NAS : retirez-le, ou cochez « Ce n’est pas un NAS »`,
    en: `“${label.en}” contains a number that looks like a SIN: remove it, or check “This is not a SIN”`,
  }),
});

/** A text that looks as if it held a SIN, and how the member says that this text, in this field, holds none. */
export interface SinWarning extends Problem {
  readonly notSin: string;
}

/** The free texts that look as if they held a SIN, but those of which was said that they hold none. */
export const sinWarnings = (texts: readonly TextTyped[], notSins: readonly string[]): SinWarning[] =>
  texts
    .filter(({ text }) => looksLikeSin(text))
    .map(({ field, label, text }) => ({
      field,
      text: problems.looksLikeSin(label),
      notSin: digestOf(`${field}\n${text.trim()}`),
    }))
    .filter(({ notSin }) => !notSins.includes(notSin));

export const isSinWarning = (problem: Problem): boolean => 'notSin' in problem;

const digestOf = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, digestLength);
const digestLength = 22;

/** Whether a form may have got this from a warning. */
export const isNotSin = (value: string): boolean => /^[\w-]+$/.test(value) && value.length === digestLength;
