import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { exchange, headOf, statusOf } from './raw-http.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout GHSA-822g-7rw5-53xj: the Host of the request became the host of a link.

const spoofed: readonly (readonly [
  what: string,
  target: (path: string) => string,
  lines: readonly string[],
])[] = [
  ['Host', (path) => path, ['Host: ailleurs.test']],
  ['Host with a port', (path) => path, ['Host: ailleurs.test:3000']],
  ['X-Forwarded-Host', (path) => path, ['Host: localhost:3000', 'X-Forwarded-Host: ailleurs.test']],
  [
    'X-Host',
    (path) => path,
    ['Host: localhost:3000', 'X-Host: ailleurs.test', 'X-Original-Host: ailleurs.test'],
  ],
  ['Forwarded', (path) => path, ['Host: localhost:3000', 'Forwarded: host=ailleurs.test;proto=https']],
  [
    'X-Original-URL',
    (path) => path,
    ['Host: localhost:3000', 'X-Original-URL: //ailleurs.test', 'X-Rewrite-URL: //ailleurs.test'],
  ],
  ['two Hosts', (path) => path, ['Host: localhost:3000', 'Host: ailleurs.test']],
  ['an absolute target', (path) => `http://ailleurs.test${path}`, ['Host: localhost:3000']],
  ['both', (path) => `https://ailleurs.test${path}`, ['Host: ailleurs.test']],
];

describe('no page and no redirect takes the host from the request', () => {
  let portal: FreshPortal;
  let port: number;
  let a: Owner;
  beforeAll(async () => {
    portal = await freshPortal('server');
    port = await portal.listen();
    ({ a } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  const signedIn = () => `Cookie: ${a.browser.cookies()}`;
  const origin = 'Origin: http://localhost:3000';
  const form = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 15'];

  test.each(spoofed)('%s', async (_, target, lines) => {
    for (const [method, path, status, ...others] of [
      ['GET', '/', 303],
      ['GET', '/pupitre', 303],
      ['GET', addressOf('cases', 'fr'), 303],
      ['GET', addressOf('signIn', 'fr'), 200],
      ['GET', '/nulle-part', 404],
      ['GET', addressOf('signIn', 'fr'), 303, signedIn()],
      ['GET', addressOf('case', 'fr', a.case), 200, signedIn()],
      ['GET', addressOf('draftCheck', 'fr', a.draft), 200, signedIn()],
      ['GET', addressOf('newCase', 'fr'), 200, signedIn()],
      ['POST', addressOf('case', 'fr', a.case), 303, signedIn(), origin, ...form],
      ['POST', addressOf('signOut', 'fr'), 303, origin, ...form],
    ] as const) {
      const answer = await exchange(
        port,
        headOf(`${method} ${target(path)} HTTP/1.1`, ...lines, ...others),
        method === 'POST' ? ['message=Bonjour'] : [],
      );
      expect([method, path, statusOf(answer)]).toEqual([method, path, status]);
      expect(answer).not.toContain('ailleurs.test');
      if (status === 303) expect(answer).toMatch(/^location: \/(?!\/)/m);
    }
  });

  test('a form is ours by the origin that is set, whatever the Host', async () => {
    for (const lines of [
      ['Host: ailleurs.test', 'Origin: http://ailleurs.test'],
      ['Host: localhost:3000', 'X-Forwarded-Host: ailleurs.test', 'Origin: http://ailleurs.test'],
      ['Host: localhost:3000', 'X-Forwarded-Proto: https', 'Origin: https://localhost:3000'],
    ]) {
      const head = headOf(`POST ${addressOf('case', 'fr', a.case)} HTTP/1.1`, ...lines, signedIn(), ...form);
      expect(statusOf(await exchange(port, head, ['message=Bonjour']))).toBe(403);
    }
  });

  test.each([
    ['none', []],
    ['one that is no host', ['Host: localhost:3000/@ailleurs.test']],
    ['one with a name before it', ['Host: ailleurs.test@localhost:3000']],
    ['one with a line within it', ['Host: localhost:3000\r\n X: ailleurs.test']],
  ])('%s: no request', async (_, lines) => {
    const answer = await exchange(port, headOf(`GET ${addressOf('signIn', 'fr')} HTTP/1.1`, ...lines));
    expect(statusOf(answer)).toBe(400);
    expect(answer).not.toContain('ailleurs.test');
  });
});
