import { describe, expect, test } from 'vitest';
import { addresses, fill } from './addresses.ts';
import { inLanguage, safeReturn } from './return-to.ts';

const params = {
  draft: '5f0c1c1e-0001-4a00-8000-000000000001',
  file: 'A_-z'.repeat(6),
  number: 'C-7K2Q-9M4',
  queue: 'waiting-member',
  type: 'profile-management',
  subtype: 'profile-update',
  updatetype: 'sin-ssn',
  form: '5f0c1c1e-0001-4a00-8000-000000000002',
  email: '12',
  person: '5f0c1c1e-0001-4a00-8000-000000000003',
};

/** They take forms and show nothing. */
const withoutPage = new Set(['signOut', 'viewAccount', 'deskCaseDraft']);
const [pages, forms] = [true, false].map((hasPage) =>
  Object.entries(addresses)
    .filter(([name]) => withoutPage.has(name) !== hasPage)
    .flatMap(([, each]) => Object.values(each)),
) as [string[], string[]];

test.each(forms)('%s is none: nothing is read there', (path) => {
  expect(safeReturn(path)).toBeUndefined();
});

test('who switched language on the way goes back to the same page in it', () => {
  expect(inLanguage('/fr/cas/C-7K2Q-9M4?done', 'en')).toBe('/en/cases/C-7K2Q-9M4?done');
  expect(inLanguage('/en/desk', 'en')).toBe('/en/desk');
});

test.each(pages)('%s is a way back', (path) => {
  expect(safeReturn(fill(path, params))).toBe(fill(path, params));
});

test.each([
  '/fr/cas?receipt=C-7K2Q-9M4',
  '/en/cases?at=2026-11-24T15%3A00%3A00.000Z&after=5f0c1c1e-0001-4a00-8000-000000000001',
  '/fr/cas/nouveau/5f0c1c1e-0001-4a00-8000-000000000001/questions?focus=works.1.title',
  '/fr/cas/C-7K2Q-9M4?done',
])('%s keeps its query', (path) => {
  expect(safeReturn(path)).toBe(path);
});

describe('what leads elsewhere, or nowhere, is no way back', () => {
  test.each([
    '',
    'fr',
    'https://ailleurs.test/fr',
    'https:ailleurs.test',
    'https:/ailleurs.test',
    'javascript:alert(1)',
    'data:text/html,x',
    '//ailleurs.test',
    '//ailleurs.test/fr/cas',
    '///ailleurs.test/fr',
    '//fr/cas',
    '/\\ailleurs.test',
    '\\\\ailleurs.test',
    '/fr\\..\\..\\ailleurs.test',
    '/\t/ailleurs.test',
    '\t//ailleurs.test',
    ' /fr',
    '/fr ',
    '%09//ailleurs.test',
    '/%09/ailleurs.test',
    '%2F%2Failleurs.test',
    '/%2Failleurs.test',
    '/%5Cailleurs.test',
    '/fr@ailleurs.test',
    '/@ailleurs.test',
    '//portail@ailleurs.test',
    '/.ailleurs.test',
    '/..//ailleurs.test',
    '/fr/..//ailleurs.test',
    '/fr/../..//ailleurs.test/fr',
    '/./fr//ailleurs.test',
    '/fr/cas\r\nLocation: https://ailleurs.test',
    '/fr/cas\nSet-Cookie: a=b',
    '/fr/cas\0',
    '/fr#https://ailleurs.test',
    '/fr?return=https://ailleurs.test',
    '/fr;//ailleurs.test',
    '/fr/nulle-part',
    '/FR/cas',
    '/fr/cas/',
    '/fr/',
    '/',
    '/assets/main-A1.js',
    '/fr/cas/C-7K2Q-9M4/documents/a/b',
    '/fr/éditeur',
    '/ﬀr',
  ])('%j', (typed) => {
    expect(safeReturn(typed)).toBe(undefined);
  });

  test('whatever it is, it stays within the portal', () => {
    for (const typed of [
      '/fr/cas/..',
      '/fr/cas/../..',
      '/fr/cas/%2E%2E',
      '/fr/cas/..%2F..%2Failleurs.test',
      '/fr/cas/.',
    ]) {
      const back = safeReturn(typed);
      if (back !== undefined) expect(new URL(back, 'http://portail.test').origin).toBe('http://portail.test');
    }
  });
});
