import { sql } from 'kysely';
import { draftsSeenBy } from '../cases/access.ts';
import type { MemberViewer, StaffViewer } from '../cases/viewer.ts';
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

/** A draft that an agent writes for somebody on the telephone. */
export interface CallDraft {
  readonly id: string;
  readonly subject: string;
  readonly leaf: string;
  readonly savedAt: Date;
  /** Who telephoned. */
  readonly caller: string;
  /** For which account; null in their own name. */
  readonly account: { readonly name: string; readonly number: string } | null;
}

/** What an agent has begun to write for callers, the last saved first. */
export async function draftsOfAgent(house: House, agent: StaffViewer): Promise<CallDraft[]> {
  const rows = await draftsSeenBy(house.db, agent)
    .innerJoin('people', 'people.id', 'drafts.person_id')
    .leftJoin('accounts', 'accounts.id', 'drafts.account_id')
    .select([
      'drafts.id',
      'drafts.subject',
      'drafts.leaf',
      'drafts.saved_at as savedAt',
      'people.name as caller',
      'accounts.name',
      'accounts.number',
    ])
    .orderBy('drafts.saved_at', 'desc')
    .limit(mostShown)
    .execute();
  return rows.map(({ name, number, ...draft }) => ({
    ...draft,
    account: name === null || number === null ? null : { name, number },
  }));
}

/** How many drafts of the account viewed there are. */
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
