import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../src/accounts/account.ts';
import { attachFile, newDraft, newPerson, represented } from '../src/cases/fresh-cast.ts';
import { submitCase } from '../src/cases/submit.ts';
import { memberViewer } from '../src/cases/viewer.ts';
import { makeRepresentative } from '../src/people/register.ts';
import { addressOf } from '../src/web/addresses.ts';
import {
  type Browser,
  type FreshPortal,
  freshPortal,
  newCaseWithFile,
  newDraftWithFile,
} from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

const accessRequest = {
  leaf: 'account-access/access-request',
  subject: 'Accès à un compte',
  typed: {
    'access-state': 'cannot-find',
    'account-name': 'Élodie',
    'rep-role': 'manager',
    permissions: ['works'],
  },
};

// Libredesk 406a2941: what belongs to one conversation was reached through the address of another.

describe('a file is found under its own case or draft, and nowhere else', () => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a, b, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  test('not from a case or a draft in one’s own name under one of an account, nor the other way round', async () => {
    const { account, representative: browser, viewer } = await newRepresentative();
    const own = { ...viewer, viewed: null };
    const inOwnName = {
      draft: await newDraft(portal.house, own, accessRequest, false),
      submitted: await newDraft(portal.house, own, accessRequest, false),
    };
    const ownFile = await attachFile(portal.house, own, inOwnName.draft.id, 'formulaire.pdf');
    const sentFile = await attachFile(portal.house, own, inOwnName.submitted.id, 'formulaire.pdf', [
      'authorization-form',
    ]);
    const sent = await submitCase(portal.house, own, inOwnName.submitted.id, 1, 'fr');
    if (typeof sent === 'string' || 'incomplete' in sent) return expect.fail(JSON.stringify(sent));
    const ofAccount = await newDraftWithFile(portal.house, { ...viewer, viewed: account });
    const found = async (file: string) => {
      const statuses = [];
      for (const address of [
        addressOf('draftFile', 'fr', { draft: inOwnName.draft.id, file }),
        addressOf('draftFile', 'fr', { draft: ofAccount.draft, file }),
        addressOf('caseFile', 'fr', { number: sent.number, file }),
      ]) {
        statuses.push((await browser.get(address)).status);
      }
      return statuses;
    };
    expect(await found(ownFile)).toEqual([200, 404, 404]);
    expect(await found(ofAccount.file)).toEqual([404, 200, 404]);
    expect(await found(sentFile)).toEqual([404, 404, 200]);
    for (const { browser: other } of [a, b]) {
      const { number } = sent;
      expect((await other.get(addressOf('caseFile', 'fr', { number, file: sentFile }))).status).toBe(404);
      expect((await other.get(addressOf('case', 'fr', { number }))).status).toBe(404);
    }
  });

  /** Who represents the member `a` for their works, in a browser. */
  async function newRepresentative() {
    const person = await newPerson(portal.house, 'Sylvie');
    const account = represented(a.viewer.viewed as Account, 'works');
    await makeRepresentative(portal.house, {
      accountId: account.id,
      personId: person.id,
      permissions: account.permissions,
      state: 'approved',
    });
    const reached = { accounts: [account], viewed: account, knownInOwnName: true };
    const viewer = memberViewer({ sessionId: '', person, ...reached, staff: null });
    return { account, viewer, representative: await portal.signInAs(person) };
  }

  test('not under another case or draft of one’s own', async () => {
    const draft = await newDraftWithFile(portal.house, a.viewer);
    const other = await newCaseWithFile(portal.house, a.viewer);
    const own = [a.draft.file, a.case.file, draft.file, other.file];
    for (const file of own) {
      const found: string[] = [];
      for (const address of [
        addressOf('draftFile', 'fr', { ...a.draft, file }),
        addressOf('draftFile', 'fr', { ...draft, file }),
        addressOf('caseFile', 'fr', { ...a.case, file }),
        addressOf('caseFile', 'fr', { ...other, file }),
      ]) {
        const { status } = await a.browser.get(address);
        expect([200, 404]).toContain(status);
        if (status === 200) found.push(address);
      }
      expect(found).toHaveLength(1);
    }
  });

  test('not under another case at the desk, and never one of a draft', async () => {
    for (const { number } of [a.case, b.case]) {
      for (const owner of [a, b]) {
        const [ofCase, ofDraft] = [
          await agent.get(addressOf('deskFile', 'fr', { number, file: owner.case.file })),
          await agent.get(addressOf('deskFile', 'fr', { number, file: owner.draft.file })),
        ];
        expect(ofCase.status).toBe(number === owner.case.number ? 200 : 404);
        expect(ofDraft.status).toBe(404);
      }
    }
  });

  test('not under one’s own case when it is another’s', async () => {
    for (const file of [b.case.file, b.draft.file]) {
      for (const address of [
        addressOf('caseFile', 'fr', { ...a.case, file }),
        addressOf('draftFile', 'fr', { ...a.draft, file }),
      ]) {
        expect((await a.browser.get(address)).status).toBe(404);
      }
    }
  });
});
