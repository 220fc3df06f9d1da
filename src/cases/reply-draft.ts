import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { may } from './access.ts';
import { isSaidBefore } from './entry.ts';
import { lockedCase } from './locked-case.ts';
import type { StaffViewer } from './viewer.ts';

/** To whom it will be said: to the member, or among staff. */
export type ReplyKind = 'reply' | 'note';

/** What an agent has begun to write on a case, theirs alone until it is sent. */
export interface ReplyDraft {
  readonly text: string;
  readonly savedAt: Date;
}

export type ReplyDrafts = Partial<Record<ReplyKind, ReplyDraft>>;

/** What this agent has begun on this case; never what another has. */
export async function replyDraftsOf(db: Db, viewer: StaffViewer, caseId: string): Promise<ReplyDrafts> {
  const rows = await db
    .selectFrom('desk_drafts')
    .select(['kind', 'text', 'saved_at as savedAt'])
    .where('person_id', '=', viewer.person.id)
    .where('case_id', '=', caseId)
    .execute();
  return Object.fromEntries(rows.map(({ kind, ...draft }) => [kind, draft]));
}

interface Kept {
  readonly kind: ReplyKind;
  readonly text: string;
  /** Of the form in which it is written: once that is sent, what comes late of it is kept no more. */
  readonly sentId: string | null;
}

/** Keeps what an agent has written so far; nothing written is no draft. */
export async function keepReplyDraft(
  house: House,
  viewer: StaffViewer,
  number: string,
  { kind, text, sentId }: Kept,
): Promise<'done' | 'refused' | 'unknown'> {
  return house.db.transaction().execute(async (trx) => {
    // Locked, so that it is before what sends it or after, never between.
    const found = await lockedCase(trx, viewer, number);
    if (found === undefined) return 'unknown';
    if (!may.reply(viewer, found)) return 'refused';
    const isSent = await isSaidBefore(trx, { caseId: found.id, personId: viewer.person.id, sentId });
    if (isSent) return 'done';
    if (text.trim() === '') {
      await dropReplyDraft(trx, viewer, found.id, kind);
      return 'done';
    }
    const saved = { text, saved_at: house.clock.now() };
    await trx
      .insertInto('desk_drafts')
      .values({ person_id: viewer.person.id, case_id: found.id, kind, ...saved })
      .onConflict((conflict) => conflict.columns(['person_id', 'case_id', 'kind']).doUpdateSet(saved))
      .execute();
    return 'done';
  });
}

/** It is sent, or not wanted any more. */
export async function dropReplyDraft(
  trx: Db,
  viewer: StaffViewer,
  caseId: string,
  kind: ReplyKind,
): Promise<void> {
  await trx
    .deleteFrom('desk_drafts')
    .where('person_id', '=', viewer.person.id)
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .execute();
}
