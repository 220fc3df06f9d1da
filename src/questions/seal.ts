import { readQuestion } from './answer.ts';
import type { Kept } from './kept.ts';
import type { ReadContext } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';
import { Secret } from './secret.ts';

/** Whether what a question is answered is protected: kept in the vault, and shown only as a mask. */
export const isProtected = ({ sensitivity }: Pick<Question, 'sensitivity'>): boolean =>
  sensitivity === 'vaulted';

/** Whether something protected has just been typed there, which may be kept nowhere as it is. */
export const hasSecret = (typed: unknown): boolean => [typed].flat().some((each) => each instanceof Secret);

/** Gives a value to the vault, and the name under which it keeps it. */
export type Keep = (plain: string) => string;

/**
 * What a draft may keep of what was typed under a protected question: a right value as its mask, a wrong one not at
 * all, whatever the others of the same question are. What is kept already stays as it is.
 */
export function sealed(
  question: Question,
  typed: unknown,
  context: ReadContext & { readonly required: boolean },
  keep: Keep,
): unknown {
  const { mask } = kindOf(question);
  const seal = (value: unknown): unknown => {
    if (!(value instanceof Secret)) return value;
    const alone = Array.isArray(typed) ? [value] : value;
    const reading = readQuestion(question, alone, context);
    const [answer] = 'answer' in reading && 'value' in reading.answer ? [reading.answer.value].flat() : [];
    if (!mask || !(answer instanceof Secret)) return null;
    return { kept: keep(answer.reveal()), ...mask(answer.reveal(), question) } satisfies Kept;
  };
  return Array.isArray(typed) ? typed.map(seal) : seal(typed);
}

/** What a draft saved, with the wrong values that it did not: for the page that refuses them, and for it alone. */
export function withRefused(saved: unknown, typed: unknown): unknown {
  if (Array.isArray(typed)) {
    const kept = Array.isArray(saved) ? saved : [];
    return typed.map((each, index) => withRefused(kept[index], each));
  }
  return typed instanceof Secret && (saved ?? null) === null ? typed : saved;
}
