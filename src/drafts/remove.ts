import type { MemberViewer } from '../cases/viewer.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { lockedDraft } from './save.ts';

/** Deletes one of the viewer's drafts; its files follow by a job. False when it is not theirs. */
export async function deleteDraft(house: House, viewer: MemberViewer, id: string): Promise<boolean> {
  return house.db.transaction().execute(async (trx) => {
    const draft = await lockedDraft(trx, viewer, id);
    if (draft) await removeDraft(house, trx, id);
    return draft !== undefined;
  });
}

/** The job of a draft's last day: a draft saved since then has a later last day, and waits for it. */
export async function purgeDraft(house: House, draftId: string): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const draft = await trx
      .selectFrom('drafts')
      .select('expires_at')
      .where('id', '=', draftId)
      .forUpdate()
      .executeTakeFirst();
    if (draft === undefined) return;
    if (draft.expires_at <= house.clock.now()) await removeDraft(house, trx, draftId);
    else await house.enqueue(trx, 'purge-draft', { draftId }, { startAfter: draft.expires_at });
  });
}

/** The files' rows go with the draft, their bytes by a job once this has committed. */
async function removeDraft(house: House, trx: Db, draftId: string): Promise<void> {
  const files = await trx.deleteFrom('files').where('draft_id', '=', draftId).returning('id').execute();
  await trx.deleteFrom('drafts').where('id', '=', draftId).execute();
  for (const { id } of files) await house.enqueue(trx, 'purge-file', { fileId: id });
}
