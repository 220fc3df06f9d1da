import { type Answered, readQuestion } from './answer.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';
import { isProtected } from './seal.ts';

/** An answer that does not apply any more, as it is said once. */
export interface LostAnswer {
  /** As it was asked. */
  readonly question: Question;
  /** The rest of it still applies. */
  readonly isInPart: boolean;
  /** What was answered, where it was right; of a protected answer nothing is said. */
  readonly answered?: Answered;
  /** What was typed, where it was wrong. */
  readonly typed?: string;
}

/** What is said of an answer that is lost, in whole or in part. */
export function lostAnswer(question: Question, kept: unknown, isInPart: boolean, today: string): LostAnswer {
  if (isProtected(question) || kindOf(question).mask) return { question, isInPart };
  const reading = readQuestion(question, kept, { today, required: false });
  if ('answer' in reading) return { question, isInPart, answered: reading.answer };
  return { question, isInPart, typed: textsIn(kept).join(' · ') };
}

/** Every text that was typed, however its kind holds them. */
function textsIn(typed: unknown): string[] {
  if (typeof typed === 'string') return typed.trim() === '' ? [] : [typed.trim()];
  return typeof typed === 'object' && typed !== null ? Object.values(typed).flatMap(textsIn) : [];
}
