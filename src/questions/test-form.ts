import fc from 'fast-check';
import type { Fields } from './kind.ts';

/** A form as a test fills it. */
export const formOf = (typed: Readonly<Record<string, string>>): Fields => ({
  one: (name) => typed[name] ?? '',
  all: (name) => (typed[name] === undefined ? [] : [typed[name]]),
  names: () => Object.keys(typed),
});

/** Anything that may be typed in a box, and often what looks like an answer. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'00112345679 .,:;/-–$€«»\'"\u00a0\u202f\u200b@ahimnstuTUS\0\ud800') }),
);
