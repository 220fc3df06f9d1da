import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { cookieHeaderOf, password, peopleUnderTest } from '../people/people-under-test.ts';
import {
  hashPassword,
  makeHolder,
  makeRepresentative,
  registerAccount,
  registerPerson,
} from '../people/register.ts';
import { signedInBy } from '../people/session.ts';
import { signIn } from '../people/sign-in.ts';
import { viewAccount } from './view.ts';

describe.each(databaseKinds)('the account viewed, on the %s database', (kind) => {
  let house: Awaited<ReturnType<typeof peopleUnderTest>>;
  let cookie: string;
  let accounts: { held: string; represented: string; another: string };
  beforeAll(async () => {
    house = await peopleUnderTest(kind);
    const account = (name: string) =>
      registerAccount(house, { number: name, kind: 'writer', name, language: 'fr' });
    accounts = {
      held: await account('Élodie'),
      represented: await account('Alpha'),
      another: await account('Naïka'),
    };
    await makeHolder(house, accounts.held, house.elodie.id);
    cookie = await house.signedInCookie();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await access('approved');
    await house.db.updateTable('sessions').set({ viewed_account_id: null, in_own_name: false }).execute();
  });

  const access = (state: 'approved' | 'revoked') =>
    makeRepresentative(house, {
      accountId: accounts.represented,
      personId: house.elodie.id,
      permissions: ['works'],
      state,
    });
  const read = async (header = cookie) => {
    const signedIn = await signedInBy(house, house.auth, header);
    if (signedIn === undefined) throw new Error('nobody is signed in');
    return signedIn;
  };
  const view = async (accountId: string | null) => viewAccount(house, await read(), accountId);

  test('it is the first one until another is chosen, which then stays from request to request', async () => {
    expect((await read()).viewed?.id).toBe(accounts.held);
    expect(await view(accounts.represented)).toBe(true);
    expect((await read()).viewed?.id).toBe(accounts.represented);
    expect((await read()).viewed?.id).toBe(accounts.represented);
  });

  test('another browser of the same person keeps its own', async () => {
    const elsewhere = await house.signedInCookie();
    await view(accounts.represented);
    expect((await read(elsewhere)).viewed?.id).toBe(accounts.held);
  });

  test.each(['another', 'nothing', 'injection'])(
    'an account that is not theirs is refused: %s',
    async (which) => {
      const ids = { another: accounts.another, nothing: '', injection: `${accounts.held}' or true --` };
      expect(await view(ids[which as keyof typeof ids])).toBe(false);
      expect((await read()).viewed?.id).toBe(accounts.held);
    },
  );

  test('one’s own name is chosen like an account, stays, and is not the same as nothing chosen yet', async () => {
    expect(await view(null)).toBe(true);
    expect(await read()).toMatchObject({
      viewed: null,
      accounts: [{ as: 'holder' }, { as: 'representative' }],
    });
    expect((await read(await house.signedInCookie())).viewed?.id).toBe(accounts.held);
    expect(await view(accounts.represented)).toBe(true);
    expect((await read()).viewed?.id).toBe(accounts.represented);
  });

  test('one’s own name is refused to a holder who represents nobody, and no longer viewed by them', async () => {
    await view(null);
    const asRepresentative = await read();
    await house.db.deleteFrom('representatives').execute();
    expect((await read()).viewed?.id).toBe(accounts.held);
    expect(await view(null)).toBe(false);
    await viewAccount(house, asRepresentative, null);
    expect((await read()).viewed?.id).toBe(accounts.held);
  });

  test('with no account at all, one’s own name is all there is to view', async () => {
    const steve = await registerPerson(house, {
      name: 'Steve',
      email: 'steve@repons.test',
      language: 'fr',
      passwordHash: await hashPassword(password),
    });
    const entered = await signIn(house, house.auth, { ...house.form, email: steve.email });
    const theirs = 'cookies' in entered ? cookieHeaderOf(entered.cookies) : '';
    expect(await read(theirs)).toMatchObject({ viewed: null, accounts: [], knownInOwnName: false });
    expect(await viewAccount(house, await read(theirs), null)).toBe(true);
    expect((await read(theirs)).viewed).toBe(null);
  });

  test('a revoked access loses the account at once, also where it was viewed', async () => {
    await view(accounts.represented);
    await access('revoked');
    const signedIn = await read();
    expect(signedIn.accounts.map(({ id }) => id)).toEqual([accounts.held]);
    expect(signedIn.viewed?.id).toBe(accounts.held);
    expect(await view(accounts.represented)).toBe(false);
  });

  test('an access revoked between reading and choosing is not viewed either', async () => {
    const signedIn = await read();
    await access('revoked');
    await viewAccount(house, signedIn, accounts.represented);
    expect((await read()).viewed?.id).toBe(accounts.held);
  });

  test('in a session that has ended nothing is chosen', async () => {
    const signedIn = await read(await house.signedInCookie());
    await house.db.deleteFrom('sessions').where('id', '=', signedIn.sessionId).execute();
    expect(await viewAccount(house, signedIn, accounts.represented)).toBe(false);
  });
});
