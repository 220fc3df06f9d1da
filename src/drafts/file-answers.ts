import type { Leaf } from '../catalogue/catalogue.ts';
import type { Path, TypedAnswers } from '../catalogue/path.ts';
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

/** The path without those questions. */
export function withoutFiles(path: Path): Path {
  const asked = path.asked.filter(({ question }) => !isForFiles(question));
  return { ...path, asked, problems: asked.flatMap(({ problems }) => problems) };
}

/** The files that a draft has for a question; a file of the other sort, protected or not, answers nothing. */
export const filesFor = <File extends FileOfDraft>(question: Question, files: readonly File[]): File[] =>
  files.filter((file) => file.questions.includes(question.id) && file.isProtected === isProtected(question));

/** What was typed in a draft, with the files that it has for the questions that ask for files. */
export function typedWithFiles(leaf: Leaf, typed: TypedAnswers, files: readonly FileOfDraft[]): TypedAnswers {
  const received = leaf.questions
    .filter(isForFiles)
    .map((question) => [
      question.id,
      filesFor(question, files).map(({ id, name, bytes }) => ({ id, name, bytes })),
    ]);
  return { ...typed, ...Object.fromEntries(received) };
}
