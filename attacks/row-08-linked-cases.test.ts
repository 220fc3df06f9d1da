import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson, unpaidPerformance } from '../src/cases/fresh-cast.ts';
import { makeRepresentative } from '../src/people/register.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal, newCaseWithFile } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

// osTicket 5972fe81: a merged case was shown to whoever saw the other. Zammad CVE-2026-34722: a
// case was created as linked to another that one may not see.

describe('a case that continues another', () => {
  let portal: FreshPortal;
  let [a, b] = [] as unknown as [Owner, Owner];
  let agent: Browser;
  /** It continues the case of `a`, and went to a restricted team, which asks for no permission. */
  let next: string;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a, b, agent } = await twoMembers(portal));
    ({ number: next } = await newCaseWithFile(portal.house, a.viewer));
    await link(portal, a.case.number, next);
  });
  afterAll(() => portal.close());

  const page = async (browser: Browser, name: 'case' | 'deskCase', number: string) =>
    (await browser.get(addressOf(name, 'fr', { number }))).text();

  test('is named to who may see it, on both', async () => {
    expect(await page(a.browser, 'case', a.case.number)).toContain(next);
    expect(await page(a.browser, 'case', next)).toContain(a.case.number);
    const office = await portal.newStaff('complaints', 'agent');
    expect(await page(office, 'deskCase', next)).toContain(a.case.number);
    expect(await page(office, 'deskCase', a.case.number)).toContain(next);
  });

  test('is named to nobody else, on the one that they see', async () => {
    const person = await newPerson(portal.house, 'Sylvie');
    const accountId = a.viewer.viewed?.id ?? '';
    const access = { accountId, personId: person.id, permissions: ['works'], state: 'approved' } as const;
    await makeRepresentative(portal.house, access);
    const representative = await portal.signInAs(person);
    expect(await page(representative, 'case', a.case.number)).not.toContain(next);
    expect(await page(agent, 'deskCase', a.case.number)).not.toContain(next);
    for (const [browser, name] of [
      [representative, 'case'],
      [agent, 'deskCase'],
    ] as const)
      expect((await browser.get(addressOf(name, 'fr', { number: next }))).status).toBe(404);
  });

  test('cannot be made of a case of somebody else, by a field that the form does not have', async () => {
    const { id } = await portal.house.db
      .selectFrom('cases')
      .select('id')
      .where('number', '=', b.case.number)
      .executeTakeFirstOrThrow();
    const fields = [
      'follows',
      'follows_id',
      'followsId',
      'parent_id',
      'related_id',
      'reply_to',
      'following_id',
    ];
    for (const value of [id, b.case.number]) {
      const draft = randomUUID();
      const { status } = await a.browser.post(addressOf('newCase', 'fr'), {
        act: 'continue',
        subject: 'Concert non payé',
        type: 'live-performance',
        'sub-type': unpaidPerformance,
        draft,
        account: a.viewer.viewed?.id ?? '',
        ...Object.fromEntries(fields.map((field) => [field, value])),
      });
      expect(status).toBe(303);
      const rows = await portal.house.db
        .selectFrom('drafts')
        .select('follows_id')
        .where('id', '=', draft)
        .execute();
      expect(rows).toEqual([{ follows_id: null }]);
    }
  });
});

async function link({ house }: FreshPortal, from: string, to: string): Promise<void> {
  const [first, second] = await Promise.all(
    [from, to].map((number) =>
      house.db
        .selectFrom('cases')
        .select(['id', 'person_id'])
        .where('number', '=', number)
        .executeTakeFirstOrThrow(),
    ),
  );
  if (!first || !second) throw new Error('both are there');
  await house.db
    .updateTable('cases')
    .set({
      follows_id: first.id,
      team_id: 'complaints',
      leaf: 'complaint/formal-complaint',
      representative_permission: null,
    })
    .where('id', '=', second.id)
    .execute();
  await house.db
    .insertInto('entries')
    .values({
      case_id: first.id,
      kind: 'followed',
      audience: 'member',
      side: 'member',
      person_id: first.person_id,
      language: 'fr',
      body: '',
      following_id: second.id,
      at: house.clock.now(),
    })
    .execute();
}
