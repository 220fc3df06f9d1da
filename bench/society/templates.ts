import type { Catalogue, Leaf } from '../../src/catalogue/catalogue.ts';
import { fillLeaf } from '../../src/catalogue/fill-leaf.ts';
import { pathThrough, type TypedAnswers } from '../../src/catalogue/path.ts';
import { isForFiles } from '../../src/drafts/file-answers.ts';
import { isProtected } from '../../src/questions/seal.ts';
import { Encoded } from './copy.ts';

/** What a case of a leaf was asked and answers, of which many cases are made. */
export interface Template {
  readonly leaf: Leaf;
  readonly typed: TypedAnswers;
  readonly questions: Encoded;
  readonly answers: Encoded;
  /** The documents without which it cannot be submitted. */
  readonly documents: readonly string[];
}

const templatesALeaf = 24;

/** Templates by the path of their leaf; a leaf whose answers lie in the vault or in files has none. */
export function templatesOf({ leaves }: Catalogue, today: string): ReadonlyMap<string, readonly Template[]> {
  const plain = [...leaves.values()].filter(
    ({ questions }) => !questions.some((question) => isProtected(question) || isForFiles(question)),
  );
  return new Map(
    plain.map((leaf) => [
      leaf.path,
      Array.from({ length: templatesALeaf }, (_, seed) => template(leaf, seed, today)),
    ]),
  );
}

function template(leaf: Leaf, seed: number, today: string): Template {
  const typed = fillLeaf(leaf, seed, { today });
  const { asked, documents, problems } = pathThrough(leaf, typed, today);
  if (problems.length > 0) throw new Error(`${leaf.path}: ${JSON.stringify(problems)}`);
  const answers = Object.fromEntries(
    asked.flatMap(({ question, answered }) => (answered ? [[question.id, answered]] : [])),
  );
  return {
    leaf,
    typed,
    questions: new Encoded(JSON.stringify(asked.map(({ question }) => question))),
    answers: new Encoded(JSON.stringify(answers)),
    documents: documents.filter(({ required }) => required).map(({ document }) => document),
  };
}
