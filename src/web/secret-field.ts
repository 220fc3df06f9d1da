import type { Catalogue } from '../catalogue/catalogue.ts';
import { isProtected } from '../questions/seal.ts';
import { pageAt } from './return-to.ts';

/** Whether what a field of the form at this path says is never given back: a password, a protected answer. */
export function isSecretField(path: string, field: string, { leaves }: Catalogue): boolean {
  if (field === 'password') return true;
  // Elsewhere a field of the same name is another thing: the account of a new case, and that of a bank.
  const isAsked = ['draftQuestions', 'draftDetails'].includes(pageAt(path)?.name ?? '');
  return (
    isAsked &&
    [...leaves.values()].some(({ questions }) =>
      questions.some(
        (question) =>
          isProtected(question) &&
          (field === question.id || (field.startsWith(`${question.id}.`) && !field.endsWith('.kept'))),
      ),
    )
  );
}
