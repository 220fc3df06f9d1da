import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { addresses, addressOf, fill } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { routes } from '../src/web/routes.ts';
import { changes } from './changes.ts';
import { forms, posts } from './forms.ts';
import { type Owner, twoMembers } from './two-members.ts';

// RT CVE-2012-4733: ?Status=RESOLVED in an address resolved a ticket.

/** Every field of every form, in an address. */
const query =
  '?act=submit&state=resolved&status=resolved&message=Bonjour&subject=Autre&description=Autre&revision=1&asked=performer&performer=Autre&account=1&email=a@repons.test&password=x&live=1&read=1';

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, agent } = await twoMembers(portal));
    await agent.post(addressOf('deskCase', 'fr', a.case), { message: 'Une réponse' });
  });
  afterAll(() => portal.close());

  /** Every page, asked for twice, then as if its address were a form. */
  async function askForEverything(browser: Browser, init: RequestInit = {}) {
    const pages = routes.map(({ address }) =>
      fill(addresses[address].fr, address.startsWith('draft') ? a.draft : a.case),
    );
    for (const page of ['/', '/pupitre', ...pages]) {
      for (const address of [page, page, page + query]) {
        const { body, headers } = await browser.send(address, init);
        // What never ends is not waited for.
        const isStream = headers.get('Content-Type')?.startsWith('text/event-stream');
        await (isStream ? body?.cancel() : new Response(body).arrayBuffer());
      }
    }
  }

  test.each<[string, Record<string, string>]>([
    ['HEAD', {}],
    ['OPTIONS', {}],
    ['GET', { 'Sec-Purpose': 'prefetch;prerender' }],
    ['GET', { Purpose: 'prefetch' }],
  ])('%s of every page, with %j, changes nothing at all', async (method, headers) => {
    const before = await portal.kept();
    for (const browser of [a.browser, agent, portal.visitor()])
      await askForEverything(browser, { method, headers });
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
  });

  test('GET of every page moves the reader’s mark on the case that is read, once, and changes nothing else', async () => {
    const before = await portal.kept();
    await askForEverything(portal.visitor());
    expect(await portal.kept()).toEqual(before);
    for (const browser of [a.browser, agent]) await askForEverything(browser);
    const after = await portal.kept();
    const { went, came } = changes(before, after);
    expect([went, Object.keys(came)]).toEqual([{}, ['read_marks']]);
    expect(came.read_marks).toHaveLength(2);
    for (const browser of [a.browser, agent]) await askForEverything(browser);
    expect(await portal.kept()).toEqual(after);
  });

  test('a form of any page, from elsewhere or from nowhere, in any kind of body, is refused and changes nothing', async () => {
    const before = await portal.kept();
    for (const address of posts) {
      const path = fill(addresses[address].fr, address.startsWith('draft') ? a.draft : a.case);
      const form = new URLSearchParams(forms[address]?.(a)).toString();
      for (const source of foreign) {
        for (const type of types) {
          for (const browser of [a.browser, agent]) {
            const headers = { ...source, 'Content-Type': type };
            const { status } = await browser.send(path, { method: 'POST', headers, body: form });
            expect([address, headers, status]).toEqual([address, headers, 403]);
          }
        }
      }
    }
    expect(await portal.kept()).toEqual(before);
  });
});

/** What a browser says of a page that is not ours, or does not say at all. */
const foreign: readonly Record<string, string>[] = [
  {},
  { Origin: 'null' },
  { Origin: 'https://ailleurs.test' },
  { Origin: 'http://localhost:3000.ailleurs.test' },
  { Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'cross-site' },
  { Referer: 'http://localhost:3000/fr' },
];

const types = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'application/json',
  'application/octet-stream',
  'text/plain',
];
