import type { TextTyped } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';

/** What was typed under a question in words of one's own, in each control where one writes. */
export function freeTextsOf(question: Question, typed: unknown): readonly TextTyped[] {
  const kind = kindOf(question);
  return kind.freeTexts?.(kind.restored(typed, question), question.id, question) ?? [];
}
