import { type RawBuilder, sql } from 'kysely';
import { casesSeenBy } from '../cases/access.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { Db } from '../database/open.ts';
import type { QueueName } from './queue-place.ts';

/**
 * The teams whose cases make up a queue: one's own, those of others, or for who is of no team all that they see. A
 * queue of many teams is made of theirs, each by its own index.
 */
export function teamsOfQueue(db: Db, viewer: StaffViewer, queue: QueueName): RawBuilder<{ id: string }> {
  const { team, visibleTeams } = viewer;
  if (team !== null && queue !== 'others') return unnested([team]);
  if (visibleTeams !== 'all') return unnested(visibleTeams.filter((each) => each !== team));
  return teamsWithCases(db, viewer, queue === 'resolved');
}

const unnested = (teams: readonly string[]) => sql<{ id: string }>`unnest(${teams}::text[])`;

/**
 * For who sees every case: each team that has one, the catalogue's or not, found by leaps from one to the next rather
 * than by reading the cases.
 */
function teamsWithCases(db: Db, viewer: StaffViewer, isResolved: boolean): RawBuilder<{ id: string }> {
  const seen = casesSeenBy(db, viewer)
    .where('cases.state', isResolved ? '=' : '<>', 'resolved')
    .select((eb) => eb.fn.min('cases.team_id').as('id'));
  const following = seen.where('cases.team_id', '>', sql<string>`team.id`);
  const own = viewer.team ?? '';
  return sql<{ id: string }>`(
    with recursive team(id) as (
      ${seen} union all select ${following} from team where team.id is not null
    ) select id from team where id is not null and id <> ${own}
  )`;
}
