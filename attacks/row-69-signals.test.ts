import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPerson } from '../src/cases/fresh-cast.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { makeRepresentative, makeStaff } from '../src/people/register.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { aWhile, openStream } from '../src/web/live/stream-under-test.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout GHSA-gh3r-jh6q-wrvj, -w668-wq26-6c94: a channel matched by LIKE '%', an event authorised once for a whole
// mailbox. Chatwoot CVE-2021-3740, Redmine CVE-2021-37156: what had begun went on after the session or the right ended.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let [a, b] = [] as unknown as [Owner, Owner];
  let agent: Browser;
  let representative: Browser;
  let representativeId: string;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b, agent } = await twoMembers(portal));
  });
  beforeEach(async () => {
    const person = await newPerson(portal.house, 'Sylvie');
    representativeId = person.id;
    await makeRepresentative(portal.house, {
      accountId: accountOf(a),
      personId: person.id,
      permissions: ['works'],
      state: 'approved',
    });
    representative = await portal.signInAs(person);
  });
  afterAll(() => portal.close());

  const accountOf = ({ viewer }: Owner) => viewer.viewed?.id ?? '';
  const signalsOf = ({ case: { number } }: Owner) => addressOf('caseSignals', 'fr', { number });
  const listOf = (owner: Owner) => `${addressOf('casesSignals', 'fr')}?account=${accountOf(owner)}`;
  const follow = (browser: Browser, path: string) => openStream(portal, browser, path);
  const newAgent = async () => {
    const person = await newPerson(portal.house, 'Alexis');
    await makeStaff(portal.house, person.id, { team: 'live', roles: ['agent'] });
    return { person, browser: await portal.signInAs(person) };
  };
  const change = (owner: Owner) =>
    agent.post(addressOf('deskCase', 'fr', owner.case), { message: 'Bonjour' });

  test('nobody follows what is not theirs, by whatever name', async () => {
    for (const path of [
      signalsOf(a),
      listOf(a),
      addressOf('caseSignals', 'fr', { number: '%' }),
      addressOf('caseSignals', 'fr', { number: '*' }),
      `${addressOf('casesSignals', 'fr')}?account=%25`,
      `${addressOf('casesSignals', 'fr')}?account=null`,
      addressOf('deskSignals', 'fr'),
      addressOf('deskCaseSignals', 'fr', a.case),
    ]) {
      expect([path, (await b.browser.get(path)).status]).toEqual([path, 404]);
    }
  });

  test('an event is for who sees the case when it is sent, not for who follows the account', async () => {
    await portal.house.db
      .updateTable('representatives')
      .set({ permissions: ['earnings'] })
      .execute();
    const [theirs, ours, owns] = [
      await follow(representative, listOf(a)),
      await follow(a.browser, listOf(a)),
      await follow(b.browser, `${addressOf('casesSignals', 'fr')}?account=`),
    ];
    for (const { marks } of [theirs, ours, owns]) await expect.poll(() => marks).toHaveLength(1);
    await change(a);
    await expect.poll(() => ours.marks).toHaveLength(2);
    await aWhile();
    expect([theirs.marks.length, owns.marks.length]).toEqual([1, 1]);
  });

  type Ends = readonly [what: string, end: () => Promise<unknown>];
  const ends: readonly Ends[] = [
    ['who signs out', () => representative.post(addressOf('signOut', 'fr'))],
    [
      'whose session is ended elsewhere',
      () => portal.house.db.deleteFrom('sessions').where('person_id', '=', representativeId).execute(),
    ],
    [
      'whose access is revoked',
      () => portal.house.db.updateTable('representatives').set({ state: 'revoked' }).execute(),
    ],
  ];
  test.each(ends)('%s is let go within five seconds, and told nothing more', async (_, end) => {
    const streams = [await follow(representative, signalsOf(a)), await follow(representative, listOf(a))];
    const ours = await follow(a.browser, signalsOf(a));
    for (const { marks } of [...streams, ours]) await expect.poll(() => marks).toHaveLength(1);
    await end();
    const ended = performance.now();
    for (const stream of streams) expect((await stream.ended) - ended).toBeLessThan(5_000);
    expect(ours.response.complete).toBe(false);
  });

  test('a right that was taken away is missed at the very next event', async () => {
    const stream = await follow(representative, signalsOf(a));
    await expect.poll(() => stream.marks).toHaveLength(1);
    await portal.house.db
      .updateTable('representatives')
      .set({ permissions: ['earnings'] })
      .execute();
    await change(a);
    await stream.ended;
    expect(stream.marks).toHaveLength(1);
  });

  test('staff who change teams or leave follow the queue no longer', async () => {
    const [moved, left] = [await newAgent(), await newAgent()];
    const streams = [
      await follow(moved.browser, addressOf('deskSignals', 'fr')),
      await follow(left.browser, addressOf('deskSignals', 'fr')),
      await follow(left.browser, addressOf('deskCaseSignals', 'fr', a.case)),
    ];
    for (const { marks } of streams) await expect.poll(() => marks).toHaveLength(1);
    const { db } = portal.house;
    await db
      .updateTable('staff')
      .set({ team_id: 'repertoire' })
      .where('person_id', '=', moved.person.id)
      .execute();
    await db.deleteFrom('staff').where('person_id', '=', left.person.id).execute();
    const ended = performance.now();
    for (const stream of streams) expect((await stream.ended) - ended).toBeLessThan(5_000);
  });
});
