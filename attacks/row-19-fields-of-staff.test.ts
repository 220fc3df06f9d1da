import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { type Owner, twoMembers } from './two-members.ts';

// Redmine CVE-2021-30164: a note that only staff may write, by a field that the form does not have.

const ofStaff = {
  internal: 'true',
  audience: 'staff',
  side: 'staff',
  kind: 'state',
  body: 'resolved',
  state: 'resolved',
  status: 'resolved',
  team: 'complaints',
  team_id: 'complaints',
  assignee: 'moi',
  author: 'Alexis Poirier',
  at: '2020-01-01T00:00:00.000Z',
  language: 'en',
};

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  test('a member’s message is a member’s message, whatever is sent along', async () => {
    const before = await portal.kept();
    const form = { ...ofStaff, message: 'Un mot' };
    expect((await a.browser.post(addressOf('case', 'fr', a.case), form)).status).toBe(303);
    const { came, went } = changes(before, await portal.kept());
    // The clock stands still: not even the case's last activity is another, but that an answer waits.
    expect(Object.keys(came).sort()).toEqual(['cases', 'entries', 'pgboss.job']);
    expect(came.cases).toEqual([{ ...went.cases?.[0], answered_at: expect.any(String) }]);
    expect(came['pgboss.job']).toEqual([expect.objectContaining({ name: 'notify' })]);
    expect(came.entries).toEqual([
      expect.objectContaining({
        kind: 'message',
        audience: 'member',
        side: 'member',
        person_id: a.viewer.person.id,
        language: 'fr',
        body: 'Un mot',
      }),
    ]);
    expect(await (await agent.get(addressOf('deskCase', 'fr', a.case))).text()).toContain('Un mot');
  });

  test('a reply of staff is no more than a reply', async () => {
    const before = await portal.kept();
    const form = { ...ofStaff, side: 'member', message: 'Une réponse' };
    expect((await agent.post(addressOf('deskCase', 'fr', a.case), form)).status).toBe(303);
    const { came, went } = changes(before, await portal.kept());
    expect(came.entries).toEqual([
      expect.objectContaining({ kind: 'message', audience: 'member', side: 'staff', body: 'Une réponse' }),
      expect.objectContaining({ kind: 'state', audience: 'member', side: 'staff', state: 'in-progress' }),
    ]);
    expect(came.cases).toEqual([{ ...went.cases?.[0], state: 'in-progress', answered_at: null }]);
  });
});
