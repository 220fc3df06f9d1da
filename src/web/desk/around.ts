import type { Place } from '../../cases/list.ts';
import { type QueueRow, queueOf } from '../../desk/queue.ts';
import { queueCounts } from '../../desk/queue-counts.ts';
import { type QueueName, type QueuePlace, queuesOf } from '../../desk/queue-place.ts';
import type { Ask } from '../route.ts';

/** What stands around a case at the desk: the queues of the reader, and the cases of one of them. */
export interface DeskAround {
  readonly place: QueuePlace;
  readonly counts: Partial<Record<QueueName, number>>;
  readonly rows: readonly QueueRow[];
  readonly next: Place | undefined;
}

/**
 * Reads it, from the place asked for or, where none is, from the open cases of the team; undefined where the reader has
 * no such queue.
 */
export async function deskAround(
  { house, viewer }: Ask<'staff'>,
  place: QueuePlace = { queue: 'open', order: 'target', filters: {} },
): Promise<DeskAround | undefined> {
  if (!queuesOf(viewer).includes(place.queue)) return undefined;
  return { place, counts: await queueCounts(house, viewer), ...(await queueOf(house, viewer, place)) };
}
