import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

// Zammad CVE-2020-29160: what had been said was edited behind the audit's back.

describe.each(databaseKinds)('on the %s database, the product’s own connection cannot', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    let agent: Owner['browser'];
    ({ a, agent } = await twoMembers(portal));
    await a.browser.post(addressOf('case', 'fr', a.case), { message: 'Un mot' });
    await agent.post(addressOf('deskCase', 'fr', a.case), { message: 'Une réponse' });
  });
  afterAll(() => portal.close());

  test.each<[string, RawBuilder<unknown>]>([
    ['change what was said', sql`update entries set body = 'Autre'`],
    ['change who said it', sql`update entries set side = 'staff', person_id = (select min(id) from people)`],
    ['show to members what is for staff', sql`update entries set audience = 'member'`],
    ['move it to another case', sql`update entries set case_id = (select id from cases limit 1)`],
    ['change nothing, by an update of no row', sql`update entries set body = 'Autre' where false`],
    ['delete an entry', sql`delete from entries where kind = 'message'`],
    ['empty the timeline', sql`truncate entries cascade`],
    ['empty it with what leads to it', sql`truncate cases, people cascade`],
    [
      'change it by saying it again',
      sql`
      insert into entries (case_id, kind, audience, side, person_id, language, body, sent_id, at)
      select case_id, 'message', audience, side, person_id, language, 'Autre', gen_random_uuid(), at from entries limit 1
      on conflict (id) do update set body = 'Autre'`,
    ],
    [
      'change it by a merge',
      sql`
      merge into entries using cases on cases.id = case_id when matched then update set body = 'Autre'`,
    ],
    ['delete the case under it', sql`delete from cases`],
    ['delete the person who said it', sql`delete from people`],
    ['change a published catalogue', sql`update catalogue_versions set content = '{}'`],
    ['delete one', sql`delete from catalogue_versions`],
    ['empty them', sql`truncate catalogue_versions cascade`],
  ])('%s', async (_, change) => {
    const before = await portal.kept();
    const trx = await portal.house.db.startTransaction().execute();
    const refusal = await change.execute(trx).then(
      () => 'done',
      (error) => error.code,
    );
    await trx.rollback().execute();
    // restrict_violation is ours, foreign_key_violation PostgreSQL’s.
    expect(['23001', '23503']).toContain(refusal);
    expect(await portal.kept()).toEqual(before);
  });
});
