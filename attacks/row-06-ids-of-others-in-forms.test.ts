import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson, unpaidPerformance } from '../src/cases/fresh-cast.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout CVE-2026-40591: a hidden customer was read and bound by the id that the body gave.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  const accountOf = ({ viewer }: Owner) => viewer.viewed?.id ?? '';
  const yourCase = {
    act: 'continue',
    subject: 'Concert non payé',
    type: 'live-performance',
    'sub-type': unpaidPerformance,
  };

  test('another’s account can be neither viewed nor begun for, and another’s draft not begun again', async () => {
    const before = await portal.kept();
    for (const [address, form] of [
      ['viewAccount', { account: accountOf(b) }],
      ['viewAccount', { account: b.viewer.person.id }],
      ['newCase', { ...yourCase, draft: randomUUID(), account: accountOf(b) }],
      ['newCase', { ...yourCase, draft: b.draft.draft, account: accountOf(a) }],
      ['newCase', { ...yourCase, act: 'quit', draft: b.draft.draft, account: '' }],
    ] as const) {
      const { status } = await a.browser.post(addressOf(address, 'fr'), form);
      expect([address, form, status]).toEqual([address, form, 404]);
    }
    expect(await portal.kept()).toEqual(before);
  });

  test('who may not act in their own name cannot, by leaving the account out or empty', async () => {
    const before = await portal.kept();
    const request = {
      act: 'continue',
      subject: 'Accès à un compte',
      type: 'account-access',
      'sub-type': 'account-access/access-request',
      draft: randomUUID(),
    };
    for (const [address, form] of [
      ['viewAccount', { account: '' }],
      ['viewAccount', {}],
      ['viewAccount', { account: ['', accountOf(a)] }],
      ['newCase', { ...request, account: '' }],
      ['newCase', request],
      ['newCase', { ...request, account: 'null' }],
    ] as const) {
      const { status } = await a.browser.post(addressOf(address, 'fr'), form);
      expect([address, form, status]).toEqual([address, form, 404]);
    }
    expect(await portal.kept()).toEqual(before);
  });

  test('a draft begun in one’s own name is turned into nobody’s account, by any form', async () => {
    const visitor = await newPerson(portal.house, 'Steve');
    const browser = await portal.signInAs(visitor);
    const draft = randomUUID();
    const account = accountOf(b);
    const ofB = { account, account_id: account, accountId: account, person_id: b.viewer.person.id };
    const request = {
      act: 'continue',
      subject: 'Accès à un compte',
      type: 'account-access',
      'sub-type': 'account-access/access-request',
    };
    const begin = { ...request, account: '', draft };
    expect((await browser.post(addressOf('newCase', 'fr'), begin)).status).toBe(303);
    for (const [address, form, answer] of [
      [addressOf('newCase', 'fr'), { ...request, draft, revision: '1' }, 303],
      [addressOf('draftCase', 'fr', { draft }), { ...request, revision: '2' }, 303],
      [addressOf('draftDetails', 'fr', { draft }), { act: 'quit', revision: '3', description: 'Moi' }, 303],
      [addressOf('draftCheck', 'fr', { draft }), { act: 'submit', revision: '4' }, 422],
      [addressOf('viewAccount', 'fr'), {}, 404],
    ] as const) {
      const before = await portal.kept();
      expect([address, (await browser.post(address, { ...form, ...ofB })).status]).toEqual([address, answer]);
      const { came } = changes(before, await portal.kept());
      expect([address, JSON.stringify(came).includes(account)]).toEqual([address, false]);
    }
    const drafts = portal.house.db.selectFrom('drafts').select(['account_id', 'person_id']);
    expect(await drafts.where('id', '=', draft).execute()).toEqual([
      { account_id: null, person_id: visitor.id },
    ]);
  });

  test('what names another’s in a form of one’s own says nothing', async () => {
    const ofB = { draft: b.draft.draft, account: accountOf(b), number: b.case.number, file: b.case.file };
    const ids = [...Object.values(ofB), b.viewer.person.id, b.draft.file];
    for (const [address, form] of [
      [addressOf('draftCase', 'fr', a.draft), { ...yourCase, revision: '1' }],
      [
        addressOf('draftQuestions', 'fr', a.draft),
        { act: 'quit', revision: '2', asked: 'venue', venue: 'Ici' },
      ],
      [addressOf('draftDetails', 'fr', a.draft), { act: 'quit', revision: '3', description: 'Bonjour' }],
      [addressOf('case', 'fr', a.case), { message: 'Bonjour' }],
      [addressOf('draftCheck', 'fr', a.draft), { act: 'submit', revision: '4' }],
    ] as const) {
      const before = await portal.kept();
      expect([address, (await a.browser.post(address, { ...ofB, ...form })).status]).toEqual([address, 303]);
      const changed = JSON.stringify(changes(before, await portal.kept()));
      expect(changed).toContain(a.viewer.person.id);
      expect(ids.filter((id) => changed.includes(id))).toEqual([]);
    }
  });

  test('the id of a draft that became a case begins no other', async () => {
    const { draft } = await portal.house.db
      .selectFrom('cases')
      .select('draft_id as draft')
      .where('number', '=', b.case.number)
      .executeTakeFirstOrThrow();
    for (const { browser, viewer } of [a, b]) {
      const before = await portal.kept();
      const form = { ...yourCase, draft, account: viewer.viewed?.id ?? '' };
      await browser.post(addressOf('newCase', 'fr'), form);
      const { came } = changes(before, await portal.kept());
      expect(JSON.stringify(came)).not.toContain(draft);
    }
  });
});
