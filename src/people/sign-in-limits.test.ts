import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { peopleUnderTest } from './people-under-test.ts';
import { type SignInForm, signIn, signInWords } from './sign-in.ts';
import { countAttempt } from './sign-in-limits.ts';

const wrong = { problem: signInWords.wrong };

describe.each(databaseKinds)('limits on wrong passwords, on the %s database', (kind) => {
  let house: Awaited<ReturnType<typeof peopleUnderTest>>;
  beforeAll(async () => {
    house = await peopleUnderTest(kind);
  });
  afterAll(() => house.close());
  beforeEach(() => house.db.deleteFrom('sign_in_attempts').execute());

  const tried = (typed: Partial<SignInForm>) => signIn(house, house.auth, { ...house.form, ...typed });
  const signedIn = { person: { email: 'elodie@repons.test' } };
  const failures = () => house.db.selectFrom('sign_in_attempts').selectAll().execute();
  const later = (minutes: number) =>
    house.db
      .updateTable('sign_in_attempts')
      .set({ at: sql`at - make_interval(secs => ${minutes * 60})` })
      .execute();
  async function failed(times: number, where: (n: number) => { email?: string; address?: string }) {
    for (let n = 1; n <= times; n++) {
      const { email = house.elodie.email, address = house.form.address } = where(n);
      expect(await countAttempt(house.db, email, address)).toHaveProperty('attemptId');
    }
  }

  test('after ten wrong passwords from one address, the eleventh try is refused, right or wrong', async () => {
    await failed(9, () => ({}));
    expect(await tried({ password: 'wrong-10' })).toEqual(wrong);
    for (const typed of [{}, { password: 'wrong-11' }]) {
      const refused = await tried(typed);
      expect(refused).toMatchObject({
        problem: {
          fr: 'Trop d’essais. Réessayez dans 15\u00a0minutes.',
          en: 'Too many attempts. Try again in 15 minutes.',
        },
      });
      expect('waitSeconds' in refused && refused.waitSeconds).toBeGreaterThan(840);
    }
  });

  test('the same person still signs in from another address', async () => {
    await failed(10, () => ({}));
    expect(await tried({})).toHaveProperty('waitSeconds');
    expect(await tried({ address: '192.0.2.2' })).toMatchObject(signedIn);
  });

  test('after thirty from anywhere, the person is refused from everywhere', async () => {
    await failed(30, (n) => ({ address: `198.51.100.${n}` }));
    expect(await tried({})).toHaveProperty('waitSeconds');
  });

  test('after twenty-nine from anywhere, the right password passes', async () => {
    await failed(29, (n) => ({ address: `198.51.100.${n}` }));
    expect(await tried({})).toMatchObject(signedIn);
  });

  test('after a hundred over all people, an address is refused, and no other', async () => {
    await failed(100, (n) => ({ email: `person-${n}@repons.test` }));
    expect(await tried({})).toHaveProperty('waitSeconds');
    expect(await tried({ address: '192.0.2.2' })).toMatchObject(signedIn);
  });

  test('an address that nobody has is refused as one that somebody has', async () => {
    const email = 'nobody@repons.test';
    await failed(10, () => ({ email }));
    expect(await tried({ email })).toEqual({
      problem: signInWords.tooMany(15),
      waitSeconds: expect.any(Number),
    });
  });

  test('the addresses of one /64 count as one', async () => {
    await failed(10, () => ({ address: '2001:db8:1:2::/64' }));
    expect(await tried({ address: '2001:db8:1:2:aaaa::1' })).toHaveProperty('waitSeconds');
    expect(await tried({ address: '2001:db8:1:3::1' })).toMatchObject(signedIn);
  });

  test('the wait is until the oldest failure expires, and a refused try does not make it longer', async () => {
    await failed(1, () => ({}));
    await later(14.5);
    await failed(9, () => ({}));
    for (let n = 1; n <= 3; n++) {
      const refused = await tried({});
      expect(refused).toMatchObject({ problem: { fr: 'Trop d’essais. Réessayez dans 1\u00a0minute.' } });
      expect('waitSeconds' in refused && refused.waitSeconds).toBeLessThanOrEqual(30);
    }
    await later(0.5);
    expect(await tried({})).toMatchObject(signedIn);
  });

  test('failures are deleted as they expire, whoever’s they were', async () => {
    await failed(3, () => ({ email: 'somebody@repons.test', address: '203.0.113.9' }));
    await later(15);
    await tried({ password: 'wrong' });
    expect(await failures()).toMatchObject([{ email: 'elodie@repons.test' }]);
  });

  test('a right password is no failure, and forgives none', async () => {
    await failed(9, () => ({}));
    for (let n = 1; n <= 3; n++) expect(await tried({})).toMatchObject(signedIn);
    expect(await failures()).toHaveLength(9);
    expect(await tried({ password: 'wrong-10' })).toEqual(wrong);
    expect(await tried({})).toHaveProperty('waitSeconds');
  });

  test('of twenty guesses at once, ten have their password looked at', async () => {
    const { password } = await house.auth.better.$context;
    const verify = vi.spyOn(password, 'verify');
    const guesses = Array.from({ length: 20 }, (_, n) => tried({ password: `guess-${n}` }));
    const outcomes = await Promise.all(guesses);
    expect(verify).toHaveBeenCalledTimes(10);
    verify.mockRestore();
    expect(outcomes.filter((outcome) => 'waitSeconds' in outcome)).toHaveLength(10);
    expect(await failures()).toHaveLength(10);
  });
});
