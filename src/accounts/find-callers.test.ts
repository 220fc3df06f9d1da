import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newStaff } from '../cases/fresh-cast.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { planOf } from '../database/plan-under-test.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { Person } from '../people/person.ts';
import {
  makeHolder,
  makeRepresentative,
  makeStaff,
  registerAccount,
  registerPerson,
} from '../people/register.ts';
import { findCallers } from './find-callers.ts';

describe.each(databaseKinds)('who telephones is found on the %s database', (kind) => {
  let fresh: FreshHouse;
  let alexis: StaffViewer;
  let people: Record<'elodie' | 'sylvie' | 'pierreLuc', Person>;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    const { house } = fresh;
    const person = (name: string, email: string) =>
      registerPerson(house, { name, email, language: 'fr', passwordHash: null });
    people = {
      elodie: await person('Élodie Marchand-Tremblay', 'elodie@repons.test'),
      sylvie: await person('Sylvie Beaumier', 'sylvie@repons.test'),
      pierreLuc: await person('Pierre-Luc Fontaine', 'pierre.luc@repons.test'),
    };
    const numbers = { ipiName: '00012345678', ipiBase: 'I-990000101-5' };
    const elodie = await registerAccount(house, {
      number: '10004217',
      kind: 'writer',
      name: 'Élodie Marchand-Tremblay',
      artistName: 'Élie Marchand',
      language: 'fr',
      ...numbers,
    });
    await registerAccount(house, {
      number: '20001111',
      kind: 'publisher',
      name: 'Éditions du Fleuve',
      language: 'fr',
    });
    await makeHolder(house, elodie, people.elodie.id);
    const access = { permissions: ['works'] };
    await makeRepresentative(house, {
      accountId: elodie,
      personId: people.sylvie.id,
      ...access,
      state: 'approved',
    });
    await makeRepresentative(house, {
      accountId: elodie,
      personId: people.pierreLuc.id,
      ...access,
      state: 'pending',
    });
    alexis = await newStaff(house, 'live', 'agent');
  });
  afterAll(() => fresh.close());

  const found = async (typed: string) => {
    const { accounts, inOwnName } = await findCallers(fresh.house, alexis, typed);
    return [...accounts.map(({ number }) => number), ...inOwnName.map(({ name }) => name)];
  };

  test.each([
    ['Élodie', ['10004217']],
    ['marchand trem', ['10004217']],
    ['elie', ['10004217']],
    ['10004217', ['10004217']],
    ['1000', ['10004217']],
    ['00012345678', ['10004217']],
    ['12345678', ['10004217']],
    ['000.12.34.56.78', ['10004217']],
    ['I-990000101-5', ['10004217']],
    ['I9900001015', ['10004217']],
    ['i 990.000.101.5', ['10004217']],
    ['Elodie@Repons.test', ['10004217']],
    ['sylvie@repons.test', ['10004217', 'Sylvie Beaumier']],
    ['beaumier', ['10004217', 'Sylvie Beaumier']],
    ['pierre.luc@repons.test', ['Pierre-Luc Fontaine']],
    ['fleuve', ['20001111']],
    ['@repons.test', []],
    ['personne', []],
    ['', []],
    ['  ', []],
    ["' or 1=1 --", []],
    ['%', []],
    ['a\u0000b', []],
  ])('by %j: %j', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  test('with an account come its holders, then those who represent it now; nobody who only asked to', async () => {
    const { accounts } = await findCallers(fresh.house, alexis, '10004217');
    expect(accounts[0]?.callers.map(({ name, as }) => [name, as])).toEqual([
      ['Élodie Marchand-Tremblay', 'holder'],
      ['Sylvie Beaumier', 'representative'],
    ]);
    expect((await findCallers(fresh.house, alexis, 'fleuve')).accounts[0]?.callers).toEqual([]);
  });

  test('the agent is nobody’s caller, and staff are found by their accounts alone', async () => {
    const { house } = fresh;
    await makeStaff(house, people.sylvie.id, { team: 'live', roles: ['agent'] });
    try {
      expect(await found('sylvie')).toEqual(['10004217']);
      const herself = { ...alexis, person: people.sylvie };
      const { accounts } = await findCallers(house, herself, '10004217');
      expect(accounts[0]?.callers.map(({ name }) => name)).toEqual(['Élodie Marchand-Tremblay']);
    } finally {
      await house.db.deleteFrom('staff').where('person_id', '=', people.sylvie.id).execute();
    }
  });

  test('nobody is found by who opens no case', async () => {
    const helene = await newStaff(fresh.house, null, 'auditor');
    expect(await findCallers(fresh.house, helene, 'elodie')).toEqual({
      accounts: [],
      inOwnName: [],
      areMore: false,
    });
  });

  test('of many, the first 20 are given, and that there are more', async () => {
    for (let each = 10; each < 31; each++) {
      const account = {
        number: `300000${each}`,
        kind: 'writer',
        name: `Érable ${each}`,
        language: 'fr',
      } as const;
      await registerAccount(fresh.house, account);
    }
    const { accounts, areMore } = await findCallers(fresh.house, alexis, 'érable');
    expect([accounts.length, accounts[0]?.name, areMore]).toEqual([20, 'Érable 10', true]);
  });

  test('an index answers, among many', async () => {
    const { db } = fresh.house;
    await sql`insert into accounts (number, kind, name, language)
      select 'N' || n, 'writer', 'Mélèze ' || n, 'fr' from generate_series(1, 5000) as n`.execute(db);
    await sql`insert into people (id, name, email, language, created_at, updated_at)
      select 'P' || n, 'Tremble ' || n, 'p' || n || '@repons.test', 'fr', now(), now() from generate_series(1, 5000) as n`.execute(
      db,
    );
    await sql`insert into holders (account_id, person_id)
      select id, 'P' || substr(number, 2) from accounts where number ~ '^N'`.execute(db);
    await sql`insert into representatives (account_id, person_id, permissions, state)
      select id, 'P' || 1 + (substr(number, 2)::int + 7) % 5000, '{works}', 'approved' from accounts where number ~ '^N'`.execute(
      db,
    );
    await sql`analyze`.execute(db);
    const plan = await planOf(fresh.house.db, () => findCallers(fresh.house, alexis, 'mélèze 17'));
    for (const index of ['words_of_accounts', 'words_of_people', 'people_email_key'])
      expect(plan).toContain(index);
  });
});
