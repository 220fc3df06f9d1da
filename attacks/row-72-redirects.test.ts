import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword, registerPerson } from '../src/people/register.ts';
import { languages } from '../src/text/localized.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';

// RT CVE-2022-25803, better-auth CVE-2025-71403: the address to go on to was taken from the request.

const elsewhere = [
  'https://ailleurs.test',
  '//ailleurs.test',
  '///ailleurs.test/fr',
  '/\\ailleurs.test',
  '\\/ailleurs.test',
  'https:ailleurs.test',
  'javascript:alert(1)',
  '%09//ailleurs.test',
  '/%09/ailleurs.test',
  '\t//ailleurs.test',
  '/\n/ailleurs.test',
  '/%2Failleurs.test',
  '/%5Cailleurs.test',
  '//portail@ailleurs.test/fr/cas',
  '//ailleurs%E3%80%82test',
  '//аilleurs.test',
  '/.ailleurs.test',
  '/fr/..//ailleurs.test',
  '/fr/cas/..%2F..%2F%2Failleurs.test',
  '/fr/cas\r\nLocation: https://ailleurs.test',
  '/fr/cas%0D%0ALocation:%20https://ailleurs.test',
];

describe('every redirect stays within the portal', () => {
  let portal: FreshPortal;
  let a: Owner;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  /** A path of ours that a browser cannot read as another host. */
  function staysWithin(answer: Response, asked: string) {
    const location = answer.headers.get('Location') ?? '';
    expect(answer.status, asked).toBe(303);
    expect(location, asked).toMatch(/^\/(fr|en)(?![^/?])[\x21-\x7e]*$/);
    expect(new URL(location, 'http://localhost:3000').origin).toBe('http://localhost:3000');
    expect([...answer.headers.keys()].filter((name) => name === 'location')).toHaveLength(1);
  }

  const names = ['return', 'returnTo', 'next', 'url', 'redirect', 'callbackURL', 'continue', 'r'];

  test('of who is signed in already, from the page to sign in', async () => {
    for (const typed of elsewhere) {
      for (const value of [typed, encodeURIComponent(typed), encodeURIComponent(encodeURIComponent(typed))]) {
        const query = names.map((name) => `${name}=${value}`).join('&');
        for (const language of languages) {
          staysWithin(await a.browser.get(`${addressOf('signIn', language)}?${query}`), value);
        }
      }
    }
  });

  test('of who signs in', async () => {
    const password = 'pélican-9-rivières';
    const passwordHash = await hashPassword(password);
    const saskia = { name: 'Saskia', email: 'saskia@repons.test', language: 'en' } as const;
    await registerPerson(portal.house, { ...saskia, passwordHash });
    // A password takes long to check, on purpose: the worst of them do.
    for (const typed of ['//ailleurs.test', '/\\ailleurs.test', 'https:ailleurs.test']) {
      const fields = Object.fromEntries(names.map((name) => [name, typed]));
      const address = `${addressOf('signIn', 'fr')}?return=${encodeURIComponent(typed)}`;
      const answer = await portal.visitor().post(address, { ...fields, email: saskia.email, password });
      expect(answer.headers.get('Location')).toBe('/fr');
    }
  });

  test('of who is not signed in, from an address that leads back', async () => {
    for (const typed of elsewhere) {
      const path = `${addressOf('cases', 'fr')}/${encodeURIComponent(typed)}?return=${encodeURIComponent(typed)}`;
      const toSignIn = await portal.visitor().get(path);
      staysWithin(toSignIn, path);
      staysWithin(await a.browser.get(toSignIn.headers.get('Location') ?? ''), path);
    }
  });

  test('of every form, whatever it says of where to go', async () => {
    for (const typed of elsewhere) {
      const fields = Object.fromEntries(names.map((name) => [name, typed]));
      for (const [address, form] of [
        [addressOf('viewAccount', 'fr'), { account: a.viewer.viewed?.id ?? '' }],
        [addressOf('case', 'fr', a.case), { message: 'Bonjour' }],
        [addressOf('draftCheck', 'fr', a.draft), { act: 'quit' }],
        [addressOf('draftCheck', 'fr', a.draft), { act: typed }],
        [addressOf('draftCheck', 'fr', a.draft), { act: 'back' }],
      ] as const) {
        staysWithin(await a.browser.post(address, { ...fields, ...form }), `${address} ${typed}`);
      }
    }
    staysWithin(
      await portal.visitor().post(addressOf('signOut', 'fr'), { next: '//ailleurs.test' }),
      'signOut',
    );
  });

  test('of the addresses that choose a language', async () => {
    for (const [path, language] of [
      ['/', 'en-CA'],
      ['/pupitre', '//ailleurs.test'],
      ['/', 'en/../..//ailleurs.test'],
    ] as const) {
      staysWithin(await portal.visitor().get(path, { 'Accept-Language': language }), language);
    }
  });

  test('nor does the link to the other language lead out', async () => {
    for (const typed of elsewhere) {
      const page = await (await a.browser.get(`/fr/cas/${encodeURIComponent(typed)}`)).text();
      const [, twin = ''] = /<a class="twin" href="([^"]*)"/.exec(page) ?? [];
      expect(twin).toMatch(/^\/en(?![^/?])/);
      expect(new URL(twin, 'http://localhost:3000').origin).toBe('http://localhost:3000');
    }
  });
});
