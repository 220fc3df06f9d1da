import { isDeepStrictEqual } from 'node:util';
import { kindOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import type { Catalogue, Leaf } from './catalogue.ts';
import type { TypedAnswers } from './path.ts';

export interface StillApplies {
  /** What a draft keeps. */
  readonly typed: TypedAnswers;
  /** The questions whose answers do not apply any more, as they were asked: in whole, or in part. */
  readonly lost: readonly Question[];
  readonly reduced: readonly Question[];
}

/**
 * What was typed under one leaf as far as it applies under another, or under a newer version of the same: an answer
 * follows its question's id and kind, if the new question takes it. What is lost is listed once, and kept no longer.
 */
export function answersThatStillApply(
  from: Pick<Leaf, 'questions'>,
  to: Leaf,
  typed: TypedAnswers,
): StillApplies {
  const kept: Record<string, unknown> = {};
  const lost: Question[] = [];
  const reduced: Question[] = [];
  for (const question of from.questions) {
    const before = kindOf(question).restored(typed[question.id], question);
    if (isNothing(question, before)) continue;
    const asked = to.questions.find(({ id, kind }) => id === question.id && kind === question.kind);
    const after = asked && kindOf(asked).restored(before, asked);
    if (!asked || isNothing(asked, after)) lost.push(question);
    else {
      kept[question.id] = after;
      // Taken back by the question it came from, what is whole is as it was.
      const back = kindOf(question).restored(after, question);
      if (!isDeepStrictEqual(back, before)) reduced.push(question);
    }
  }
  return { typed: kept, lost, reduced };
}

/** Neither typed nor answered by one of the two phrases. */
function isNothing(question: Question, typed: unknown): boolean {
  const kind = kindOf(question);
  return kind.isBlank(typed) && kind.escape?.(typed) === undefined;
}

/**
 * A draft's answers in a newer catalogue, or under another leaf: of the same or of a newer one. A path that is no leaf,
 * retired or not chosen to its end, is `undefined`: until a type is chosen the answers stay as they were typed.
 */
export function onNewest(
  draft: { readonly leaf: string; readonly typed: TypedAnswers },
  from: Catalogue,
  newest: Catalogue,
  path = draft.leaf,
): { readonly leaf: Leaf | undefined } & StillApplies {
  const leaf = newest.leaves.get(path);
  if (leaf === undefined) return { leaf, typed: draft.typed, lost: [], reduced: [] };
  const before = from.leaves.get(draft.leaf) ?? { questions: askedSomewhere(from, leaf, draft.typed) };
  return { leaf, ...answersThatStillApply(before, leaf, draft.typed) };
}

/** The questions that answers may have been typed under, where the leaf of the draft is not known any more. */
function askedSomewhere(from: Catalogue, to: Leaf, typed: TypedAnswers): Question[] {
  const all = [to, ...from.leaves.values()].flatMap(({ questions }) => questions);
  return Object.entries(typed).flatMap(([id, answer]) => {
    const takes = (question: Question) =>
      question.id === id && !isNothing(question, kindOf(question).restored(answer, question));
    return all.find(takes) ?? [];
  });
}
