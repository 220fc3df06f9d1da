import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { fileTypes } from '../files/types.ts';
import { fileResponse } from './file-response.ts';

const respond = (name: string, type = 'application/pdf') =>
  fileResponse({ name, type, bytes: 4 }, Readable.from([Buffer.from('%PDF')]));

test('a file is saved and never shown, by nobody else and from no cache', async () => {
  const response = respond('contrat.pdf');
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="contrat.pdf"; filename*=UTF-8''contrat.pdf`,
    'content-length': '4',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'application/pdf',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(await response.text()).toBe('%PDF');
});

describe('the type', () => {
  const typeOf = (stored: string) => respond('a', stored).headers.get('content-type');

  test('is the stored one when it is one of ours, with the charset of a text', () => {
    for (const { mediaType } of Object.values(fileTypes)) expect(typeOf(mediaType)).toBe(mediaType);
    expect(typeOf('text/csv; charset=windows-1252')).toBe('text/csv; charset=windows-1252');
  });

  test.each(['', 'text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/html; x=application/pdf'])(
    '%j is served as bytes',
    (stored) => {
      expect(typeOf(stored)).toBe('application/octet-stream');
    },
  );
});

describe('the name', () => {
  test.each([
    ['Relevé d’été.pdf', 'Releve d_ete.pdf', 'Relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9.pdf'],
    [
      '"><img src=x onerror=alert(1)>.png',
      '_><img src=x onerror=alert(1)>.png',
      '%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E.png',
    ],
    ["l'œuvre (50%)*.txt", "l'_uvre (50_)*.txt", 'l%27%C5%93uvre%20%2850%25%29%2A.txt'],
    ['a\r\nSet-Cookie: b=1.pdf', 'a__Set-Cookie: b=1.pdf', 'a%0D%0ASet-Cookie%3A%20b%3D1.pdf'],
    ['a\\"; filename="b.exe', 'a__; filename=_b.exe', 'a%5C%22%3B%20filename%3D%22b.exe'],
    ['💿\ud800', '__', '%F0%9F%92%BF%EF%BF%BD'],
  ])('%j stays within its quotes', (name, ascii, whole) => {
    const header = `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
    expect(respond(name).headers.get('content-disposition')).toBe(header);
  });
});
