import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { attachToDraft } from '../src/files/attached.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { type Owner, twoMembers } from './two-members.ts';

// Zammad CVE-2024-33668: uploads lay under an id that could be guessed, for whoever asked with any method.

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  test('another’s file answers no method, under their address or under one’s own', async () => {
    const before = await portal.kept();
    const headers = { Origin: portal.house.settings.publicUrl, 'Content-Type': 'application/octet-stream' };
    for (const file of [a.draft.file, a.case.file]) {
      for (const address of [
        addressOf('draftFile', 'fr', { ...a.draft, file }),
        addressOf('draftFile', 'fr', { ...b.draft, file }),
        addressOf('caseFile', 'fr', { ...a.case, file }),
        addressOf('caseFile', 'fr', { ...b.case, file }),
        addressOf('deskFile', 'fr', { ...a.case, file }),
      ]) {
        for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
          const body = ['GET', 'HEAD'].includes(method) ? null : 'x';
          const { status } = await b.browser.send(address, { method, headers, body });
          expect([method, address, status]).toEqual([method, address, 404]);
        }
      }
    }
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
  });

  test('an upload that waits to be attached is attached by who sent it, and by nobody else', async () => {
    const { db } = portal.house;
    const file = a.draft.file;
    await db.updateTable('files').set({ draft_id: null }).where('id', '=', file).execute();
    const attach = ({ draft, viewer }: Owner) =>
      db
        .transaction()
        .execute((trx) => attachToDraft(trx, { id: draft.draft, personId: viewer.person.id }, file, []));
    for (const browser of [a.browser, b.browser]) {
      const waiting = await browser.get(addressOf('draftFile', 'fr', a.draft));
      expect(waiting.status).toBe(404);
    }
    expect(await attach(b)).toBe(false);
    expect(await attach(a)).toBe(true);
    // What is attached already is not attached again.
    expect(await attach(a)).toBe(false);
  });
});
