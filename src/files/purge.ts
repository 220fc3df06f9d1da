import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { draftVaultDays } from '../vault/vault.ts';
import { removeFile } from './storage.ts';

/** Hours that an upload attached to nothing is kept. */
export const unattachedHours = 24;

/**
 * The job that ends a file attached to nothing for 24 hours, a protected one for as long as a draft keeps what is
 * protected, or one given up already (its row gone). Too early, it comes again; any other that is attached stays.
 */
export async function purgeFile(house: House, fileId: string): Promise<void> {
  const kept = await house.db.transaction().execute((trx) => unlessExpired(trx, fileId, house.clock.now()));
  // The row first: bytes without a row are removed when the job is tried again, a row without bytes could be attached.
  if (kept === undefined) await removeFile(house, fileId);
  else if (kept.expiry) {
    await house.enqueue(house.db, 'purge-file', { fileId }, { startAfter: kept.expiry });
  }
}

/** Deletes the row where its time has come; else gives back when that will be, if ever. */
async function unlessExpired(trx: Db, fileId: string, now: Date): Promise<{ expiry?: Date } | undefined> {
  const { draft_id: draftId } = (await placeOf(trx, fileId)) ?? {};
  // The draft first, as a submission does, which must not lose what it has just checked.
  if (draftId) await trx.selectFrom('drafts').select('id').where('id', '=', draftId).forUpdate().execute();
  await trx
    .deleteFrom('files')
    .where('id', '=', fileId)
    .where('case_id', 'is', null)
    .where((file) =>
      file.or([
        file('draft_id', 'is', null).and('created_at', '<=', before(now, unattachedMs)),
        file('key_id', 'is not', null).and('created_at', '<=', before(now, protectedMs)),
      ]),
    )
    .execute();
  const kept = await placeOf(trx, fileId);
  if (!kept || kept.case_id) return kept && {};
  if (!kept.draft_id) return { expiry: after(kept.created_at, unattachedMs) };
  return kept.key_id ? { expiry: after(kept.created_at, protectedMs) } : {};
}

const placeOf = (trx: Db, fileId: string) =>
  trx
    .selectFrom('files')
    .select(['draft_id', 'case_id', 'key_id', 'created_at'])
    .where('id', '=', fileId)
    .executeTakeFirst();

const unattachedMs = unattachedHours * 3_600_000;
const protectedMs = draftVaultDays * 86_400_000;
const before = (now: Date, ms: number) => new Date(now.getTime() - ms);
const after = (then: Date, ms: number) => new Date(then.getTime() + ms);
