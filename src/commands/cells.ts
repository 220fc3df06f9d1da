import { z } from 'zod';
import { emailIn } from '../people/email.ts';

/** What a cell of an imported file may hold, each refused in words for the terminal. */

/** Something is written there. */
export const written = z.string({ error: 'is missing' }).min(1, 'is empty');

/** An e-mail address, as people are found by it. */
export const email = written.transform((typed, context) => {
  const address = emailIn(typed);
  if (address === undefined) context.addIssue(`“${typed}” is not an email address`);
  return address ?? '';
});

/** One of these. */
export const oneOf = <const T extends string>(known: readonly T[]) =>
  z.enum(known, { error: ({ input }) => refusal(String(input ?? ''), known) });

/** One of these, or nothing. */
export const oneOfOrNone = (known: readonly string[]) =>
  z.enum(['', ...known], { error: ({ input }) => refusal(String(input ?? ''), known) });

/** Any of these, between spaces, commas or bars; none where it is empty. */
export const severalOf = <const T extends string>(known: readonly T[]) =>
  z.string().transform((typed, context) => {
    const names = typed.split(/[\s,;|]+/).filter(Boolean);
    for (const name of names) if (!isOne(known, name)) context.addIssue(refusal(name, known));
    return [...new Set(names)].filter((name) => isOne(known, name)).sort();
  });

export const language = oneOf(['fr', 'en']);

const isOne = <T extends string>(known: readonly T[], name: string): name is T =>
  known.some((each) => each === name);

const refusal = (typed: string, known: readonly string[]) =>
  `${typed === '' ? 'is empty' : `“${typed}” is unknown`}; known are: ${known.join(', ')}`;
