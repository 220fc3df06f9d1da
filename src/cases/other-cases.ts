import { sql } from 'kysely';
import type { CaseState } from '../database/tables.ts';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import { casesSeenBy } from './access.ts';
import type { StaffViewer } from './viewer.ts';

export interface OtherCase {
  readonly number: string;
  readonly subject: string;
  readonly language: Language;
  readonly state: CaseState;
}

/** How many other cases stand beside one. */
const othersShown = 4;

/**
 * The other cases of the same member that the viewer sees: of the account or, without one, of the person in their own
 * name; open ones first, the latest first, each with how many there are.
 */
export const otherCasesOf = (
  house: House,
  viewer: StaffViewer,
  { id, account }: { readonly id: string; readonly account: { readonly id: string } | null },
) =>
  casesSeenBy(house.db, viewer)
    .select(['cases.number', 'cases.subject', 'cases.language', 'cases.state'])
    .select(sql<string>`count(*) over ()`.as('count'))
    .where('cases.id', '<>', id)
    .where((eb) => {
      const isTheirs = account
        ? eb('cases.account_id', '=', account.id)
        : eb.and([
            eb('cases.account_id', 'is', null),
            eb(
              'cases.person_id',
              '=',
              casesSeenBy(house.db, viewer).select('cases.person_id').where('cases.id', '=', id),
            ),
          ]);
      // Said of each, since an account's open cases and its resolved ones have an index of their own.
      return eb.or([
        eb.and([isTheirs, eb('cases.state', '<>', 'resolved')]),
        eb.and([isTheirs, eb('cases.state', '=', 'resolved')]),
      ]);
    })
    .orderBy(sql`cases.state = 'resolved'`)
    .orderBy('cases.last_activity_at', 'desc')
    .orderBy('cases.id')
    .limit(othersShown)
    .execute();
