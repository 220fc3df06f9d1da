import { sql } from 'kysely';
import type { CaseState } from '../database/tables.ts';
import type { House } from '../house.ts';
import { casesSeenBy } from './access.ts';
import type { Status } from './state.ts';
import type { MemberViewer } from './viewer.ts';

export const rowsAPage = 25;

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly leaf: string;
  readonly state: CaseState;
  readonly lastActivityAt: Date;
  /** Messages of the society that this person has not had before their eyes. */
  readonly unread: number;
}

/** Where the next page starts: the last row of this one. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** The cases of the account viewed (of the person, where there is none), latest activity first, a page at a time. */
export async function casesOfAccount(
  house: House,
  viewer: MemberViewer,
  status: Status,
  after?: Place,
): Promise<{ rows: CaseRow[]; next: Place | undefined }> {
  const rows = await ofViewedAccount(house, viewer)
    .select([
      'cases.id',
      'cases.number',
      'cases.subject',
      'cases.leaf',
      'cases.state',
      'cases.last_activity_at as lastActivityAt',
      unreadBy(viewer.person.id).as('unread'),
    ])
    .where('cases.state', status === 'resolved' ? '=' : '<>', 'resolved')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(cases.last_activity_at, cases.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('cases.last_activity_at', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(rowsAPage + 1)
    .execute();
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined;
  return {
    rows: rows.slice(0, rowsAPage),
    next: last && { at: last.lastActivityAt.toISOString(), id: last.id },
  };
}

/** How many cases of the account viewed are active and resolved. */
export async function countsOfAccount(house: House, viewer: MemberViewer): Promise<Record<Status, number>> {
  const counted = await ofViewedAccount(house, viewer)
    .select([
      sql<number>`count(*) filter (where cases.state <> 'resolved')::int`.as('active'),
      sql<number>`count(*) filter (where cases.state = 'resolved')::int`.as('resolved'),
    ])
    .executeTakeFirstOrThrow();
  return counted;
}

function ofViewedAccount(house: House, viewer: MemberViewer) {
  const seen = casesSeenBy(house.db, viewer);
  return viewer.viewed === null
    ? seen.where('cases.account_id', 'is', null)
    : seen.where('cases.account_id', '=', viewer.viewed.id);
}

const unreadBy = (personId: string) => sql<number>`(
  select count(*)::int from entries
  where entries.case_id = cases.id and entries.kind = 'message' and entries.side = 'staff' and entries.audience = 'member'
    and entries.id > coalesce((select entry_id from read_marks where person_id = ${personId} and case_id = cases.id), 0)
)`;
