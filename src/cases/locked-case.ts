import type { Db } from '../database/open.ts';
import { casesSeenBy, entriesSeenBy } from './access.ts';
import type { Viewer } from './viewer.ts';

export type LockedCase = NonNullable<Awaited<ReturnType<typeof lockedCase>>>;

/** A case that the viewer sees, kept from every other act until the transaction ends. */
export const lockedCase = (trx: Db, viewer: Viewer, number: string) =>
  casesSeenBy(trx, viewer)
    .select([
      'cases.id',
      'cases.number',
      'cases.state',
      'cases.team_id',
      'cases.leaf',
      'cases.language',
      'cases.assignee_id',
      'cases.answered_at',
      'cases.opened_at as openedAt',
      'cases.resolved_at as resolvedAt',
      'cases.last_activity_at as lastActivityAt',
      'cases.target_business_days as targetBusinessDays',
      'cases.due_on',
      'cases.days_left',
    ])
    .where('cases.number', '=', number)
    .forUpdate()
    .executeTakeFirst();

/** However the machine's clock is set back, the time of a case is not. */
export const timeIn = ({ lastActivityAt }: Pick<LockedCase, 'lastActivityAt'>, now: Date): Date =>
  now < lastActivityAt ? lastActivityAt : now;

/** What an act has to be up to date with: nothing that the viewer may not see. */
export async function lastEntrySeen(trx: Db, viewer: Viewer, caseId: string): Promise<string | undefined> {
  const last = await entriesSeenBy(trx, viewer)
    .select('entries.id')
    .where('entries.case_id', '=', caseId)
    .orderBy('entries.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id;
}
