import type { Kept } from './kept.ts';
import type { Masked } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';
import { Secret } from './secret.ts';

/** Whether what a question is answered is protected: kept in the vault, and shown only as a mask. */
export const isProtected = ({ sensitivity }: Pick<Question, 'sensitivity'>): boolean =>
  sensitivity === 'vaulted';

/**
 * The answer to a protected question as a draft or a case may keep it: each value that has just been typed is given to
 * the vault, which says under what name it keeps it. What is kept already stays as it is.
 */
export function sealed(question: Question, answer: unknown, keep: (plain: string) => string): unknown {
  const { mask } = kindOf(question);
  const seal = (value: unknown): unknown =>
    mask && value instanceof Secret ? keptOf(value.reveal(), mask(value.reveal(), question), keep) : value;
  return Array.isArray(answer) ? answer.map(seal) : seal(answer);
}

const keptOf = (plain: string, masked: Masked, keep: (plain: string) => string): Kept => ({
  kept: keep(plain),
  ...masked,
});
