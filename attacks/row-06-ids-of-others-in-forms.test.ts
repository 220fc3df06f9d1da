import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpaidPerformance } from '../src/cases/fresh-cast.ts';
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
