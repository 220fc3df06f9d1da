import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../src/text/localized.ts';
import { addresses, fill } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { routes } from '../src/web/routes.ts';
import { forms } from './forms.ts';
import { exchange, headOf, statusOf } from './raw-http.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout GHSA-2g42-f97q-973x: the routes that gave a part of a page had no policy.

/** What every answer says, with what it may say. */
const promised = {
  'content-security-policy': /^(?:default-src 'none'; .*frame-ancestors 'none'|sandbox; default-src 'none'$)/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(?:same-origin|no-referrer)$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cache-control': /no-store|immutable/,
  'x-robots-tag': /^noindex$/,
};

describe('every answer has its headers', () => {
  let portal: FreshPortal;
  let a: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  function expectPromised(answer: Response, asked: string): void {
    for (const [name, value] of Object.entries(promised)) {
      expect(answer.headers.get(name) ?? '', `${answer.status} ${asked}: ${name}`).toMatch(value);
    }
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy, asked).not.toMatch(/unsafe|data:|\*|https?:/);
    expect(
      [...answer.headers.keys()].filter((name) => /^(?:access-control-|server$|x-powered-by)/.test(name)),
    ).toEqual([]);
  }

  test('on every page, in both languages, by every method, to everybody', async () => {
    const statuses = new Set<number>();
    for (const { address } of routes) {
      for (const language of languages) {
        const path = fill(addresses[address][language], address.startsWith('draft') ? a.draft : a.case);
        for (const browser of [a.browser, agent, portal.visitor()]) {
          for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND']) {
            const answer = await browser.send(path, { method });
            await answer.body?.cancel();
            statuses.add(answer.status);
            expectPromised(answer, `${method} ${path}`);
          }
        }
      }
    }
    expect([...statuses].sort()).toEqual([200, 303, 403, 404]);
  });

  test('on the answer to every form: done, refused, from elsewhere, or none at all', async () => {
    for (const { address, post } of routes) {
      if (!post) continue;
      const path = fill(addresses[address].fr, address.startsWith('draft') ? a.draft : a.case);
      for (const [form, headers] of [
        [{}, {}],
        [{ act: 'language', ...forms[address]?.(a) }, {}],
        [{}, { Origin: 'https://ailleurs.test' }],
        [{}, { 'Content-Type': 'application/json' }],
        [{}, { 'Content-Type': 'multipart/form-data; boundary=b' }],
        [{ message: 'o'.repeat(1024 ** 2) }, {}],
      ] as const) {
        for (const browser of [a.browser, agent, await portal.signInAs(a.viewer.person), portal.visitor()]) {
          expectPromised(await browser.post(path, form, headers), `POST ${path} ${JSON.stringify(headers)}`);
        }
      }
    }
  });

  test('on assets, on what there is not, and on what only looks like an address', async () => {
    for (const path of [
      ...portal.parts.assets.byPath.keys(),
      '/assets/',
      '/assets/x.js',
      '/assets/../fr',
      '/nulle-part',
      '/fr/nulle-part',
      '/fr/%E0%A4%A',
      '/fr/cas/%00',
      '/favicon.ico',
      '/robots.txt',
      '/.git/config',
      '/__proto__',
      '//',
    ]) {
      for (const browser of [a.browser, portal.visitor()]) expectPromised(await browser.get(path), path);
    }
  });

  test('and over HTTP, where the server answers itself, nothing of it is a page', async () => {
    const port = await portal.listen();
    for (const head of [
      'GET /fr HTTP/9.9',
      'GET',
      'GET /fr HTTP/1.1\r\nHost: a b',
      `GET /${'o'.repeat(20_000)} HTTP/1.1`,
    ]) {
      const answer = await exchange(port, headOf(head));
      expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
      expect(answer).not.toMatch(/<[a-z!]/i);
    }
  });
});
