import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { draftsSeenBy } from '../cases/access.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { keptIn } from '../questions/kept.ts';
import { forgetOfDraft, keepOfDraft } from '../vault/vault.ts';
import { type Draft, draftColumns, draftSeenBy, isDraftId } from './draft.ts';
import { movedDraft } from './move.ts';
import { sealDraft, withoutNothing } from './seal-draft.ts';

/**
 * What a step saves; what it leaves out stays as it was, and `null` under a question drops what was typed there.
 * Protected values are sealed on the way.
 */
export type DraftChange = Partial<
  Pick<Draft, 'leaf' | 'subject' | 'description' | 'typed' | 'notSins' | 'language'>
>;

/** Texts of which a draft remembers that they hold no SIN: more than anyone says. */
const mostNotSins = 200;

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
  change: DraftChange & { readonly followsId?: string },
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
        follows_id: change.followsId ?? null,
        opened_by_id: viewer.by?.person.id ?? null,
        language: viewer.by ? (change.language ?? viewer.person.language) : null,
        leaf: change.leaf ?? '',
        subject: change.subject ?? '',
        description: change.description ?? '',
        typed: JSON.stringify(change.typed ?? {}),
        not_sins: [...(change.notSins ?? [])],
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
 * else the step changes is changed with it, or not at all. Under another type or a newer catalogue it says what does
 * not apply any more, unless the page that is saved (`drawnBy` this version) has said it.
 */
export async function saveDraft(
  house: House,
  viewer: MemberViewer,
  id: string,
  revision: number,
  change: DraftChange & { readonly drawnBy?: string },
  alsoChange?: (trx: Db) => Promise<void>,
): Promise<{ saved: Draft } | { newer: Draft } | undefined> {
  return house.db.transaction().execute(async (trx) => {
    const locked = await lockedDraft(trx, viewer, id);
    if (locked === undefined) return undefined;
    const isNewer = locked.revision !== revision;
    const current = isNewer
      ? await movedDraft(house, trx, locked)
      : await movedDraft(house, trx, { ...locked, lost: [] }, change.leaf);
    const { draft: next, toKeep } = await sealDraft(house, trx, changed(current, change));
    if (isNewer) return isDeepStrictEqual(next, current) ? { saved: current } : { newer: current };
    await alsoChange?.(trx);
    if (keptIn(locked.typed).length > 0) await forgetOfDraft(trx, id, keptIn(next.typed));
    await keepOfDraft(house, trx, id, toKeep);
    const now = house.clock.now();
    const isSaid = current.leaf === locked.leaf && change.drawnBy === house.catalogue.version;
    const saved = await trx
      .updateTable('drafts')
      .set({
        leaf: next.leaf,
        subject: next.subject,
        description: next.description,
        typed: JSON.stringify(next.typed),
        lost: JSON.stringify(isSaid ? [] : next.lost),
        not_sins: [...next.notSins],
        language: next.language,
        catalogue_version: next.catalogueVersion,
        revision: locked.revision + 1,
        saved_at: now,
        expires_at: expiry(now),
      })
      .where('id', '=', id)
      .returning(draftColumns)
      .executeTakeFirstOrThrow();
    return { saved };
  });
}

/** The draft with what a step says; sent twice, it says what is so already. */
const changed = (draft: Draft, change: DraftChange): Draft => ({
  ...draft,
  leaf: change.leaf ?? draft.leaf,
  subject: change.subject ?? draft.subject,
  description: change.description ?? draft.description,
  typed: withoutNothing({ ...draft.typed, ...change.typed }),
  // Only a draft that has a language of its own can change it.
  language: draft.language && (change.language ?? draft.language),
  notSins: [...new Set([...draft.notSins, ...(change.notSins ?? [])])].slice(-mostNotSins),
});

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
