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

/** Reads it, from the place asked for or the one where the reader begins; undefined where there is none for them. */
export async function deskAround(
  { house, viewer }: Ask<'staff'>,
  asked?: QueuePlace,
): Promise<DeskAround | undefined> {
  const queues = queuesOf(viewer);
  if (queues.length === 0 || (asked && !queues.includes(asked.queue))) return undefined;
  const counts = await queueCounts(house, viewer);
  const place: QueuePlace = asked ?? { queue: firstOf(queues, counts), order: 'target', filters: {} };
  return { place, counts, ...(await queueOf(house, viewer, place)) };
}

/** One begins with what is one's own; where that is nothing, with the first queue of the team that has something. */
function firstOf(queues: readonly QueueName[], counts: DeskAround['counts']): QueueName {
  if (!queues.includes('mine')) return 'open';
  const begun: readonly QueueName[] = ['mine', 'answered', 'late', 'unassigned', 'open'];
  return begun.find((queue) => (counts[queue] ?? 0) > 0) ?? 'mine';
}
