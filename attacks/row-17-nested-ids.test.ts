import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../src/web/addresses.ts';
import {
  type Browser,
  type FreshPortal,
  freshPortal,
  newCaseWithFile,
  newDraftWithFile,
} from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

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
