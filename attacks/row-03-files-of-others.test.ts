import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson } from '../src/cases/fresh-cast.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { makeRepresentative } from '../src/people/register.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

// Redmine CVE-2022-44030: whoever was signed in had the attachments of every issue.

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

  const addresses = () => ({
    draft: addressOf('draftFile', 'fr', a.draft),
    case: addressOf('caseFile', 'fr', a.case),
    desk: addressOf('deskFile', 'fr', a.case),
  });

  async function got(browser: Browser) {
    const statuses: Record<string, number> = {};
    for (const [where, address] of Object.entries(addresses())) {
      for (const method of ['GET', 'HEAD']) {
        statuses[`${method} ${where}`] = (await browser.send(address, { method })).status;
      }
    }
    return statuses;
  }
  const all = (draft: number, ofCase: number, desk: number) => ({
    'GET draft': draft,
    'HEAD draft': draft,
    'GET case': ofCase,
    'HEAD case': ofCase,
    'GET desk': desk,
    'HEAD desk': desk,
  });

  test('a file is its owner’s in the portal, and of who reads the case at the desk', async () => {
    expect(await got(a.browser)).toEqual(all(200, 200, 404));
    expect(await got(agent)).toEqual(all(404, 404, 200));
    expect(await got(b.browser)).toEqual(all(404, 404, 404));
    expect(await got(await portal.newStaff(null, 'administrator'))).toEqual(all(404, 404, 404));
    expect(await got(portal.visitor())).toEqual(all(303, 303, 303));
  });

  test('a representative has it while they represent, and not a request longer', async () => {
    const person = await newPerson(portal.house, 'Marc');
    const browser = await portal.signInAs(person);
    const access = { accountId: a.viewer.viewed?.id ?? '', personId: person.id, permissions: ['works'] };
    await makeRepresentative(portal.house, { ...access, state: 'approved' });
    expect(await got(browser)).toEqual(all(404, 200, 404));
    await makeRepresentative(portal.house, { ...access, state: 'revoked' });
    expect(await got(browser)).toEqual(all(404, 404, 404));
  });

  test('nobody has it once they are signed out', async () => {
    const browser = await portal.signInAs(a.viewer.person);
    const kept = browser.cookies();
    await browser.post(addressOf('signOut', 'fr'));
    const { status } = await portal.visitor().get(addresses().case, { Cookie: kept });
    expect(status).toBe(303);
  });
});
