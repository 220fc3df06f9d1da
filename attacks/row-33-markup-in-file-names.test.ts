import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeName } from '../src/files/name.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { escaped, hostileTexts, skeletonOf } from './markup.ts';
import { twoMembers } from './two-members.ts';

// RT 2013, osTicket: markup in the name of an attachment.

const names = [
  // A name ends where a path does: without its strokes, the whole of it is kept.
  ...hostileTexts.map((text) => text.replaceAll('/', '⁄')),
  'CON',
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  '.htaccess',
  'x.html',
  'a\r\nSet-Cookie: b=c',
  'a"; filename="b.exe',
  'releve\u0301 d’e\u0301te\u0301',
  'é'.repeat(300),
  '\u200b\u202egpj.exe',
].map((name) => `${name}.pdf`);

describe('the name of a file is words', () => {
  let portal: FreshPortal;
  /** Each page that shows a file, to its member and at the desk, and the file itself. */
  let pages: (() => Promise<Response>)[];
  let downloads: (() => Promise<Response>)[];
  beforeAll(async () => {
    portal = await freshPortal('server');
    const { a, agent } = await twoMembers(portal);
    pages = [
      () => a.browser.get(addressOf('draftDetails', 'fr', a.draft)),
      () => a.browser.get(addressOf('draftCheck', 'fr', a.draft)),
      () => a.browser.get(addressOf('case', 'fr', a.case)),
      () => agent.get(addressOf('deskCase', 'fr', a.case)),
    ];
    downloads = [
      () => a.browser.get(addressOf('draftFile', 'fr', a.draft)),
      () => a.browser.get(addressOf('caseFile', 'fr', a.case)),
      () => agent.get(addressOf('deskFile', 'fr', a.case)),
    ];
  });
  afterAll(() => portal.close());

  /** Gives every file this name, as it is when a file is received. */
  const rename = (name: string) =>
    portal.house.db
      .updateTable('files')
      .set({ name: safeName(name) })
      .execute();

  async function pagesWith(name: string): Promise<string[]> {
    await rename(name);
    return Promise.all(pages.map(async (ask) => (await ask()).text()));
  }

  test('in every page', async () => {
    const expected = (await pagesWith('relevé.pdf')).map(skeletonOf);
    for (const name of names) {
      const read = await pagesWith(name);
      for (const page of read) expect(page).toContain(escaped(safeName(name)));
      expect(read.map(skeletonOf), name).toEqual(expected);
    }
  });

  test('in what a download says of itself', async () => {
    for (const name of names) {
      await rename(name);
      for (const ask of downloads) {
        const { headers } = await ask();
        expect(headers.get('Content-Type')).toBe('application/pdf');
        expect(headers.get('Content-Disposition')).toMatch(saved);
        expect(headers.getSetCookie()).toEqual([]);
      }
    }
  });
});

/** RFC 6266: a quoted name that nothing ends early, then the whole one in the characters of RFC 8187. */
const saved = /^attachment; filename="[^"\\]+"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/;
