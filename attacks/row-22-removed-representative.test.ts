import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../src/accounts/account.ts';
import { newDraft, newPerson, represented } from '../src/cases/fresh-cast.ts';
import { memberViewer } from '../src/cases/viewer.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { filesOfDraft } from '../src/files/attached.ts';
import { makeRepresentative } from '../src/people/register.ts';
import { type AddressName, addresses, fill } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal, newCaseWithFile } from '../src/web/fresh-portal.ts';
import { routes } from '../src/web/routes.ts';
import { forms, posts } from './forms.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout GHSA-83xx-8c27-gq78, GHSA-3w38-h42v-3h6w: who was removed could still answer, and change what they had said.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  /** Who represents `a`, signed in twice, with a draft and a case of `a`’s that they began, and a reply on it. */
  async function newRepresentative() {
    const person = await newPerson(portal.house, 'Sylvie');
    const account = represented(a.viewer.viewed as Account, 'works');
    const access = { accountId: account.id, personId: person.id, permissions: account.permissions };
    await makeRepresentative(portal.house, { ...access, state: 'approved' });
    const reached = { accounts: [account], viewed: account, knownInOwnName: true };
    const viewer = memberViewer({ sessionId: '', person, ...reached, staff: null });
    const { id: draft } = await newDraft(portal.house, viewer);
    const [file] = await filesOfDraft(portal.house.db, draft);
    const ofDraft = { draft, file: file?.id ?? '' };
    const ofCase = await newCaseWithFile(portal.house, viewer);
    const sessions = [await portal.signInAs(person), await portal.signInAs(person)];
    const said = { message: 'Un mot', 'sent-id': randomUUID() };
    const owner: Owner = { viewer, browser: sessions[0] as Browser, draft: ofDraft, case: ofCase };
    const path = (address: AddressName) =>
      fill(addresses[address].fr, address.startsWith('draft') ? ofDraft : ofCase);
    expect((await owner.browser.post(path('case'), said)).status).toBe(303);
    expect((await owner.browser.get(path('draftCheck'))).status).toBe(200);
    return { owner, access, sessions, path, said };
  }

  type Access = { accountId: string; personId: string; permissions: readonly string[] };
  const removals: readonly (readonly [string, (access: Access) => Promise<unknown>])[] = [
    ['revoked', (access) => makeRepresentative(portal.house, { ...access, state: 'revoked' })],
    ['refused', (access) => makeRepresentative(portal.house, { ...access, state: 'refused' })],
    ['asked to wait again', (access) => makeRepresentative(portal.house, { ...access, state: 'pending' })],
    [
      'no more in the list at all',
      ({ personId }) =>
        portal.house.db.deleteFrom('representatives').where('person_id', '=', personId).execute(),
    ],
  ];

  test.each(removals)(
    'who is %s finds nothing, in a session that was open or in a new one',
    async (_, remove) => {
      const { owner, access, sessions, path, said } = await newRepresentative();
      await remove(access);
      const browsers = [...sessions, await portal.signInAs(owner.viewer.person)];
      const before = await portal.kept();
      const ofThem = routes.filter(({ address }) => /:(number|draft)/.test(addresses[address].fr));
      for (const browser of browsers) {
        for (const { address, get, post } of ofThem) {
          for (const method of get ? ['GET', 'HEAD'] : []) {
            const { status } = await browser.send(path(address), { method });
            expect([method, address, status]).toEqual([method, address, 404]);
          }
          if (!post) continue;
          for (const form of [
            forms[address]?.(owner) ?? {},
            { ...said, act: 'submit', revision: '1' },
            { ...said, act: 'withdraw' },
          ]) {
            expect([address, form, (await browser.post(path(address), form)).status]).toEqual([
              address,
              form,
              404,
            ]);
          }
        }
        const { accountId: account } = access;
        for (const address of ['viewAccount', 'newCase'] as const) {
          const form = { ...forms[address]?.(owner), account, draft: randomUUID() };
          expect([address, (await browser.post(path(address), form)).status]).toEqual([address, 404]);
        }
        for (const address of ['home', 'cases', 'casesResolved', 'drafts'] as const) {
          const page = await (await browser.get(path(address))).text();
          for (const id of [owner.case.number, owner.draft.draft]) expect(page).not.toContain(id);
        }
      }
      expect(await portal.kept()).toEqual(before);
    },
  );

  test('who lost the permission keeps their draft, and neither the case nor its submission', async () => {
    const { owner, access, sessions, path, said } = await newRepresentative();
    await makeRepresentative(portal.house, { ...access, permissions: ['profile'], state: 'approved' });
    const before = await portal.kept();
    for (const browser of sessions) {
      expect((await browser.get(path('case'))).status).toBe(404);
      expect((await browser.get(path('caseFile'))).status).toBe(404);
      expect((await browser.post(path('case'), said)).status).toBe(404);
      expect((await browser.post(path('case'), { message: 'Encore' })).status).toBe(404);
      expect((await browser.post(path('draftCheck'), forms.draftCheck?.(owner))).status).toBe(403);
    }
    expect(await portal.kept()).toEqual(before);
  });

  test('every form that is about a case or a draft is tried', () => {
    const tried = posts.filter((address) => /:(number|draft)/.test(addresses[address].fr));
    expect(tried.filter((address) => forms[address] === undefined)).toEqual([]);
  });
});
