import { casesSeenBy } from '../cases/access.ts';
import { type Place, rowsAPage } from '../cases/list.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { CaseState } from '../database/tables.ts';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import { firstInQueue, keys } from './in-queue.ts';
import { orderOf, type QueueOrder, type QueuePlace } from './queue-place.ts';

export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly leaf: string;
  readonly team: string;
  readonly state: CaseState;
  readonly language: Language;
  readonly openedAt: Date;
  readonly lastActivityAt: Date;
  /** YYYY-MM-DD; null where its clock is stopped. */
  readonly dueOn: string | null;
  /** YYYY-MM-DD: until when a third party is waited for. */
  readonly waitingUntil: string | null;
  /** Since when an answer of the member waits. */
  readonly answeredAt: Date | null;
  readonly assigneeId: string | null;
  /** Who has it, by name. */
  readonly assignee: string | null;
  /** The account, or the representative who filed in their own name. */
  readonly member: string;
}

/** The cases of a queue as it is now, a page at a time. */
export async function queueOf(
  house: House,
  viewer: StaffViewer,
  place: QueuePlace,
): Promise<{ rows: QueueRow[]; next: Place | undefined }> {
  const order = orderOf(place);
  const { key, direction } = keys[order];
  const rows = await casesShown(house, viewer)
    .innerJoin(firstInQueue(house, viewer, place, rowsAPage + 1), 'first.id', 'cases.id')
    .orderBy(key, direction)
    .orderBy('cases.id', direction)
    .execute();
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined;
  return { rows: rows.slice(0, rowsAPage), next: last && { at: atOf(last, order), id: last.id } };
}

/** Cases as rows of the desk show them. */
export const casesShown = (house: House, viewer: StaffViewer) =>
  casesSeenBy(house.db, viewer)
    .innerJoin('people', 'people.id', 'cases.person_id')
    .leftJoin('accounts', 'accounts.id', 'cases.account_id')
    .leftJoin('people as assignees', 'assignees.id', 'cases.assignee_id')
    .select((eb) => [
      'cases.id',
      'cases.number',
      'cases.subject',
      'cases.leaf',
      'cases.team_id as team',
      'cases.state',
      'cases.language',
      'cases.opened_at as openedAt',
      'cases.last_activity_at as lastActivityAt',
      'cases.due_on as dueOn',
      'cases.waiting_until as waitingUntil',
      'cases.answered_at as answeredAt',
      'cases.assignee_id as assigneeId',
      'assignees.name as assignee',
      eb.fn.coalesce('accounts.name', 'people.name').as('member'),
    ]);

/** Where a case stands in this order, as an address says it. */
export function atOf(
  { dueOn, openedAt, lastActivityAt }: Pick<QueueRow, 'dueOn' | 'openedAt' | 'lastActivityAt'>,
  order: QueueOrder,
): string {
  if (order === 'target') return dueOn ?? 'infinity';
  return (order === 'age' ? openedAt : lastActivityAt).toISOString();
}
