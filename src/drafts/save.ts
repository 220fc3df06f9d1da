import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { draftsSeenBy } from '../cases/access.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { keptIn } from '../questions/kept.ts';
import { forgetOfDraft, keepOfDraft } from '../vault/vault.ts';
import { type Draft, draftColumns, draftSeenBy, isDraftId } from './draft.ts';
import { sealTyped } from './seal-typed.ts';

/** What a step saves; what it leaves out stays as it was. Protected values are sealed on the way. */
export type DraftChange = Partial<Pick<Draft, 'leaf' | 'subject' | 'description' | 'typed'>>;

/** Days that a draft lives after its last save. */
export const draftDays = 90;
const dayMs = 86_400_000;

/**
 * Makes the draft of a new case of the account viewed, with the job that ends it. The id comes from the form, so
 * that the same form sent twice makes one draft; undefined when the id is none, or another person's.
 */
export async function beginDraft(
  house: House,
  viewer: MemberViewer,
  id: string,
  account: { id: string } | null,
  change: DraftChange,
): Promise<Draft | undefined> {
  if (!isDraftId(id)) return undefined;
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    // A form sent again after its draft became a case begins another: the case keeps the first id.
    const taken = await trx.selectFrom('cases').select('id').where('draft_id', '=', id).executeTakeFirst();
    const fresh = taken ? randomUUID() : id;
    const made = await trx
      .insertInto('drafts')
      .values({
        id: fresh,
        person_id: viewer.person.id,
        account_id: account?.id ?? null,
        catalogue_version: house.catalogue.version,
        leaf: change.leaf ?? '',
        subject: change.subject ?? '',
        description: change.description ?? '',
        typed: JSON.stringify(change.typed ?? {}),
        revision: 1,
        created_at: now,
        saved_at: now,
        expires_at: expiry(now),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await house.enqueue(trx, 'purge-draft', { draftId: fresh }, { startAfter: expiry(now) });
    return draftSeenBy(trx, viewer, fresh);
  });
}

/**
 * The draft as saved; or, where it was saved elsewhere since `revision`, what it is now; undefined: not theirs. What
 * else the step changes is changed with it, or not at all.
 */
export async function saveDraft(
  house: House,
  viewer: MemberViewer,
  id: string,
  revision: number,
  change: DraftChange,
  alsoChange?: (trx: Db) => Promise<void>,
): Promise<{ saved: Draft } | { newer: Draft } | undefined> {
  return house.db.transaction().execute(async (trx) => {
    const current = await lockedDraft(trx, viewer, id);
    if (current === undefined) return undefined;
    const leaf = house.catalogue.leaves.get(change.leaf ?? current.leaf);
    const { typed, toKeep } = await sealTyped(house, trx, id, leaf, { ...current.typed, ...change.typed });
    if (current.revision !== revision) {
      return isSaid(current, { ...change, typed }) ? { saved: current } : { newer: current };
    }
    await alsoChange?.(trx);
    if (keptIn(current.typed).length > 0) await forgetOfDraft(trx, id, keptIn(typed));
    await keepOfDraft(house, trx, id, toKeep);
    const now = house.clock.now();
    const saved = await trx
      .updateTable('drafts')
      .set({
        leaf: change.leaf ?? current.leaf,
        subject: change.subject ?? current.subject,
        description: change.description ?? current.description,
        typed: JSON.stringify(typed),
        catalogue_version: house.catalogue.version,
        revision: current.revision + 1,
        saved_at: now,
        expires_at: expiry(now),
      })
      .where('id', '=', id)
      .returning(draftColumns)
      .executeTakeFirstOrThrow();
    return { saved };
  });
}

/** The same form sent twice: what it says is so already. */
const isSaid = (draft: Draft, change: DraftChange) => isDeepStrictEqual({ ...draft, ...change }, draft);

/** The viewer's draft, locked until the transaction ends. */
export async function lockedDraft(trx: Db, viewer: MemberViewer, id: string): Promise<Draft | undefined> {
  if (!isDraftId(id)) return undefined;
  return draftsSeenBy(trx, viewer)
    .select(draftColumns)
    .where('drafts.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

const expiry = (now: Date) => new Date(now.getTime() + draftDays * dayMs);
