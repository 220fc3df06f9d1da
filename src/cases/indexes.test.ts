import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import { databaseKinds } from '../database/fresh.ts';
import { planOf } from '../database/plan-under-test.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { newAccount, newCase, newMember, represented } from './fresh-cast.ts';
import { casesOfAccount, casesToAnswer, countsOfAccount } from './list.ts';
import { numberOf } from './number.ts';
import type { MemberViewer } from './viewer.ts';
import { waitingFor } from './waiting.ts';

const after = { at: '2026-11-20T12:00:00.000Z', id: '00000000-0000-4000-8000-000000000000' };

/** What is asked of the cases, and the indexes that answer it; never all cases, one after the other. */
const asked: Record<
  string,
  [(house: House, viewer: MemberViewer) => Promise<unknown>, ...indexes: string[]]
> = {
  'the active cases': [
    (house, viewer) => casesOfAccount(house, viewer, 'active', { after }),
    'open_cases_of_account',
  ],
  'the resolved cases': [
    (house, viewer) => casesOfAccount(house, viewer, 'resolved', { after }),
    'resolved_cases_of_account',
  ],
  // By their words or by their account: whichever has fewer.
  'those that say what was typed': [
    (house, viewer) => casesOfAccount(house, viewer, 'active', { typed: 'Mélèze 17' }),
    'words_of_cases|open_cases_of_account',
  ],
  'those that say it, or have it as their number': [
    (house, viewer) => casesOfAccount(house, viewer, 'active', { typed: numberOf(3) }),
    'words_of_cases|open_cases_of_account',
  ],
  'how many there are': [
    (house, viewer) => countsOfAccount(house, viewer),
    'open_cases_of_account',
    'resolved_cases_of_account',
  ],
  'how many say it': [
    (house, viewer) => countsOfAccount(house, viewer, 'mélèze 17'),
    'words_of_cases|cases_of_account',
  ],
  'the member’s turn': [(house, viewer) => casesToAnswer(house, viewer, 3), 'open_cases_of_account'],
  'what waits in each account': [
    (house, viewer) => waitingFor(house, viewer),
    'open_cases_of_account',
    'resolved_cases_of_account',
    'cases_in_own_name',
  ],
};

describe.each(databaseKinds)('an index answers on the %s database', (kind) => {
  let fresh: FreshHouse;
  let viewer: MemberViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    const { house } = fresh;
    const accounts: Account[] = [];
    for (let each = 0; each < 20; each++) accounts.push(await newAccount(house, `Compte ${each}`));
    const [first, second] = accounts as [Account, Account];
    viewer = await newMember(house, 'Sylvie', first, represented(second, 'works'));
    await manyMore(house, await newCase(house, viewer));
  });
  afterAll(() => fresh.close());

  test.each(Object.entries(asked))('%s', async (_, [ask, ...indexes]) => {
    const plan = await planOf(fresh.house.db, () => ask(fresh.house, viewer));
    for (const index of indexes) expect(plan).toMatch(new RegExp(index));
    expect(plan).not.toContain('Seq Scan on cases');
  });
});

/** 3,000 more cases like this one, over all accounts; some resolved, long ago and lately. */
async function manyMore({ db }: House, number: string): Promise<void> {
  const { words: _, ...row } = await db
    .selectFrom('cases')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const columns = sql.raw(Object.keys(row).join(', '));
  await sql`
    insert into cases (${columns}) select ${columns} from (
      select made.* from cases, generate_series(1, 3000) as n, jsonb_populate_record(cases, jsonb_build_object(
        'id', gen_random_uuid(), 'draft_id', gen_random_uuid(), 'number', 'C-' || n, 'description', '',
        'subject', (array['Érable', 'Mélèze', 'Bouleau', 'Tremble'])[1 + n % 4] || ' ' || n,
        'last_activity_at', timestamptz '2026-11-24' - n * interval '1 hour',
        'account_id', case when n % 40 > 0 then (
          select id from accounts order by number collate "C" offset n % (select count(*)::int from accounts) limit 1
        ) else account_id end
      ) || case when n % 3 = 0 then '{"state": "resolved", "outcome": "done", "resolved_at": "2026-11-24"}'
           when n % 5 = 0 then '{"state": "waiting-member", "due_on": null, "days_left": 3}' else '{}' end::jsonb
      ) as made where cases.number = ${number}
    ) as more`.execute(db);
  await sql`analyze`.execute(db);
}
