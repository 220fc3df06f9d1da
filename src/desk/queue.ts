import { sql } from 'kysely';
import { casesSeenBy } from '../cases/access.ts';
import { type Place, rowsAPage } from '../cases/list.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { CaseState } from '../database/tables.ts';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';

export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly leaf: string;
  readonly state: CaseState;
  readonly language: Language;
  readonly openedAt: Date;
  /** The account, or the representative who filed in their own name. */
  readonly member: string;
}

/** The open cases of the viewer's team (of every team, for who has none), oldest first, a page at a time. */
export async function queueOf(
  house: House,
  viewer: StaffViewer,
  after?: Place,
): Promise<{ rows: QueueRow[]; next: Place | undefined }> {
  const rows = await casesSeenBy(house.db, viewer)
    .innerJoin('people', 'people.id', 'cases.person_id')
    .leftJoin('accounts', 'accounts.id', 'cases.account_id')
    .select((eb) => [
      'cases.id',
      'cases.number',
      'cases.subject',
      'cases.leaf',
      'cases.state',
      'cases.language',
      'cases.opened_at as openedAt',
      eb.fn.coalesce('accounts.name', 'people.name').as('member'),
    ])
    .$if(viewer.team !== null, (query) => query.where('cases.team_id', '=', viewer.team ?? ''))
    .where('cases.state', '<>', 'resolved')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(cases.opened_at, cases.id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('cases.opened_at')
    .orderBy('cases.id')
    .limit(rowsAPage + 1)
    .execute();
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined;
  return { rows: rows.slice(0, rowsAPage), next: last && { at: last.openedAt.toISOString(), id: last.id } };
}
