import { sql } from 'kysely';
import { casesSeenBy } from '../cases/access.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import { inQueue, todayOf } from './in-queue.ts';
import { type QueueName, queuesOf } from './queue-place.ts';
import { teamsOfQueue } from './teams.ts';

/** How many cases are in each queue of the viewer: nobody counts further than this, it is shown as « 999+ ». */
export const countedMost = 1_000;

const counted = ['answered', 'late', 'unassigned', 'waiting-member', 'waiting-third-party'] as const;

/** How many cases each queue of the viewer has, in one statement; what is resolved and what others have, up to a limit. */
export async function queueCounts(
  house: House,
  viewer: StaffViewer,
): Promise<Partial<Record<QueueName, number>>> {
  const queues = queuesOf(viewer);
  if (queues.length === 0) return {};
  const counts = await house.db
    .selectFrom([
      openOfTeam(house, viewer).as('open'),
      mineOf(house, viewer).as('own'),
      upTo(house, viewer, 'resolved').as('ended'),
      upTo(house, viewer, 'others').as('elsewhere'),
    ])
    .selectAll()
    .executeTakeFirstOrThrow();
  return Object.fromEntries(queues.map((queue) => [queue, counts[queue]]));
}

/** The open cases of the team, gone through once. */
const openOfTeam = (house: House, viewer: StaffViewer) =>
  house.db
    .selectFrom(teamsOfQueue(house.db, viewer, 'open').as<'team'>(sql`team(id)`))
    .innerJoinLateral(
      casesSeenBy(house.db, viewer)
        .where('cases.team_id', '=', sql<string>`team.id`)
        .where((eb) => inQueue(eb, 'open', viewer, todayOf(house)))
        .select((eb) => [
          eb.fn.countAll<number>().as('open'),
          ...counted.map((queue) =>
            eb.fn
              .countAll<number>()
              .filterWhere((each) => inQueue(each, queue, viewer, todayOf(house)))
              .as(queue),
          ),
        ])
        .as('count'),
      (join) => join.onTrue(),
    )
    .select([
      sumOf('open').as('open'),
      sumOf('answered').as('answered'),
      sumOf('late').as('late'),
      sumOf('unassigned').as('unassigned'),
      sumOf('waiting-member').as('waiting-member'),
      sumOf('waiting-third-party').as('waiting-third-party'),
    ]);

const sumOf = (queue: QueueName) => sql<number>`coalesce(sum(count.${sql.ref(queue)}), 0)::int`;

const mineOf = (house: House, viewer: StaffViewer) =>
  casesSeenBy(house.db, viewer)
    .where((eb) => inQueue(eb, 'mine', viewer, todayOf(house)))
    .select(sql<number>`count(*)::int`.as('mine'));

const upTo = <Queue extends 'resolved' | 'others'>(house: House, viewer: StaffViewer, queue: Queue) =>
  house.db
    .selectFrom(
      house.db
        .selectFrom(teamsOfQueue(house.db, viewer, queue).as<'team'>(sql`team(id)`))
        .innerJoinLateral(
          casesSeenBy(house.db, viewer)
            .where('cases.team_id', '=', sql<string>`team.id`)
            .where((eb) => inQueue(eb, queue, viewer, todayOf(house)))
            .select('cases.id')
            .limit(countedMost)
            .as('case'),
          (join) => join.onTrue(),
        )
        .select('case.id')
        .limit(countedMost)
        .as('some'),
    )
    .select(sql<number>`count(*)::int`.as(queue));
