import { casesSeenBy } from '../cases/access.ts';
import { readNumber } from '../cases/number.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import { firstInQueue } from './in-queue.ts';
import { atOf } from './queue.ts';
import { orderOf, type QueuePlace } from './queue-place.ts';

/**
 * The number of the case that comes after this one in a queue as it is now; undefined at its end. Asked before what
 * one does to the case moves it elsewhere.
 */
export async function nextInQueue(
  house: House,
  viewer: StaffViewer,
  place: QueuePlace,
  number: string,
): Promise<string | undefined> {
  const here = await casesSeenBy(house.db, viewer)
    .select([
      'cases.id',
      'cases.due_on as dueOn',
      'cases.opened_at as openedAt',
      'cases.last_activity_at as lastActivityAt',
    ])
    .where('cases.number', '=', readNumber(number) ?? '')
    .executeTakeFirst();
  if (here === undefined) return undefined;
  const after = { at: atOf(here, orderOf(place)), id: here.id };
  const next = await casesSeenBy(house.db, viewer)
    .innerJoin(firstInQueue(house, viewer, { ...place, after }, 1), 'first.id', 'cases.id')
    .select('cases.number')
    .executeTakeFirst();
  return next?.number;
}
