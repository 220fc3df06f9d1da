import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from './addresses.ts';
import { type Browser, type FreshPortal, freshPortal, newCaseWithFile } from './fresh-portal.ts';

const ours = 'http://localhost:3000';

/** Origin and Sec-Fetch-Site as they come from a page that is not ours, or that does not say whose it is. */
const foreign: readonly (readonly [origin: string | undefined, site: string | undefined])[] = [
  ['https://ailleurs.test', undefined],
  ['https://ailleurs.test', 'cross-site'],
  ['https://ailleurs.test', 'same-origin'],
  ['null', undefined],
  ['null', 'same-origin'],
  [undefined, undefined],
  [undefined, 'same-origin'],
  [undefined, 'none'],
  ['', undefined],
  ['http://sous.localhost:3000', undefined],
  ['http://localhost.ailleurs.test:3000', undefined],
  ['http://localhost:3001', undefined],
  ['http://localhost:30000', undefined],
  ['http://localhost', undefined],
  ['https://localhost:3000', undefined],
  ['http://localhost:3000@ailleurs.test', undefined],
  ['http://localhost:3000/', undefined],
  [`https://ailleurs.test, ${ours}`, undefined],
  [`${ours}, ${ours}`, undefined],
  ['http://[::1]:3000', undefined],
  [ours, 'same-site'],
  [ours, 'cross-site'],
  [ours, 'none'],
  [ours, ''],
];

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPPATCH'];

const bodies: readonly (readonly [contentType: string | undefined, body: BodyInit | null])[] = [
  ['application/x-www-form-urlencoded', 'message=Bonjour'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="message"\r\n\r\nBonjour\r\n--b--',
  ],
  ['application/json', '{"message":"Bonjour"}'],
  ['application/octet-stream', Buffer.from('message=Bonjour')],
  ['text/plain', 'message=Bonjour'],
  [undefined, null],
];

const saidBy = (origin: string | undefined, site: string | undefined) => ({
  ...(origin === undefined ? {} : { Origin: origin }),
  ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }),
});

describe.each([
  ['in the demonstration', true],
  ['outside it', false],
])('%s', (_, isDemo) => {
  let portal: FreshPortal;
  let browser: Browser;
  let casePage: string;
  beforeAll(async () => {
    portal = await freshPortal('server', { DEMO: isDemo ? '1' : '0', SMTP_URL: 'smtp://localhost' });
    const member = await portal.newMember('Élodie');
    browser = member.browser;
    casePage = addressOf('case', 'fr', await newCaseWithFile(portal.house, member.viewer));
  });
  afterAll(() => portal.close());

  test('a form from elsewhere is refused, whatever its method and its body, and changes nothing', async () => {
    const before = await portal.kept();
    for (const source of foreign) {
      for (const method of methods) {
        for (const [contentType, body] of bodies) {
          const headers = { ...saidBy(...source), ...(contentType ? { 'Content-Type': contentType } : {}) };
          const { status } = await browser.send(casePage, { method, headers, body });
          expect([method, headers, status]).toEqual([method, headers, 403]);
        }
      }
    }
    expect(await portal.kept()).toEqual(before);
  });

  test.each(['signIn', 'signOut', 'viewAccount', 'newCase'] as const)(
    'so is one for %s, which no page but ours may send either',
    async (address) => {
      const before = await portal.kept();
      const form = { email: 'a@repons.test', password: 'x', account: '', subject: 'Un cas', act: 'quit' };
      for (const [origin, site] of foreign) {
        const headers = { Origin: origin ?? 'null', 'Sec-Fetch-Site': site ?? 'cross-site' };
        expect((await browser.post(addressOf(address, 'fr'), form, headers)).status).toBe(403);
      }
      expect(await portal.kept()).toEqual(before);
    },
  );

  test('a form from our own pages is taken, from browsers that say Sec-Fetch-Site and from those that do not', async () => {
    for (const site of ['same-origin', undefined]) {
      const headers = { ...saidBy(ours, site), 'Content-Type': 'application/x-www-form-urlencoded' };
      const { status } = await browser.send(casePage, { method: 'POST', headers, body: 'message=Bonjour' });
      expect(status).toBe(303);
    }
  });

  test('localhost and 127.0.0.1 are one origin in the demonstration, and there alone', async () => {
    const asTyped = { Origin: 'http://127.0.0.1:3000' };
    const before = await portal.kept();
    const { status } = await browser.post(casePage, { message: 'Bonjour' }, asTyped);
    expect(status).toBe(isDemo ? 303 : 403);
    if (!isDemo) expect(await portal.kept()).toEqual(before);
    const { status: elsewhere } = await browser.post(casePage, {}, { Origin: 'http://127.0.0.1:3001' });
    expect(elsewhere).toBe(403);
  });
});
