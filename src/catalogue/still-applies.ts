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
export function answersThatStillApply(from: Leaf, to: Leaf, typed: TypedAnswers): StillApplies {
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
 * A draft's leaf and answers in a newer catalogue. A retired leaf is `undefined`: a type must be chosen again, and
 * until then the answers stay as they were typed.
 */
export function onNewest(
  draft: { readonly leaf: string; readonly typed: TypedAnswers },
  from: Catalogue,
  newest: Catalogue,
): { readonly leaf: Leaf | undefined } & StillApplies {
  const [before, leaf] = [from.leaves.get(draft.leaf), newest.leaves.get(draft.leaf)];
  if (before === undefined || leaf === undefined) return { leaf, typed: draft.typed, lost: [], reduced: [] };
  return { leaf, ...answersThatStillApply(before, leaf, draft.typed) };
}
