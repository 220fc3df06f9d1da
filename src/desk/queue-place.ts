import { may } from '../cases/access.ts';
import type { Place } from '../cases/list.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { CaseState } from '../database/tables.ts';
import type { Language } from '../text/localized.ts';

/** The queues of the desk, in the order in which they are shown. */
export const queueNames = [
  'mine',
  'answered',
  'late',
  'unassigned',
  'open',
  'waiting-member',
  'waiting-third-party',
  'resolved',
  'others',
] as const;
export type QueueName = (typeof queueNames)[number];

export const queueOrders = ['target', 'age', 'activity'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** What a queue is narrowed to. */
export interface QueueFilters {
  /** The path of a type, of whatever level. */
  readonly type?: string;
  readonly language?: Language;
  /** What was typed of the name or the number of the member's account. */
  readonly member?: string;
  readonly state?: CaseState;
  /** The id of the agent who has it, or `nobody`. */
  readonly assignee?: string;
}

/** Stands for no agent. */
export const nobody = 'nobody';

/** A place at the desk: a queue, how it is ordered and narrowed, and the row after which it goes on. */
export interface QueuePlace {
  readonly queue: QueueName;
  readonly order: QueueOrder;
  readonly filters: QueueFilters;
  readonly after?: Place | undefined;
}

/** The queues that there are for this viewer: who answers no case has none of their own, who is of no team no others. */
export function queuesOf(viewer: StaffViewer): readonly QueueName[] {
  if (!may.readCases(viewer)) return [];
  return queueNames.filter((name) => {
    if (name === 'mine') return may.openForMember(viewer);
    return name !== 'others' || viewer.team !== null;
  });
}

/** What is resolved has no target any more: only when something last happened orders it. */
export const orderOf = ({ queue, order }: Pick<QueuePlace, 'queue' | 'order'>): QueueOrder =>
  queue === 'resolved' ? 'activity' : order;
