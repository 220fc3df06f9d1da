import { casesSeenBy } from '../cases/access.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import { type Colleague, colleaguesOf } from './colleagues.ts';
import { inQueue, todayOf } from './in-queue.ts';

/** The queues in which one counts what each person has. */
export const loadQueues = ['open', 'late', 'answered', 'waiting-member', 'waiting-third-party'] as const;

export type Load = Readonly<Record<(typeof loadQueues)[number], number>>;

/** Somebody who has cases of the team, of it or not any more, and how many. */
export interface PersonLoad extends Colleague {
  readonly load: Load;
}

const nothing: Load = { open: 0, late: 0, answered: 0, 'waiting-member': 0, 'waiting-third-party': 0 };

/** How much each person of the viewer's team has to do, and what nobody has. */
export async function loadOfTeam(
  house: House,
  viewer: StaffViewer,
): Promise<{ people: readonly PersonLoad[]; unassigned: Load }> {
  const today = todayOf(house);
  const counts = await casesSeenBy(house.db, viewer)
    .leftJoin('people', 'people.id', 'cases.assignee_id')
    .where('cases.team_id', '=', viewer.team ?? '')
    .where('cases.state', '<>', 'resolved')
    .groupBy(['people.id', 'people.name'])
    .select((eb) => [
      'people.id',
      'people.name',
      ...loadQueues.map((queue) =>
        eb
          .cast<number>(
            eb.fn.countAll().filterWhere((each) => inQueue(each, queue, viewer, today)),
            'integer',
          )
          .as(queue),
      ),
    ])
    .execute();
  const colleagues = await colleaguesOf(house, viewer);
  const had = counts.filter(({ id }) => id !== null && !colleagues.some((each) => each.id === id));
  const loadOf = (id: string | null) => counts.find((each) => each.id === id) ?? nothing;
  return {
    people: [...colleagues, ...had].map(({ id, name }) => ({
      id: id ?? '',
      name: name ?? '',
      load: loadOf(id),
    })),
    unassigned: loadOf(null),
  };
}
