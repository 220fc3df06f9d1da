import { type Answered, readQuestion } from '../questions/answer.ts';
import type { Problem } from '../questions/kind.ts';
import type { Question } from '../questions/question.ts';
import type { Leaf } from './catalogue.ts';
import { holds } from './conditions.ts';

/** What was typed in a draft, by question id: right or wrong, and also what no longer applies. */
export type TypedAnswers = Readonly<Record<string, unknown>>;

export interface AskedQuestion {
  readonly question: Question;
  readonly required: boolean;
  readonly typed: unknown;
  readonly answered: Answered | undefined;
  readonly problems: readonly Problem[];
}

export interface Path {
  /** The questions that apply, in order. */
  readonly asked: readonly AskedQuestion[];
  readonly problems: readonly Problem[];
  readonly documents: readonly { readonly document: string; readonly required: boolean }[];
  readonly advisories: Leaf['advisories'];
}

/**
 * The one pass through a leaf's questions: which apply, what was answered, what is wrong. What was typed under a
 * question that does not apply counts for nothing: neither shown, nor demanded, nor able to satisfy a condition.
 * In the demonstration (`demo`) protected numbers that can be nobody's are right.
 */
export function pathThrough(leaf: Leaf, typed: TypedAnswers, today: string, demo = false): Path {
  const answers = new Map<string, Answered>();
  const asked: AskedQuestion[] = [];
  for (const question of leaf.questions) {
    if (question.when && !holds(question.when, answers, today)) continue;
    const required =
      question.required ||
      (question.requiredWhen !== undefined && holds(question.requiredWhen, answers, today));
    const reading = readQuestion(question, typed[question.id], { today, required, answers, demo });
    const answered = 'answer' in reading ? reading.answer : undefined;
    if (answered) answers.set(question.id, answered);
    asked.push({
      question,
      required,
      typed: typed[question.id],
      answered,
      problems: 'problems' in reading ? reading.problems : [],
    });
  }
  const applies = ({ when }: { when?: Parameters<typeof holds>[0] | undefined }) =>
    !when || holds(when, answers, today);
  return {
    asked,
    problems: asked.flatMap(({ problems }) => problems),
    documents: leaf.documents
      .filter(applies)
      .map(({ document, requirement }) => ({ document, required: requirement === 'required' })),
    advisories: leaf.advisories.filter(applies),
  };
}
