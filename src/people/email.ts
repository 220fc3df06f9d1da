import { z } from 'zod';

const longest = 254; // RFC 5321, errata 1690
const address = z.email().max(longest);

/** A typed e-mail address as people are found by it; undefined for what cannot be anybody's. */
export function emailIn(typed: string): string | undefined {
  const folded = typed.trim().toLowerCase();
  return address.safeParse(folded).success ? folded : undefined;
}
