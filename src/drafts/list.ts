import { sql } from 'kysely';
import { draftsSeenBy } from '../cases/access.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import { type Draft, draftColumns } from './draft.ts';

/** More drafts than anyone keeps in an account; the oldest beyond it wait until others are done. */
const mostShown = 100;

/** The viewer's drafts of the account viewed, the last saved first. */
export async function draftsOfAccount(house: House, viewer: MemberViewer): Promise<Draft[]> {
  return ofViewedAccount(house, viewer)
    .select(draftColumns)
    .orderBy('drafts.saved_at', 'desc')
    .limit(mostShown)
    .execute();
}

/** How many there are. */
export async function countDrafts(house: House, viewer: MemberViewer): Promise<number> {
  const { count } = await ofViewedAccount(house, viewer)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function ofViewedAccount(house: House, viewer: MemberViewer) {
  const drafts = draftsSeenBy(house.db, viewer);
  return viewer.viewed === null
    ? drafts.where('drafts.account_id', 'is', null)
    : drafts.where('drafts.account_id', '=', viewer.viewed.id);
}
