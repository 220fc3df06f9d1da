import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { withoutForgotten } from '../questions/kept.ts';
import { open, seal } from './cipher.ts';
import { rotate } from './rotate.ts';

/** A protected value on its way into the vault, under the name that its draft will know it by. */
export interface ToKeep {
  readonly id: string;
  readonly question: string;
  readonly plain: string;
}

/** A name for a value that is to be kept: nobody guesses it, and it says nothing of the value. */
export const newVaultId = () => randomBytes(18).toString('base64url');

/** Days that a draft's protected values are kept. */
export const draftVaultDays = 7;
const dayMs = 86_400_000;

/** Keeps values of a draft, encrypted, with the job that ends them; in the caller's transaction. */
export async function keepOfDraft(
  house: House,
  trx: Db,
  draftId: string,
  values: readonly ToKeep[],
): Promise<void> {
  if (values.length === 0) return;
  const now = house.clock.now();
  const rows = values.map(({ id, question, plain }) => {
    const { keyId, sealed } = seal(house.keys, placeOf(id, question), plain);
    return { id, draft_id: draftId, case_id: null, question, key_id: keyId, sealed, kept_at: now };
  });
  await trx.insertInto('vault').values(rows).execute();
  await house.enqueue(
    trx,
    'purge-vault',
    { draftId },
    { startAfter: new Date(now.getTime() + draftVaultDays * dayMs) },
  );
}

/** The name under which a draft already keeps a value: the same form sent twice keeps it once. */
export async function namesOfDraft(
  house: House,
  trx: Db,
  draftId: string,
): Promise<(question: string, plain: string) => string | undefined> {
  const rows = await trx
    .selectFrom('vault')
    .select(['id', 'question', 'key_id as keyId', 'sealed'])
    .where('draft_id', '=', draftId)
    .execute();
  const names = new Map(
    rows.map(({ id, question, ...row }) => [
      placeOf(open(house.keys, placeOf(id, question), row), question),
      id,
    ]),
  );
  return (question, plain) => names.get(placeOf(plain, question));
}

/** Forgets what a draft keeps, but for the named values; in the caller's transaction. */
export async function forgetOfDraft(trx: Db, draftId: string, but: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('vault')
    .where('draft_id', '=', draftId)
    .where(sql<boolean>`id <> all(${but}::text[])`)
    .execute();
}

/** What the draft kept under these names is the case's; the rest is forgotten. In the caller's transaction. */
export async function moveToCase(
  trx: Db,
  draftId: string,
  caseId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) {
    const moved = await trx
      .updateTable('vault')
      .set({ draft_id: null, case_id: caseId })
      .where('draft_id', '=', draftId)
      .where('id', 'in', [...ids])
      .returning('id')
      .execute();
    if (moved.length !== new Set(ids).size) throw new Error('a protected answer is no longer in the vault');
  }
  await trx.deleteFrom('vault').where('draft_id', '=', draftId).execute();
}

/** The job that ends a draft's protected values after seven days: the draft asks for them again. */
export async function purgeVault(house: House, draftId: string): Promise<void> {
  const before = new Date(house.clock.now().getTime() - draftVaultDays * dayMs);
  await house.db.transaction().execute(async (trx) => {
    // The draft first, as a save does: two that wait for each other would be no use to anyone.
    const draft = await trx
      .selectFrom('drafts')
      .select('typed')
      .where('id', '=', draftId)
      .forUpdate()
      .executeTakeFirst();
    if (draft === undefined) return;
    await trx.deleteFrom('vault').where('draft_id', '=', draftId).where('kept_at', '<=', before).execute();
    const typed = withoutForgotten(draft.typed, await keptOfDraft(trx, draftId));
    await trx
      .updateTable('drafts')
      .set({ typed: JSON.stringify(typed) })
      .where('id', '=', draftId)
      .execute();
  });
}

/** The names that the vault still keeps for a draft: any other has expired, and is asked again. */
async function keptOfDraft(db: Db, draftId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('vault').select('id').where('draft_id', '=', draftId).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Encrypts again with the newest key whatever an older one encrypted; gives how many there were. */
export const rotateVault = (house: House): Promise<number> =>
  rotate(house, {
    async olderThan(keyId) {
      const rows = await house.db
        .selectFrom('vault')
        .select(['id', 'question', 'key_id as keyId', 'sealed'])
        .where('key_id', '<>', keyId)
        .limit(100)
        .execute();
      return rows.map(({ question, ...row }) => ({ ...row, place: placeOf(row.id, question) }));
    },
    replace: (old, { keyId, sealed }) =>
      house.db
        .updateTable('vault')
        .set({ key_id: keyId, sealed })
        .where('id', '=', old.id)
        .where('key_id', '=', old.keyId)
        .execute(),
  });

const placeOf = (id: string, question: string) => `${id}/${question}`;
