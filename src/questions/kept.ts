import { z } from 'zod';
import type { Masked } from './kind.ts';
import { Secret } from './secret.ts';

/** What stands in a draft and in a case for a protected value: the vault's name for it, and its mask. */
export interface Kept extends Masked {
  readonly kept: string;
}

/** What was typed in a box for a protected value, what is kept of it, or nothing. */
export type ProtectedTyped = Secret | Kept | null;

const kept = z.strictObject({
  kept: z.string().min(1),
  mask: z.string().min(1),
  temporary: z.boolean().exactOptional(),
});

/** A protected value as a draft gives it back; anything else is blank, a name without its mask too. */
export function restoredProtected(value: unknown): ProtectedTyped {
  if (value instanceof Secret) return value;
  const { success, data } = kept.safeParse(value);
  return success ? data : null;
}

export const isKept = (value: unknown): value is Kept => kept.safeParse(value).success;

/** The vault's names among answers, or what was typed, by question id. */
export const keptIn = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.values(values)
    .flat()
    .filter(isKept)
    .map(({ kept: name }) => name);

/** What was typed without the values that the vault no longer keeps: they are asked again. */
export function withoutForgotten(
  typed: Readonly<Record<string, unknown>>,
  stillKept: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const checked = (each: unknown) => (isKept(each) && !stillKept.has(each.kept) ? null : each);
  return Object.fromEntries(
    Object.entries(typed).map(([id, value]) => [
      id,
      Array.isArray(value) ? value.map(checked) : checked(value),
    ]),
  );
}

/** What a form names as kept, and only the draft knows the mask of. */
const named = z.strictObject({ kept: z.string(), mask: z.literal('') });

/**
 * What a form sent, with what the draft keeps under the names that it gives; a name that the draft does not hold under
 * this question is nothing.
 */
export function withKeptOf(typed: unknown, draft: unknown): unknown {
  const held = new Map(
    [draft]
      .flat()
      .filter(isKept)
      .map((each) => [each.kept, each]),
  );
  const settled = (each: unknown) => {
    const { success, data } = named.safeParse(each);
    return success ? (held.get(data.kept) ?? null) : each;
  };
  return Array.isArray(typed) ? typed.map(settled) : settled(typed);
}
