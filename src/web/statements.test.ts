import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { statementsOf } from '../people/people-under-test.ts';
import { addressOf } from './addresses.ts';
import {
  type Browser,
  type FreshPortal,
  freshPortal,
  type Member,
  newCaseWithFile,
  newDraftWithFile,
} from './fresh-portal.ts';

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let member: Member;
  let agent: Browser;
  let auditor: Browser;
  let ofCase: { number: string; file: string };
  let ofDraft: { draft: string; file: string };
  beforeAll(async () => {
    portal = await freshPortal(kind);
    member = await portal.newMember('Élodie');
    agent = await portal.newStaff('live', 'agent');
    auditor = await portal.newStaff(null, 'auditor');
    ofCase = await newCaseWithFile(portal.house, member.viewer);
    ofDraft = await newDraftWithFile(portal.house, member.viewer);
  });
  afterAll(() => portal.close());

  const pages = (): Record<string, () => Promise<Response>> => ({
    home: () => member.browser.get(addressOf('home', 'fr')),
    cases: () => member.browser.get(addressOf('cases', 'fr')),
    'cases with a receipt': () => member.browser.get(`${addressOf('cases', 'fr')}?receipt=${ofCase.number}`),
    'cases that say what was typed': () => member.browser.get(`${addressOf('cases', 'fr')}?q=erables`),
    casesResolved: () => member.browser.get(addressOf('casesResolved', 'fr')),
    drafts: () => member.browser.get(addressOf('drafts', 'fr')),
    draftQuestions: () => member.browser.get(addressOf('draftQuestions', 'fr', ofDraft)),
    draftDetails: () => member.browser.get(addressOf('draftDetails', 'fr', ofDraft)),
    draftCheck: () => member.browser.get(addressOf('draftCheck', 'fr', ofDraft)),
    case: () => member.browser.get(addressOf('case', 'fr', ofCase)),
    desk: () => agent.get(addressOf('deskQueue', 'fr', { queue: 'open' })),
    'desk of every team': () => auditor.get(addressOf('deskQueue', 'fr', { queue: 'open' })),
    deskCase: () => agent.get(addressOf('deskCase', 'fr', ofCase)),
  });

  async function statementsOfEach(): Promise<Record<string, string[]>> {
    const statements: Record<string, string[]> = {};
    for (const [page, ask] of Object.entries(pages())) {
      statements[page] = await statementsOf(async () => expect((await ask()).status).toBe(200));
    }
    return statements;
  }

  /** 24 more cases, each with a message, 24 more messages and files on the first, and 24 more drafts. */
  async function fill({ db }: FreshPortal['house']) {
    const first = await db.selectFrom('cases').selectAll().executeTakeFirstOrThrow();
    // All but what the database makes itself.
    const columns = sql.raw(
      Object.keys(first)
        .filter((name) => name !== 'words')
        .join(', '),
    );
    const more = sql`
      select made.* from cases, generate_series(1, 24) as n, jsonb_populate_record(cases, jsonb_build_object(
        'id', gen_random_uuid(), 'draft_id', gen_random_uuid(), 'number', 'C-0000-' || lpad(n::text, 3, '0')) ||
        case when n % 2 = 0 then '{"state": "resolved", "outcome": "done", "resolved_at": "2026-11-24"}' else '{}' end::jsonb
      ) as made`;
    await sql`insert into cases (${columns}) select ${columns} from (${more}) as more`.execute(db);
    await sql`
      insert into entries (case_id, kind, audience, side, person_id, language, body, at)
      select cases.id, 'message', 'member', 'staff', cases.person_id, 'fr', 'Bonjour', cases.opened_at
      from cases, generate_series(1, case when number = ${ofCase.number} then 24 else 1 end)`.execute(db);
    await sql`
      insert into files select made.* from files, generate_series(1, 24) as n,
        jsonb_populate_record(files, jsonb_build_object('id', n || files.id)) as made`.execute(db);
    await sql`
      insert into drafts select made.* from drafts, generate_series(1, 24) as n,
        jsonb_populate_record(drafts, jsonb_build_object('id', gen_random_uuid(), 'revision', n)) as made`.execute(
      db,
    );
  }

  test('a page asks the same of the database for one case, one draft and one file as for 25 of each', async () => {
    const forOne = await statementsOfEach();
    await fill(portal.house);
    const forMany = await statementsOfEach();
    expect(forMany).toEqual(forOne);
    const counts = Object.entries(forMany).map(([page, { length }]) => [page, length] as const);
    // At the desk a case has its list, its queues and the member's other cases around it.
    expect(counts.filter(([page, count]) => count > (page === 'deskCase' ? 10 : 7))).toEqual([]);
    const queue = await agent.get(addressOf('deskQueue', 'fr', { queue: 'open' }));
    expect((await queue.text()).match(/class="item"/g)).toHaveLength(13);
  });
});
