import type { Catalogue } from '../catalogue/catalogue.ts';
import { isProtected } from '../questions/seal.ts';

/** Whether what a field says is never given back: a password, or the box of a protected question. */
export const isSecretField = (field: string, { leaves }: Catalogue): boolean =>
  field === 'password' ||
  [...leaves.values()].some(({ questions }) =>
    questions.some(
      (question) =>
        isProtected(question) &&
        (field === question.id || (field.startsWith(`${question.id}.`) && !field.endsWith('.kept'))),
    ),
  );
