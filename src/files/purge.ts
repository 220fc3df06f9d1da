import type { House } from '../house.ts';
import { removeFile } from './storage.ts';

/** Hours that an upload attached to nothing is kept. */
export const unattachedHours = 24;

/**
 * The job that ends a file attached to nothing for 24 hours, or given up already (its row gone). Too early, it comes
 * again; attached, the file stays.
 */
export async function purgeFile(house: House, fileId: string): Promise<void> {
  const kept = await unlessExpired(house, fileId);
  // The row first: bytes without a row are removed when the job is tried again, a row without bytes could be attached.
  if (kept === undefined) await removeFile(house, fileId);
  else if (kept.draft_id === null && kept.case_id === null) {
    await house.enqueue(house.db, 'purge-file', { fileId }, { startAfter: expiry(kept.created_at) });
  }
}

/** Deletes the row where its time has come and nothing holds it; else gives it back. */
async function unlessExpired(house: House, fileId: string) {
  await house.db
    .deleteFrom('files')
    .where('id', '=', fileId)
    .where('draft_id', 'is', null)
    .where('case_id', 'is', null)
    .where('created_at', '<=', new Date(house.clock.now().getTime() - unattachedMs))
    .execute();
  return house.db
    .selectFrom('files')
    .select(['draft_id', 'case_id', 'created_at'])
    .where('id', '=', fileId)
    .executeTakeFirst();
}

const unattachedMs = unattachedHours * 3_600_000;
const expiry = (createdAt: Date) => new Date(createdAt.getTime() + unattachedMs);
