import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { exchange, headOf } from './raw-http.ts';
import { type Owner, twoMembers } from './two-members.ts';

// SvelteKit CVE-2026-27118: a page of who was signed in, under an address that looked like an asset’s, was cached.

describe('what a person sees is kept by no cache, whatever its address looks like', () => {
  let portal: FreshPortal;
  let a: Owner;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  const paths = () => {
    const ofCase = addressOf('case', 'fr', a.case);
    return [
      '/fr',
      '/fr/cas',
      ofCase,
      '/assets/x.css',
      '/assets/main-A1.css/x',
      '/assets/main-A1.css;x',
      '/assets/',
      '/assets',
      '/assets/../fr/cas',
      '/assets/..%2ffr%2fcas',
      '/assets/%2e%2e/fr/cas',
      `/assets/..${ofCase}`,
      '/fr/cas/x.css',
      '/fr/cas.css',
      '/fr/cas/main-A1.css',
      '/fr/assets/main-A1.css',
      `${ofCase}.css`,
      `${ofCase}/x.css`,
      `${ofCase}/assets/main-A1.css`,
      `${ofCase};x.css`,
      `${ofCase}%3Bx.css`,
      `${ofCase}%2Fx.css`,
      `${ofCase}%23x.css`,
      `${ofCase}%3Fx.css`,
      `${ofCase}%00.css`,
      `${ofCase}%0A.css`,
      `${ofCase}?x.css`,
      `${ofCase}?/assets/main-A1.css`,
      `${ofCase}/`,
      `/${ofCase}`,
      `//assets//..${ofCase}`,
      '//fr/cas',
      '/fr//cas',
      '/FR/CAS',
      '/fr/cas/./x.css',
      '/favicon.ico',
      '/robots.txt',
      '/index.html',
    ];
  };

  test('asked in this process, by each method that has an answer', async () => {
    for (const path of paths()) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { headers } = await a.browser.send(path, { method });
        expect([path, headers.get('Cache-Control')]).toEqual([path, 'no-store']);
        expect(headers.get('Vary')).toContain('Cookie');
        expect(headers.has('ETag') || headers.has('Last-Modified') || headers.has('Age')).toBe(false);
      }
    }
  });

  test('asked over HTTP, where the path comes as it was typed', async () => {
    const port = await portal.listen();
    for (const path of [...paths(), '/assets/\\..\\fr\\cas', '/fr/cas#/assets/main-A1.css']) {
      const answer = await exchange(
        port,
        headOf(`GET ${path} HTTP/1.1`, 'Host: localhost:3000', `Cookie: ${a.browser.cookies()}`),
      );
      expect(answer).toMatch(/^HTTP\/1\.1 (?:400|.*\r\n(?:.*\r\n)*cache-control: no-store\r\n)/);
    }
  });

  test('an asset may be kept for ever, and says nothing of who asks', async () => {
    for (const path of portal.parts.assets.byPath.keys()) {
      const [signedIn, visitor] = [await a.browser.get(path), await portal.visitor().get(path)];
      expect(signedIn.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect([...signedIn.headers]).toEqual([...visitor.headers]);
      expect(signedIn.headers.getSetCookie()).toEqual([]);
      expect(await signedIn.text()).toBe(await visitor.text());
    }
  });
});
