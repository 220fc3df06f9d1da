import type { Question } from '../questions/question.ts';
import type { Catalogue, DocumentType, Leaf } from './catalogue.ts';
import { documentType } from './documents.ts';

export interface ExpectedDocument extends DocumentType {
  readonly required: boolean;
  /** It is expected only where some answers call for it. */
  readonly depends: boolean;
}

/** The documents that a leaf may expect, as the catalogue calls them. */
export const documentsOf = (leaf: Leaf, catalogue: Pick<Catalogue, 'documents'>): ExpectedDocument[] =>
  leaf.documents.map(({ document, requirement, when }) => ({
    ...documentType(catalogue, document),
    required: requirement === 'required',
    depends: when !== undefined,
  }));

/** What one answers without looking anything up. */
const fromMemory: readonly Question['kind'][] = [
  'choice',
  'multi-choice',
  'yes-no',
  'long-text',
  'email',
  'phone',
];

/** The questions that anybody is asked, must answer, and may have to look up first. */
export const questionsToPrepare = (leaf: Leaf): Question[] =>
  leaf.questions.filter(({ required, when, kind }) => required && !when && !fromMemory.includes(kind));
