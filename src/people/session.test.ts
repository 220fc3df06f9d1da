import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { openAuth } from './auth.ts';
import { peopleUnderTest, secretKey, statementsOf } from './people-under-test.ts';
import { makeHolder, makeRepresentative, makeStaff, registerAccount } from './register.ts';
import { signedInBy } from './session.ts';

describe.each(databaseKinds)('who is signed in, on the %s database', (kind) => {
  let house: Awaited<ReturnType<typeof peopleUnderTest>>;
  let cookie: string;
  beforeAll(async () => {
    house = await peopleUnderTest(kind);
    cookie = await house.signedInCookie();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    for (const table of ['staff', 'holders', 'representatives', 'accounts'] as const) {
      await house.db.deleteFrom(table).execute();
    }
  });

  const read = (header: string | undefined = cookie) => signedInBy(house, house.auth, header);
  const account = (name: string, number = name) =>
    registerAccount(house, { number, kind: 'writer', name, language: 'fr' });
  const holds = async (name: string) => makeHolder(house, await account(name), house.elodie.id);
  const represents = async (name: string, state: 'pending' | 'approved' | 'revoked' | 'refused') =>
    makeRepresentative(house, {
      accountId: await account(name),
      personId: house.elodie.id,
      permissions: ['works'],
      state,
    });

  test('a person without accounts views none, and is not staff', async () => {
    expect(await read()).toEqual({
      sessionId: expect.any(String),
      person: house.elodie,
      accounts: [],
      viewed: null,
      knownInOwnName: false,
      staff: null,
    });
  });

  test('all of it is one named statement', async () => {
    await holds('Zénith');
    const statements = await statementsOf(() => read());
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('"name":"session"');
  });

  test('accounts held come first, then those represented, each by name, and the first is viewed', async () => {
    await represents('Ève', 'approved');
    await represents('Anne', 'approved');
    for (const name of ['Zénith', 'Étoile', 'Alpha', 'eau']) await holds(name);
    const signedIn = await read();
    const names = signedIn?.accounts.map(({ name }) => name);
    expect(names).toEqual(['Alpha', 'eau', 'Étoile', 'Zénith', 'Anne', 'Ève']);
    expect(signedIn?.viewed?.name).toBe('Alpha');
  });

  test('an account is told with all that concerns the person', async () => {
    const id = await registerAccount(house, {
      number: '10004217',
      kind: 'estate',
      name: 'Succession Élie',
      artistName: 'Élie',
      language: 'en',
    });
    await makeRepresentative(house, {
      accountId: id,
      personId: house.elodie.id,
      permissions: ['works', 'signatory'],
      state: 'approved',
    });
    expect((await read())?.accounts).toEqual([
      {
        id,
        number: '10004217',
        kind: 'estate',
        name: 'Succession Élie',
        artistName: 'Élie',
        language: 'en',
        as: 'representative',
        permissions: ['works', 'signatory'],
      },
    ]);
  });

  test('only an approved access counts', async () => {
    for (const state of ['pending', 'revoked', 'refused'] as const) await represents(state, state);
    expect((await read())?.accounts).toEqual([]);
  });

  test('who represents or asks to represent is known in their own name, in whatever state, and nobody else', async () => {
    await holds('Alpha');
    expect((await read())?.knownInOwnName).toBe(false);
    for (const state of ['pending', 'approved', 'revoked', 'refused'] as const) {
      await house.db.deleteFrom('representatives').execute();
      await represents(`${state} access`, state);
      expect([state, (await read())?.knownInOwnName]).toEqual([state, true]);
    }
  });

  test('an account both held and represented is held', async () => {
    const accountId = await account('Alpha');
    await makeHolder(house, accountId, house.elodie.id);
    const access = { accountId, personId: house.elodie.id, permissions: ['works'] };
    await makeRepresentative(house, { ...access, state: 'approved' });
    expect((await read())?.accounts).toMatchObject([{ id: accountId, as: 'holder', permissions: [] }]);
  });

  test('staff have their team and their roles', async () => {
    await makeStaff(house, house.elodie.id, { team: 'works', roles: ['lead', 'auditor'] });
    expect((await read())?.staff).toEqual({ team: 'works', roles: ['lead', 'auditor'], shortcuts: true });
  });

  test('a session that has ended is nobody’s, although the cookie is signed', async () => {
    const ended = await house.signedInCookie();
    const id = (await read(ended))?.sessionId ?? '';
    await house.db.deleteFrom('sessions').where('id', '=', id).execute();
    expect(await read(ended)).toBeUndefined();
  });

  test('what is not signed by the house is nobody’s, and the database is not asked', async () => {
    const statements = await statementsOf(async () => {
      for (const header of [undefined, '', `${cookie}x`, cookie.slice(0, -3)]) {
        expect(await signedInBy(house, house.auth, header)).toBeUndefined();
      }
    });
    expect(statements).toEqual([]);
  });

  test('a new key on top leaves people signed in, and its removal signs them out', async () => {
    const newKey = { id: 'b', key: Buffer.alloc(32, 2).toString('base64') };
    const settings = { publicUrl: 'http://localhost:3000' };
    expect(await signedInBy(house, openAuth(house.db, settings, [newKey, secretKey]), cookie)).toBeDefined();
    expect(await signedInBy(house, openAuth(house.db, settings, [newKey]), cookie)).toBeUndefined();
  });

  test('an expired session is nobody’s', async () => {
    const expiring = await house.signedInCookie();
    const id = (await read(expiring))?.sessionId ?? '';
    const expiresIn = (seconds: number) =>
      house.db
        .updateTable('sessions')
        .set({ expires_at: sql`now() + make_interval(secs => ${seconds})` })
        .where('id', '=', id)
        .execute();
    await expiresIn(60);
    expect(await read(expiring)).toBeDefined();
    await expiresIn(-1);
    expect(await read(expiring)).toBeUndefined();
  });

  test('the session is known by an id that is no way in', async () => {
    const { sessionId } = (await read()) ?? {};
    expect(cookie).not.toContain(sessionId);
  });
});
