import { pathThrough, type TypedAnswers } from '../catalogue/path.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { hasSecret, sealed } from '../questions/seal.ts';
import { todayIn } from '../text/dates.ts';
import { namesOfDraft, newVaultId, type ToKeep } from '../vault/vault.ts';
import type { Draft } from './draft.ts';

/**
 * A draft as its row may have it, and what the vault must be given in the same transaction: of a protected value that
 * has just been typed only the mask, and that only where it is right and asked. A value that the draft keeps already
 * keeps its name.
 */
export async function sealDraft(
  house: House,
  trx: Db,
  draft: Draft,
): Promise<{ draft: Draft; toKeep: readonly ToKeep[] }> {
  const typedAnew = Object.keys(draft.typed).filter((id) => hasSecret(draft.typed[id]));
  if (typedAnew.length === 0) return { draft, toKeep: [] };
  const nameOf = await namesOfDraft(house, trx, draft.id);
  const toKeep: ToKeep[] = [];
  const keep = (question: string) => (plain: string) => {
    const isSame = (each: ToKeep) => each.question === question && each.plain === plain;
    const name = nameOf(question, plain) ?? toKeep.find(isSame)?.id;
    if (name !== undefined) return name;
    const fresh = { id: newVaultId(), question, plain };
    toKeep.push(fresh);
    return fresh.id;
  };
  const { demo, timeZone } = house.settings;
  const today = todayIn(timeZone, house.clock.now());
  const leaf = house.catalogue.leaves.get(draft.leaf);
  const asked = leaf ? pathThrough(leaf, draft.typed, today, demo).asked : [];
  const answers = new Map(
    asked.flatMap(({ question, answered }) => (answered ? [[question.id, answered]] : [])),
  );
  const settled = typedAnew.map((id) => {
    const question = asked.find((each) => each.question.id === id)?.question;
    const context = { today, demo, answers, required: false };
    // What a question that is not asked was told is kept in no form.
    return [id, question ? sealed(question, draft.typed[id], context, keep(id)) : null];
  });
  return {
    draft: { ...draft, typed: withoutNothing({ ...draft.typed, ...Object.fromEntries(settled) }) },
    toKeep,
  };
}

/** What was typed, without the questions under which nothing is kept. */
export const withoutNothing = (typed: TypedAnswers): TypedAnswers =>
  Object.fromEntries(Object.entries(typed).filter(([, answer]) => answer !== null));
