import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Paragraphs } from '../src/parts/paragraphs.tsx';
import { hostileAddresses, hostileTexts } from './markup.ts';

// FreeScout GHSA-jpq8-j69f-mj98, GHSA-49pm-xwqj-vwjp, Zammad CVE-2026-34718: tags that formed again within tags, an
// address whose quotes ended its attribute, and schemes that ran.

/** A message whole: paragraphs of lines, and links of one scheme, with nothing but words between them. */
const line = String.raw`(?:[^<>"]|<br\/>|<a href="[^<>"]*" rel="noopener noreferrer">[^<>"]*<\/a>)*`;
const message = new RegExp(`^(?:<p>${line}</p>)*$`);

const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What a reader reads of it, spaces and lines apart. */
const read = (text: string) => text.replace(/\s+/g, '');

function expectHarmless(text: string): void {
  const html = String(Paragraphs({ text }));
  expect(html).toMatch(message);
  expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(read(unescaped(html.replaceAll(/<[^<>]*>/g, '')))).toBe(read(text));
  for (const [, href = '', shown = ''] of html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)) {
    const url = new URL(unescaped(href));
    expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
    // What is shown is where it leads: no mark turns it, and it is the same address.
    expect(url.href).toBe(new URL(unescaped(shown)).href);
    expect(unescaped(shown)).toMatch(/^https:\/\//i);
  }
}

const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\tjava\nscript:alert(1)',
  'java\0script:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://https://exemple.ca/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://exemple.ca/1',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'view-source:https://exemple.ca',
  'filesystem:https://exemple.ca/x',
  'intent://exemple.ca#Intent;scheme=https;end',
  'feed:javascript:alert(1)',
  'ws://exemple.ca',
  '//exemple.ca',
  'https:exemple.ca',
  'https:/exemple.ca',
  'https:\\\\exemple.ca',
  'https://',
  'https://[',
  'https://a@b@c',
  'https://socan.com:pw@ailleurs.test/',
  'https://socan.com%40ailleurs.test',
  'https://ailleurs.test\\@socan.com/',
  'https://xn--/',
  'https://exemple.ca:99999',
  'https://exemple.ca/\u202egpj',
  'https://ex\u00admple.ca',
];

test.each([...schemes, ...hostileTexts, ...hostileAddresses])('%j', (text) => {
  expectHarmless(text);
  expectHarmless(`(${text})\n\n« ${text} » https://${text}`);
});

test('any words at all, 10,000 times', () => {
  const pieces = fc.oneof(
    fc.constantFrom(...schemes, ...hostileTexts, ...hostileAddresses),
    fc.constantFrom(
      'https://',
      'HTTPS://a.ca',
      '<',
      '>',
      '"',
      "'",
      '&',
      '&amp;',
      '&quot;',
      '\n',
      '\r\n',
      '\n\n',
      '@',
      '#',
      '?',
      '.',
      ')',
      '«',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.webUrl({ validSchemes: ['https', 'http', 'ftp'], withFragments: true, withQueryParameters: true }),
  );
  const texts = fc.array(pieces, { maxLength: 8 }).map((each) => each.join(''));
  fc.assert(fc.property(texts, expectHarmless), { numRuns: 10_000, seed: 28 });
});
