import { sql } from 'kysely';
import type { House } from '../house.ts';
import { casesSeenBy, may } from './access.ts';
import { earliestReopened } from './state.ts';
import { isUnreadBy } from './unread.ts';
import type { MemberViewer } from './viewer.ts';

/** How many cases wait for a person in each account, by its id; in their own name under ''. */
export type Waiting = ReadonlyMap<string, number>;

/**
 * What waits for this person in each account they may view: the open cases in which it is the member's turn or the
 * society said what they have not read, and those resolved with words that they have not read and may still answer.
 */
export async function waitingFor(house: House, viewer: MemberViewer): Promise<Waiting> {
  // One account is all that there is to view: nothing is asked.
  if (viewer.accounts.length + (may.actInOwnName(viewer) ? 1 : 0) < 2) return new Map();
  const unread = isUnreadBy(viewer.person.id);
  const seen = () => casesSeenBy(house.db, viewer).select('cases.account_id');
  const open = seen()
    .where('cases.state', '<>', 'resolved')
    .where(sql<boolean>`(cases.state = 'waiting-member' or ${unread})`);
  const resolved = seen()
    .where('cases.state', '=', 'resolved')
    .where('cases.last_activity_at', '>=', earliestReopened(house.clock.now()))
    .where(unread);
  // Each by itself: a partial index serves a query only where all of it asks for its state.
  const rows = await house.db
    .selectFrom(open.unionAll(resolved).as('waiting'))
    .select(['account_id', sql<number>`count(*)::int`.as('count')])
    .groupBy('account_id')
    .execute();
  return new Map(rows.map(({ account_id, count }) => [account_id ?? '', count]));
}
