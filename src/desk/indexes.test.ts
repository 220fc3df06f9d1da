import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newStaff } from '../cases/fresh-cast.ts';
import { otherCasesOf } from '../cases/other-cases.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { planOf } from '../database/plan-under-test.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { queueFiller } from './fresh-queue.ts';
import { loadOfTeam } from './load.ts';
import { queueOf } from './queue.ts';
import { queueCounts } from './queue-counts.ts';
import type { QueueName, QueueOrder } from './queue-place.ts';
import { casesSaying } from './search.ts';

const id = '00000000-0000-4000-8000-000000000000';
const after = {
  target: { at: '2026-12-01', id },
  age: { at: '2026-11-20T12:00:00.000Z', id },
  activity: { at: '2026-11-20T12:00:00.000Z', id },
};
const rowsOf = (queue: QueueName, order: QueueOrder) => (house: House, viewer: StaffViewer) =>
  queueOf(house, viewer, { queue, order, filters: {}, after: after[order] });

/** What the desk asks of the cases, and the indexes that answer it; never all cases, one after the other. */
const asked: Record<string, [(house: House, viewer: StaffViewer) => Promise<unknown>, ...indexes: string[]]> =
  {
    'the open cases by target': [rowsOf('open', 'target'), 'queue_of_team_by_target'],
    'the open cases by age': [rowsOf('open', 'age'), 'queue_of_team_by_age'],
    'the open cases by activity': [rowsOf('open', 'activity'), 'queue_of_team_by_activity'],
    'the resolved cases': [rowsOf('resolved', 'activity'), 'resolved_of_team'],
  };
const askedByAgents: typeof asked = {
  'one’s own cases': [rowsOf('mine', 'target'), 'queue_of_assignee'],
  'those of other teams': [rowsOf('others', 'target'), 'queue_of_team_by_target'],
  'how much each person has': [loadOfTeam, 'counted_of_team'],
  'how many each queue has': [queueCounts, 'counted_of_team', 'queue_of_assignee', 'resolved_of_team'],
  'the answered ones': [rowsOf('answered', 'target'), 'answered_of_team'],
  'those that wait for the member': [rowsOf('waiting-member', 'target'), 'waiting_of_team'],
  'the other cases of a member': [
    (house, viewer) => otherCasesOf(house, viewer, { id, account: { id } }),
    'open_cases_of_account',
    'resolved_cases_of_account',
  ],
  'the cases that say what was typed': [
    (house, viewer) => casesSaying(house, viewer, 'Mélèze 17'),
    'latest_cases',
    'words_of_cases',
    'open_cases_of_account',
    'resolved_cases_of_account',
    'cases_in_own_name',
  ],
  'the cases with an identifier': [
    (house, viewer) => casesSaying(house, viewer, 'T-555.000.001-0'),
    'identifiers_of_cases',
  ],
};

describe.each(databaseKinds)('an index answers on the %s database', (kind) => {
  let fresh: FreshHouse;
  let agent: StaffViewer;
  let auditor: StaffViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    agent = await newStaff(fresh.house, 'live', 'lead');
    auditor = await newStaff(fresh.house, null, 'auditor');
    await (await queueFiller(fresh.house)).addOne();
    await manyMore(fresh.house, agent.person.id);
  }, 120_000);
  afterAll(() => fresh.close());

  test.each(Object.entries({ ...asked, ...askedByAgents }))('%s', async (_, [ask, ...indexes]) => {
    const plan = await planOf(fresh.house.db, () => ask(fresh.house, agent));
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on cases');
  });

  test.each(Object.entries(asked))('%s of every team', async (_, [ask, ...indexes]) => {
    const plan = await planOf(fresh.house.db, () => ask(fresh.house, auditor));
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on cases');
  });
});

/** 6,000 more cases, over five teams, and 3,000 accounts and people; a third of them open, a few of them the agent's. */
async function manyMore({ db }: House, agentId: string): Promise<void> {
  const { words: _, ...row } = await db.selectFrom('cases').selectAll().executeTakeFirstOrThrow();
  const columns = sql.raw(Object.keys(row).join(', '));
  await sql`
    insert into accounts (number, kind, name, language)
    select 'A' || n, 'writer', 'Compte ' || n, 'fr' from generate_series(1, 3000) as n`.execute(db);
  await sql`
    insert into people (id, name, email, language, created_at, updated_at)
    select 'p' || n, 'Personne ' || n, n || '@repons.test', 'fr', now(), now() from generate_series(1, 3000) as n`.execute(
    db,
  );
  await sql`
    insert into cases (${columns}) select ${columns} from (
      select made.* from cases, generate_series(1, 6000) as n, jsonb_populate_record(cases, jsonb_build_object(
        'id', gen_random_uuid(), 'draft_id', gen_random_uuid(), 'number', 'C-' || n, 'description', '',
        'subject', (array['Érable', 'Mélèze', 'Bouleau', 'Tremble'])[1 + n % 4] || ' ' || n,
        'team_id', case when n % 3 = 0 then 'live' else (array['repertoire', 'conflicts', 'payments', 'access'])[1 + n % 4] end,
        'answers', jsonb_build_object('work', 'T' || lpad((n % 3000)::text, 10, '0')),
        'opened_at', timestamptz '2026-11-24' - n * interval '1 hour',
        'last_activity_at', timestamptz '2026-11-24' - n * interval '1 hour',
        'account_id', (select id from accounts where number = 'A' || (1 + n % 3000)),
        'due_on', date '2026-11-24' + n % 30,
        'assignee_id', case when n % 100 = 0 then ${agentId}::text end
      ) || case when n % 3 > 0 then '{"state": "resolved", "outcome": "done", "resolved_at": "2026-11-24"}'
           else '{}' end::jsonb
      ) as made
    ) as more`.execute(db);
  await sql`
    update cases set account_id = null, filed_as = 'own-name', person_id = 'p' || (1 + right(number, 1)::int)
    where number ~ '^C-\\d+7$'`.execute(db);
  await sql`analyze`.execute(db);
}
