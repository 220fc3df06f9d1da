import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensionOf, safeName } from './name.ts';

const awkward = fc.constantFrom(
  ...[
    '/',
    '\\',
    '.',
    '..',
    ' ',
    '\u00a0',
    '\n',
    '\0',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u3164',
    '\ud800',
  ],
  ...[
    'é',
    'e\u0301',
    '💿',
    '👩‍🎤',
    '.pdf',
    '.PDF',
    '.tar.gz',
    '%2e%2e%2f',
    '"><img src=x onerror=alert(1)>',
    'C:\\',
  ],
);
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

describe('a safe name', () => {
  test('is the same when made safe again, whatever it came from', () => {
    fc.assert(
      fc.property(anyName, (name) => safeName(safeName(name)) === safeName(name)),
      { numRuns: 2_000, seed: 37 },
    );
  });

  test('has something to see, at most 150 characters, and no path, control, invisible or bidi character', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const safe = safeName(name);
        expect(safe).toMatch(/^[^. ]/);
        expect(safe).toMatch(/[^. ]$/);
        expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
        expect([...safe].length).toBeLessThanOrEqual(150);
        expect(safe).toBe(safe.normalize('NFC'));
      }),
      { numRuns: 2_000, seed: 37 },
    );
  });

  test.each([
    ['Contrat d’édition « final ».pdf', 'Contrat d’édition « final ».pdf'],
    ['C:\\fakepath\\Relevé.xlsx', 'Relevé.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['\u200b.htaccess', 'htaccess'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['Cafe\u0301.txt', 'Café.txt'],
    ['a\r\nSet-Cookie: b=1.pdf', 'a Set-Cookie: b=1.pdf'],
    ['  contrat .pdf. . ', 'contrat .pdf'],
    ['%2e%2e%2fcontrat.pdf', '%2e%2e%2fcontrat.pdf'],
    ['"><img src=x onerror=alert(1)>.png', '"><img src=x onerror=alert(1)>.png'],
    ['dossier/', 'dossier'],
    ['', 'document'],
    ['...', 'document'],
    ['\u3164\u200f', 'document'],
  ])('%j is shown as %j', (name, shown) => {
    expect(safeName(name)).toBe(shown);
  });

  test('a long name keeps its extension', () => {
    const safe = safeName(`${'é'.repeat(300)}.docx`);
    expect([...safe].length).toBe(150);
    expect(safe).toMatch(/^é+\.docx$/);
  });

  test('a long run of dots takes no longer than another name', () => {
    expect(safeName(`${'. '.repeat(50_000)}a${'. '.repeat(50_000)}`)).toBe('a');
  });
});

test.each([
  ['Relevé.PDF', 'pdf'],
  ['contrat.final.docx', 'docx'],
  ['photo.jpg.php', 'php'],
  ['Contrat', ''],
  ['Contrat v2.0', ''],
  ['Contrat. Version finale', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
