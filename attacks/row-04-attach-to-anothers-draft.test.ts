import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { pdf } from '../src/files/sample-files.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

// GLPI CVE-2024-37147: a document could be attached to what one may not write to.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  const onTheDisk = () => readdir(join(portal.house.settings.dataDir, 'files'), { recursive: true });

  function withFile(fields: Record<string, string>, field = 'file.other'): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append(field, new Blob([pdf]), 'intrus.pdf');
    return form;
  }

  test('a file sent to another’s draft, or to a case, leaves no row and not one byte', async () => {
    const [rows, bytes] = [await portal.kept(), await onTheDisk()];
    const form = () => withFile({ revision: '1', act: 'add-files', description: '' });
    for (const [browser, address, status] of [
      [b.browser, addressOf('draftDetails', 'fr', a.draft), 404],
      [agent, addressOf('draftDetails', 'fr', a.draft), 404],
      [portal.visitor(), addressOf('draftDetails', 'fr', a.draft), 303],
      [b.browser, addressOf('case', 'fr', a.case), 404],
      // The form of a case has no such button and no such field: the page is drawn again, and nothing is kept.
      [a.browser, addressOf('case', 'fr', a.case), 200],
      [agent, addressOf('deskCase', 'fr', a.case), 200],
      [a.browser, addressOf('draftFile', 'fr', a.draft), 404],
      [a.browser, addressOf('caseFile', 'fr', a.case), 404],
    ] as const) {
      expect([address, (await browser.post(address, form())).status]).toEqual([address, status]);
    }
    const message = () => withFile({ act: 'continue', message: 'Voici' }, 'files');
    for (const address of [addressOf('case', 'fr', a.case), addressOf('deskCase', 'fr', a.case)])
      expect([address, (await b.browser.post(address, message())).status]).toEqual([address, 404]);
    expect(await portal.kept()).toEqual(rows);
    expect(await onTheDisk()).toEqual(bytes);
  });

  test('a file sent to one’s own draft goes to no other, whatever the form says', async () => {
    const filesOf = async (owner: Owner) =>
      (await portal.kept()).files?.filter((row) => JSON.stringify(row).includes(owner.draft.draft));
    const [before, own] = [await filesOf(a), await filesOf(b)];
    const form = withFile({ revision: '1', act: 'add-files', draft: a.draft.draft, draft_id: a.draft.draft });
    expect((await b.browser.post(addressOf('draftDetails', 'fr', b.draft), form)).status).toBe(303);
    expect(await filesOf(a)).toEqual(before);
    expect(await filesOf(b)).toHaveLength((own?.length ?? 0) + 1);
  });
});
