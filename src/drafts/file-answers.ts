import type { Leaf } from '../catalogue/catalogue.ts';
import type { TypedAnswers } from '../catalogue/path.ts';
import type { AttachedFile } from '../files/attached.ts';
import type { Question } from '../questions/question.ts';
import { isProtected } from '../questions/seal.ts';

/** A file of a draft, as far as its check goes. */
export type FileOfDraft = Pick<
  AttachedFile,
  'id' | 'name' | 'bytes' | 'documents' | 'questions' | 'isProtected'
>;

/** Whether a question is answered by files: the step of attachments asks it, and no other. */
export const isForFiles = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'file';

/** What was typed in a draft, with the files that it has for the questions that ask for files. */
export function typedWithFiles(leaf: Leaf, typed: TypedAnswers, files: readonly FileOfDraft[]): TypedAnswers {
  const received = leaf.questions.filter(isForFiles).map((question) => {
    const its = files.filter(
      (file) => file.questions.includes(question.id) && file.isProtected === isProtected(question),
    );
    return [question.id, its.map(({ id, name, bytes }) => ({ id, name, bytes }))];
  });
  return { ...typed, ...Object.fromEntries(received) };
}
