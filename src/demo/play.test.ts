import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import { openAuth } from '../people/auth.ts';
import { todayIn } from '../text/dates.ts';
import { playDemonstration } from './play.ts';
import { stories } from './stories.ts';

// Of the play itself one database says as much as two: `main.test.ts` and the journeys start it on both.
let fresh: FreshHouse;
const play = () =>
  playDemonstration(fresh.house, openAuth(fresh.house.db, fresh.house.settings, fresh.house.keys));
beforeAll(async () => {
  fresh = await freshHouse('server');
  await play();
}, 120_000);
afterAll(() => fresh.close());

const cases = () =>
  fresh.house.db
    .selectFrom('cases')
    .select(({ selectFrom }) => [
      'cases.team_id as team',
      'cases.subject',
      'cases.state',
      'cases.due_on',
      'cases.assignee_id',
      'cases.answered_at',
      'cases.waiting_until',
      'cases.outcome',
      selectFrom('entries')
        .whereRef('entries.case_id', '=', 'cases.id')
        .where('entries.state', '=', 'resolved')
        .select(({ fn }) => fn.countAll<string>().as('ends'))
        .as('ends'),
    ])
    .execute();

describe('the demonstration', () => {
  test('has a case for every story, and a draft for those that stay one', async () => {
    expect((await cases()).map(({ subject }) => subject).sort()).toEqual(
      stories.flatMap(({ subject, isDraft }) => (isDraft ? [] : [subject])).sort(),
    );
    const drafts = await fresh.house.db.selectFrom('drafts').select('subject').execute();
    expect(drafts.map(({ subject }) => subject)).toEqual(
      stories.flatMap(({ subject, isDraft }) => (isDraft ? [subject] : [])),
    );
  });

  test('gives every team at least four cases: one late, one waiting, one reopened, one in nobody’s hands', async () => {
    const byTeam = Map.groupBy(await cases(), ({ team }) => team);
    const today = todayIn(fresh.house.settings.timeZone, fresh.clock.now());
    const lacking = fresh.house.catalogue.teams.flatMap(({ id }) => {
      const theirs = byTeam.get(id) ?? [];
      const open = theirs.filter(({ state }) => state !== 'resolved');
      return [
        ...(theirs.length < 4 ? [`${id}: ${theirs.length} cases`] : []),
        ...(open.some(({ due_on }) => due_on !== null && due_on < today) ? [] : [`${id}: none is late`]),
        ...(open.some(({ state }) => state.startsWith('waiting')) ? [] : [`${id}: none waits`]),
        ...(open.some(({ ends }) => Number(ends) > 0) ? [] : [`${id}: none is reopened`]),
        ...(open.some(({ assignee_id }) => assignee_id === null) ? [] : [`${id}: all are taken`]),
      ];
    });
    expect(lacking).toEqual([]);
  });

  test('has cases answered by their member, withdrawn, and waiting for a third party beyond its date', async () => {
    const all = await cases();
    const today = todayIn(fresh.house.settings.timeZone, fresh.clock.now());
    expect(all.some(({ answered_at }) => answered_at !== null)).toBe(true);
    expect(all.some(({ outcome }) => outcome === 'withdrawn')).toBe(true);
    expect(all.some(({ waiting_until }) => waiting_until !== null && waiting_until < today)).toBe(true);
  });

  test('changes nothing when it is played again', async () => {
    const count = async () => {
      const { db } = fresh.house;
      const { entries } = await db
        .selectFrom('entries')
        .select(({ fn }) => fn.countAll<string>().as('entries'))
        .executeTakeFirstOrThrow();
      return { entries, cases: (await cases()).length };
    };
    const before = await count();
    await play();
    expect(await count()).toEqual(before);
  });
});
