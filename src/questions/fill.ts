import { escapeIds, escapeWords } from './escape.ts';
import type { ReadContext } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';
import { randomFrom } from './random.ts';

interface FillContext extends ReadContext {
  /** Whether « Voir document joint » or « Voir description » may answer, and so demand a file or a description. */
  readonly escapes?: boolean;
}

/**
 * Something to type that answers the question rightly, the same for the same seed; of those that take a phrase, one in
 * six. The answers before it are in the context, as for whoever reads it.
 */
export function fillQuestion(
  question: Question,
  seed: string,
  { escapes, ...context }: FillContext,
): unknown {
  const random = randomFrom(`${seed} ${question.id}`);
  const kind = kindOf(question);
  if (escapes && question.escapable && random.once(6)) {
    const phrase = random.pick(escapeIds);
    return kind.restored(kind.escape ? { escape: phrase } : escapeWords[phrase].fr, question);
  }
  return kind.fill(random, question, context);
}
