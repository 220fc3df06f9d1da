import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeName } from '../src/files/name.ts';
import { pdf } from '../src/files/sample-files.ts';
import { pathOf } from '../src/files/storage.ts';
import { type FreshPortal, freshPortal, type Member } from '../src/web/fresh-portal.ts';
import { onTheDisk, sendFile } from './uploads.ts';

// FreeScout CVE-2026-28289: a character without width before .htaccess, taken out after the check.

const pieces = [
  ...'/\\.: \t\r\n\0\x1b\x7f~*?"<>|%&;$`',
  ...[
    '..',
    '../',
    '..\\',
    '%2e%2e%2f',
    '%00',
    '%c0%ae',
    'C:\\',
    '\\\\serveur\\',
    '//',
    '.htaccess',
    'web.config',
    'CON',
  ],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u115f',
    '\u3164',
    '\u180e',
    '\u{e0001}',
    '\u{e0070}',
  ],
  ...[
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u061c',
    '\u200e',
    '\u2028',
    '\u2029',
    '\u0085',
    '\ud800',
    '\udfff',
  ],
  ...[
    '．',
    '／',
    '＼',
    '․',
    '‥',
    '…',
    '\u00a0',
    '\u3000',
    'e\u0301',
    'ﬁ',
    'İ',
    '💿',
    '.pdf',
    '.PDF',
    '.php',
    'é'.repeat(160),
  ],
];
const anyName = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('the name of a file, 50,000 times: no path, nothing unseen, not long, and the same when made safe again', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const safe = safeName(name);
      return (
        /^[^./\\ ][^/\\]*$/.test(safe) &&
        !/[. ]$/.test(safe) &&
        !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(safe) &&
        [...safe].length <= 150 &&
        safeName(safe) === safe
      );
    }),
    { numRuns: 50_000, seed: 37 },
  );
});

describe('a file lies under an id, and its name is nowhere on the disk', () => {
  let portal: FreshPortal;
  let member: Member;
  beforeAll(async () => {
    portal = await freshPortal('server');
    member = await portal.newMember('Élodie');
  });
  afterAll(() => portal.close());

  test.each([
    '\u200b.htaccess.pdf',
    '.\u200bhtaccess.pdf',
    '\u00ad.\u00ad.\u00ad/evasion.pdf',
    '../../evasion.pdf',
    '..\\..\\evasion.pdf',
    'CON.pdf',
    'NUL\u200b.pdf',
    'a\0.php.pdf',
    '\u202efdp.php.pdf',
  ])('%j', async (name) => {
    const before = await onTheDisk(portal);
    const { answer, file } = await sendFile(portal, member, name, new Uint8Array(pdf));
    expect(answer.status).toBe(303);
    expect(file?.id).toMatch(/^[\w-]{24}$/);
    expect(file?.name).toBe(safeName(file?.name ?? ''));
    const folder = `/files/${file?.id.slice(0, 2)}`;
    const came = (await onTheDisk(portal)).filter(
      (path) => !before.includes(path) && path !== '/files' && path !== folder,
    );
    expect(came).toEqual([`${folder}/${file?.id}`]);
  });

  test.each([
    '..',
    '../x',
    'a/b',
    '',
    '.',
    '\0',
    'A'.repeat(25),
    `${'A'.repeat(22)}/.`,
    `${'A'.repeat(23)}\u200b`,
  ])('what is no id is no path: %j', (id) => {
    expect(() => pathOf(portal.house, id)).toThrow();
  });
});
