import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { openAuth } from './auth.ts';
import { cookieHeaderOf, password, peopleUnderTest, secretKey, statementsOf } from './people-under-test.ts';
import { registerPerson } from './register.ts';
import { signedInBy } from './session.ts';
import { type SignInForm, type SignInOutcome, signIn, signInWords, signOut } from './sign-in.ts';

const wrong = { problem: signInWords.wrong };

describe.each(databaseKinds)('signing in, on the %s database', (kind) => {
  let house: Awaited<ReturnType<typeof peopleUnderTest>>;
  beforeAll(async () => {
    house = await peopleUnderTest(kind);
    const withoutPassword = { name: 'Naïka', email: 'naika@repons.test', language: 'fr' as const };
    await registerPerson(house, { ...withoutPassword, passwordHash: null });
  });
  afterAll(() => house.close());
  beforeEach(() => house.db.deleteFrom('sessions').execute());

  const tried = (typed: Partial<SignInForm>): Promise<SignInOutcome> =>
    signIn(house, house.auth, { ...house.form, ...typed });

  test('the right password opens a session for the person', async () => {
    const outcome = await tried({});
    expect(outcome).toMatchObject({ person: house.elodie });
    const cookies = 'cookies' in outcome ? outcome.cookies : [];
    expect(await signedInBy(house, house.auth, cookieHeaderOf(cookies))).toMatchObject({
      person: house.elodie,
    });
  });

  test('an address is the same however it is typed', async () => {
    expect(await tried({ email: '  Elodie@REPONS.test ' })).toMatchObject({ person: house.elodie });
  });

  test('a session keeps the address it was opened from and the browser, and lasts twelve hours', async () => {
    await tried({
      address: '::ffff:198.51.100.7',
      userAgent: `Navigateur\n${'é'.repeat(20)}${'x'.repeat(999)}`,
    });
    const session = await house.db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow();
    expect(session.ip_address).toBe('198.51.100.7');
    expect(session.user_agent).toBe(`Navigateur${'x'.repeat(290)}`);
    expect(session.expires_at.getTime() - session.created_at.getTime()).toBeCloseTo(12 * 3600 * 1000, -3);
  });

  test('an unknown address, a person without a password and a wrong one are told apart by nothing', async () => {
    // The library looks at the tables once, before its first answer.
    await tried({});
    const context = await house.auth.better.$context;
    const hash = vi.spyOn(context.password, 'hash');
    const verify = vi.spyOn(context.password, 'verify');
    const observed = [];
    for (const email of ['nobody@repons.test', 'naika@repons.test', 'elodie@repons.test']) {
      let outcome: SignInOutcome | undefined;
      const statements = await statementsOf(async () => {
        outcome = await tried({ email, password: 'not-the-one', address: '192.0.2.10' });
      });
      const hashes = hash.mock.calls.length + verify.mock.calls.length;
      observed.push({ outcome, statements, hashes });
      hash.mockClear();
      verify.mockClear();
    }
    vi.restoreAllMocks();
    expect(observed[0]).toMatchObject({ outcome: wrong, hashes: 1 });
    expect(observed[1]).toEqual(observed[0]);
    expect(observed[2]).toEqual(observed[0]);
  });

  test.each([
    { email: 'elodie' },
    { email: '' },
    { email: 'elodie@repons.test\u0000' },
    { email: `${'x'.repeat(300)}@repons.test` },
    { password: 'x'.repeat(129) },
  ])('what nobody can have is refused in the same words, and costs nothing: %j', async (typed) => {
    const statements = await statementsOf(async () => expect(await tried(typed)).toEqual(wrong));
    expect(statements).toEqual([]);
  });

  test('each sign-in is a new session, and ends the one that the browser had', async () => {
    const before = await house.signedInCookie();
    const after = await house.signedInCookie(before);
    expect(after).not.toBe(before);
    expect(await signedInBy(house, house.auth, before)).toBeUndefined();
    expect(await signedInBy(house, house.auth, after)).toBeDefined();
  });

  test('a failed sign-in leaves the session that the browser had', async () => {
    const cookie = await house.signedInCookie();
    await tried({ password: 'not-the-one', cookieHeader: cookie, address: '192.0.2.11' });
    expect(await signedInBy(house, house.auth, cookie)).toBeDefined();
  });

  test('sessions in other browsers stay, and those that expired are deleted', async () => {
    const [phone, old] = [await house.signedInCookie(), await house.signedInCookie()];
    const { sessionId = '' } = (await signedInBy(house, house.auth, old)) ?? {};
    await house.db
      .updateTable('sessions')
      .set({ expires_at: new Date(0) })
      .where('id', '=', sessionId)
      .execute();
    await house.signedInCookie();
    expect(await signedInBy(house, house.auth, phone)).toBeDefined();
    expect(await house.db.selectFrom('sessions').select('id').execute()).toHaveLength(2);
  });

  test('signing out ends the session in the database and clears the cookie', async () => {
    const cookie = await house.signedInCookie();
    expect(await signOut(house, house.auth, cookie)).toBe(
      'repons-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    );
    expect(await signedInBy(house, house.auth, cookie)).toBeUndefined();
    expect(await house.db.selectFrom('sessions').select('id').execute()).toEqual([]);
  });

  test('signing out with a forged cookie ends nobody’s session', async () => {
    const cookie = await house.signedInCookie();
    await signOut(house, house.auth, `${cookie}x`);
    await signOut(house, house.auth, undefined);
    expect(await signedInBy(house, house.auth, cookie)).toBeDefined();
  });

  test.each([
    ['http://localhost:3000', 'repons-session', 'Max-Age=43200; Path=/; HttpOnly; SameSite=Lax'],
    [
      'https://portail.example.ca',
      '__Host-repons-session',
      'Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
  ])('under %s the one cookie is %s', async (publicUrl, name, attributes) => {
    const auth = openAuth(house.db, { publicUrl }, [secretKey]);
    const outcome = await signIn(house, auth, house.form);
    const cookies = 'cookies' in outcome ? outcome.cookies : [];
    expect(cookies).toHaveLength(1);
    const [value = '', ...rest] = cookies[0]?.split('; ') ?? [];
    expect(value).toMatch(new RegExp(`^${name}=[A-Za-z0-9]{32}\\.[A-Za-z0-9%]+$`));
    expect(rest.join('; ')).toBe(attributes);
    const cleared = await signOut(house, auth, value);
    expect(cleared).toBe(`${name}=; ${attributes.replace('43200', '0')}`);
    expect(await signedInBy(house, auth, value)).toBeUndefined();
  });

  test('nobody can sign up by way of the library', async () => {
    const body = { name: 'X', email: 'x@repons.test', password, language: 'fr' as const };
    await expect(house.auth.better.api.signUpEmail({ body })).rejects.toMatchObject({
      status: 'BAD_REQUEST',
    });
  });
});
