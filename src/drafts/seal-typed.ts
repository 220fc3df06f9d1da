import type { Leaf } from '../catalogue/catalogue.ts';
import { pathThrough, type TypedAnswers } from '../catalogue/path.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { hasSecret, sealed } from '../questions/seal.ts';
import { todayIn } from '../text/dates.ts';
import { namesOfDraft, newVaultId, type ToKeep } from '../vault/vault.ts';

export interface SealedTyped {
  readonly typed: TypedAnswers;
  /** What the vault must be given in the same transaction. */
  readonly toKeep: readonly ToKeep[];
}

/**
 * What was typed in a draft as its row may have it: of a protected value that has just been typed only the mask, and
 * that only where it is right and asked. A value that the draft keeps already keeps its name.
 */
export async function sealTyped(
  house: House,
  trx: Db,
  draftId: string,
  leaf: Leaf | undefined,
  typed: TypedAnswers,
): Promise<SealedTyped> {
  const typedAnew = Object.keys(typed).filter((id) => hasSecret(typed[id]));
  if (typedAnew.length === 0) return { typed, toKeep: [] };
  const nameOf = await namesOfDraft(house, trx, draftId);
  const toKeep: ToKeep[] = [];
  const today = todayIn(house.settings.timeZone, house.clock.now());
  const { demo } = house.settings;
  const asked = leaf ? pathThrough(leaf, typed, today, demo).asked : [];
  const answers = new Map(
    asked.flatMap(({ question, answered }) => (answered ? [[question.id, answered]] : [])),
  );
  const settled = (id: string): unknown => {
    const question = asked.find((each) => each.question.id === id)?.question;
    // What a question that is not asked was told is kept in no form.
    if (question === undefined) return null;
    return sealed(question, typed[id], { today, demo, answers, required: false }, (plain) => {
      const name =
        nameOf(id, plain) ?? toKeep.find((each) => each.question === id && each.plain === plain)?.id;
      if (name !== undefined) return name;
      const fresh = { id: newVaultId(), question: id, plain };
      toKeep.push(fresh);
      return fresh.id;
    });
  };
  return { typed: { ...typed, ...Object.fromEntries(typedAnew.map((id) => [id, settled(id)])) }, toKeep };
}
