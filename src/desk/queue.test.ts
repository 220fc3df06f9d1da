import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newStaff } from '../cases/fresh-cast.ts';
import type { Place } from '../cases/list.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import { queueFiller, resolved } from './fresh-queue.ts';
import { nextInQueue } from './next-in-queue.ts';
import { queueOf } from './queue.ts';
import { queueCounts } from './queue-counts.ts';
import { type QueueFilters, type QueueName, type QueueOrder, queueOrders, queuesOf } from './queue-place.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 15));

describe.each(databaseKinds)('the queues of the desk on the %s database', (kind) => {
  let fresh: FreshHouse;
  let fill: Awaited<ReturnType<typeof queueFiller>>;
  let agent: StaffViewer;
  let colleague: StaffViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    fill = await queueFiller(fresh.house);
    agent = await newStaff(fresh.house, 'live', 'agent');
    colleague = await newStaff(fresh.house, 'live', 'agent');
  });
  afterAll(() => fresh.close());

  interface Asked {
    readonly order?: QueueOrder;
    readonly filters?: QueueFilters;
  }
  async function pagesOf(
    viewer: StaffViewer,
    queue: QueueName,
    { order = 'target', filters = {} }: Asked = {},
  ) {
    const pages: string[][] = [];
    let after: Place | undefined;
    do {
      const { rows, next } = await queueOf(fresh.house, viewer, { queue, order, filters, after });
      pages.push(rows.map(({ subject, number }) => (subject === 'Un cas' ? number : subject)));
      after = next;
    } while (after);
    return pages;
  }
  const listed = async (viewer: StaffViewer, queue: QueueName, asked?: Asked) =>
    (await pagesOf(viewer, queue, asked)).flat();

  describe('with one case of each sort', () => {
    beforeAll(() =>
      fill.add(
        { subject: 'neuf', due_on: '2026-12-01', opened_at: day(20), last_activity_at: day(20) },
        {
          subject: 'à moi',
          due_on: '2026-12-03',
          opened_at: day(19),
          last_activity_at: day(23),
          assignee_id: agent.person.id,
        },
        {
          subject: 'à l’autre',
          due_on: '2026-12-02',
          opened_at: day(18),
          last_activity_at: day(21),
          assignee_id: colleague.person.id,
          language: 'en',
        },
        {
          subject: 'répondu',
          due_on: '2026-12-04',
          opened_at: day(17),
          last_activity_at: day(22),
          state: 'in-progress',
          answered_at: day(22),
        },
        { subject: 'en retard', due_on: '2026-11-23', opened_at: day(16), last_activity_at: day(19) },
        { subject: 'dû aujourd’hui', due_on: '2026-11-24', opened_at: day(15), last_activity_at: day(18) },
        {
          subject: 'chez le membre',
          due_on: null,
          days_left: 3,
          opened_at: day(14),
          last_activity_at: day(17),
          state: 'waiting-member',
        },
        {
          subject: 'chez un tiers',
          due_on: '2026-12-07',
          opened_at: day(13),
          last_activity_at: day(16),
          state: 'waiting-third-party',
          waiting_until: '2026-11-24',
        },
        {
          subject: 'le tiers tarde',
          due_on: '2026-12-08',
          opened_at: day(12),
          last_activity_at: day(15),
          state: 'waiting-third-party',
          waiting_until: '2026-11-23',
        },
        {
          subject: 'résolu',
          due_on: '2026-11-09',
          opened_at: day(2),
          last_activity_at: day(10),
          ...resolved,
          assignee_id: agent.person.id,
        },
        {
          subject: 'résolu hier',
          due_on: '2026-11-09',
          opened_at: day(3),
          last_activity_at: day(23),
          ...resolved,
        },
        { subject: 'ailleurs', team_id: 'repertoire', due_on: '2026-11-30', leaf: 'repertoire/new-work' },
        { subject: 'une plainte', team_id: 'complaints', due_on: '2026-11-30' },
        { subject: 'd’une équipe fermée', team_id: 'gone', due_on: '2026-11-30' },
      ),
    );
    afterAll(() => fresh.house.db.deleteFrom('cases').execute());

    const open = [
      'en retard',
      'dû aujourd’hui',
      'neuf',
      'à l’autre',
      'à moi',
      'répondu',
      'chez un tiers',
      'le tiers tarde',
      'chez le membre',
    ];

    test.each<[QueueName, string[]]>([
      ['mine', ['à moi']],
      ['answered', ['répondu']],
      ['late', ['en retard', 'le tiers tarde']],
      ['unassigned', open.filter((each) => !each.startsWith('à '))],
      ['open', open],
      ['waiting-member', ['chez le membre']],
      ['waiting-third-party', ['chez un tiers', 'le tiers tarde']],
      ['resolved', ['résolu hier', 'résolu']],
      ['others', ['ailleurs']],
    ])('%s has what belongs there, nearest target first', async (queue, subjects) => {
      expect(await listed(agent, queue)).toEqual(subjects);
    });

    test('each order begins with what waits longest or moved last', async () => {
      expect((await listed(agent, 'open', { order: 'age' })).slice(0, 2)).toEqual([
        'le tiers tarde',
        'chez un tiers',
      ]);
      expect((await listed(agent, 'open', { order: 'activity' })).slice(0, 2)).toEqual(['à moi', 'répondu']);
    });

    test.each<[QueueFilters, string[]]>([
      [{ type: 'live-performance' }, open],
      [{ type: 'live-performance/unpaid-performance' }, open],
      [{ type: 'live' }, []],
      [{ type: 'repertoire' }, []],
      [{ language: 'en' }, ['à l’autre']],
      [{ state: 'waiting-member' }, ['chez le membre']],
      [{ member: 'elodie' }, open],
      [{ member: 'MARCHAND él' }, open],
      [{ member: 'quelqu’un d’autre' }, []],
      [{ member: '!!!' }, []],
      [{ assignee: 'nobody' }, open.filter((each) => !each.startsWith('à '))],
      [{ language: 'fr', state: 'new' }, ['en retard', 'dû aujourd’hui', 'neuf', 'à moi']],
    ])('%j narrows the queue', async (filters, subjects) => {
      expect(await listed(agent, 'open', { filters })).toEqual(subjects);
    });

    test('who has it narrows the queue, and its member’s number', async () => {
      expect(await listed(agent, 'open', { filters: { assignee: colleague.person.id } })).toEqual([
        'à l’autre',
      ]);
      expect(await listed(agent, 'open', { filters: { member: fill.account.number } })).toEqual(open);
    });

    test('every queue counts what it lists, for everybody, and nobody hears of a restricted team’s', async () => {
      const { house } = fresh;
      const people = {
        agent,
        'lead of another team': await newStaff(house, 'repertoire', 'lead'),
        'agent of a restricted team': await newStaff(house, 'complaints', 'agent'),
        'agent of no team': await newStaff(house, null, 'agent'),
        auditor: await newStaff(house, null, 'auditor'),
        'auditor of a team': await newStaff(house, 'live', 'agent', 'auditor'),
        administrator: await newStaff(house, null, 'administrator'),
      };
      const seen: Record<string, unknown> = {};
      for (const [name, viewer] of Object.entries(people)) {
        const lists = await Promise.all(queuesOf(viewer).map((queue) => listed(viewer, queue)));
        const lengths = Object.fromEntries(queuesOf(viewer).map((queue, at) => [queue, lists[at]?.length]));
        expect(await queueCounts(house, viewer), name).toEqual(lengths);
        seen[name] = ['une plainte', 'd’une équipe fermée'].map((each) => lists.flat().includes(each));
      }
      expect(seen).toEqual({
        agent: [false, false],
        'lead of another team': [false, false],
        'agent of a restricted team': [true, false],
        'agent of no team': [false, false],
        auditor: [true, true],
        'auditor of a team': [true, true],
        administrator: [false, false],
      });
    });

    test('the auditor’s queues are those of every team together', async () => {
      const auditor = await newStaff(fresh.house, null, 'auditor');
      const others = ['ailleurs', 'd’une équipe fermée', 'une plainte'];
      expect((await listed(auditor, 'open')).toSorted()).toEqual([...open, ...others].toSorted());
      expect((await listed(auditor, 'open'))[0]).toBe('en retard');
      expect(queuesOf(auditor)).not.toContain('mine');
    });

    test('after a case comes the next of its queue, at its end none, and from elsewhere what follows its place', async () => {
      const numberOf = async (subject: string) =>
        (
          await fresh.house.db
            .selectFrom('cases')
            .select('number')
            .where('subject', '=', subject)
            .executeTakeFirstOrThrow()
        ).number;
      const next = async (queue: QueueName, order: QueueOrder, subject: string) =>
        nextInQueue(fresh.house, agent, { queue, order, filters: {} }, await numberOf(subject));
      expect(await next('open', 'target', 'dû aujourd’hui')).toBe(await numberOf('neuf'));
      expect(await next('open', 'target', 'chez le membre')).toBeUndefined();
      expect(await next('open', 'activity', 'à moi')).toBe(await numberOf('répondu'));
      expect(await next('late', 'target', 'neuf')).toBe(await numberOf('le tiers tarde'));
      expect(await next('open', 'target', 'une plainte')).toBeUndefined();
    });
  });

  describe('filled for each rule', () => {
    afterEach(() => fresh.house.db.deleteFrom('cases').execute());

    test.each(queueOrders)(
      'by %s, every case is on one page and on one only, though 60 of three teams stand at one place',
      async (order) => {
        const teams = ['live', 'repertoire', 'conflicts'];
        const numbers = await fill.add(
          ...Array.from({ length: 60 }, (_, at) => ({ team_id: teams[at % 3] as string, id: randomUUID() })),
        );
        const everybody = await newStaff(fresh.house, null, 'auditor');
        const pages = await pagesOf(everybody, 'open', { order });
        expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
        expect(pages.flat().toSorted()).toEqual(numbers.toSorted());
      },
    );

    test('what is counted to no end is counted up to a thousand', async () => {
      await fill.add(...Array.from({ length: 1_001 }, () => ({ ...resolved })));
      expect(await queueCounts(fresh.house, agent)).toMatchObject({ resolved: 1_000, open: 0 });
    });

    test('a member in their own name is found by their name', async () => {
      await fill.add({ subject: 'en son nom', account_id: null, filed_as: 'own-name' });
      expect(await listed(agent, 'open', { filters: { member: 'élodie' } })).toEqual(['en son nom']);
    });
  });
});
