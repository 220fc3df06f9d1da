import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docx, heic, jpeg, mp3, ods, pdf, png, wav, xlsx, zip } from '../src/files/sample-files.ts';
import { fileTypes } from '../src/files/types.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { type Owner, twoMembers } from './two-members.ts';
import { type Content, sendFile } from './uploads.ts';

// osTicket, FreeScout GHSA-cvr8-cw5c-5pfw, Libredesk a8a6a978: a picture that was a page, too, ran its script when it
// was opened where it lay.

const html = '<html><script>alert(document.domain)</script></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(document.domain)"/>';
const both = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

const polyglots: readonly (readonly [name: string, content: Content])[] = [
  ['page.html.pdf', both(pdf, html)],
  ['page.pdf', both(html, pdf)],
  ['commentaire.pdf', both('%PDF-1.4\n%', html, '\n', pdf)],
  ['dessin.svg.png', both(png, svg)],
  ['dessin.png', both(svg, png)],
  ['dessin.svg', svg],
  ['dessin.svgz', svg],
  ['photo.jpg', both(jpeg, html)],
  ['photo.jpeg', both(html, jpeg)],
  ['photo.heic', both(heic, svg)],
  ['son.mp3', both(mp3, html)],
  ['son.wav', both(wav, html)],
  ['BM.bmp', both('BM', html)],
  ['GIF89a.gif', both('GIF89a/*', html, '*/')],
  ['notes.txt', html],
  ['notes', svg],
  ['notes.txt', both('\ufeff', html)],
  ['notes.txt', Buffer.from(html, 'utf16le')],
  ['notes.txt', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'],
  ['liste.csv', `${html};3:52\n`],
  ['feuille.xml', `<?xml version="1.0"?><?xml-stylesheet href="#"?>${svg}`],
  ['page.mht', `MIME-Version: 1.0\nContent-Type: text/html\n\n${html}`],
  ['contrat.docx', both(docx, html)],
  ['contrat.docx', both(html, docx)],
  ['oeuvres.xlsx', both(xlsx, html)],
  ['oeuvres.ods', both(ods, html)],
  [
    'classe.jar',
    zip([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' }]) as Uint8Array<ArrayBuffer>,
  ],
  ['page.docx', zip([{ name: 'index.html', content: html }]) as Uint8Array<ArrayBuffer>],
  ['declaration.v21', both('HDR', html)],
];

const mediaTypes: readonly string[] = Object.values(fileTypes).map(({ mediaType }) => mediaType);

describe('what is a file and a page at once', () => {
  let portal: FreshPortal;
  let a: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal('server');
    ({ a, agent } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  test('is refused, or saved and never shown, from a draft, from a case and from the desk', async () => {
    const { db } = portal.house;
    const refused: string[] = [];
    for (const [name, content] of polyglots) {
      const { answer, draft, file } = await sendFile(portal, a, name, content, 'text/html');
      if (!file) {
        expect([name, answer.status]).toEqual([name, 422]);
        refused.push(name);
        continue;
      }
      await saved(a.browser, addressOf('draftFile', 'fr', { draft, file: file.id }), name);
      const { id, entry } = await db
        .selectFrom('cases')
        .innerJoin('entries', 'entries.case_id', 'cases.id')
        .select(['cases.id', 'entries.id as entry'])
        .where('number', '=', a.case.number)
        .executeTakeFirstOrThrow();
      await db
        .updateTable('files')
        .set({ draft_id: null, case_id: id, entry_id: entry })
        .where('id', '=', file.id)
        .execute();
      await saved(a.browser, addressOf('caseFile', 'fr', { ...a.case, file: file.id }), name);
      await saved(agent, addressOf('deskFile', 'en', { ...a.case, file: file.id }), name);
    }
    expect(refused).toEqual(
      expect.arrayContaining(['dessin.svg', 'feuille.xml', 'page.mht', 'classe.jar', 'page.docx']),
    );
    expect(refused.length).toBeLessThan(polyglots.length);
  });

  /** Its type is one of ours, no browser guesses another, and what is opened all the same runs nothing and is nobody. */
  async function saved(browser: Browser, address: string, name: string): Promise<void> {
    for (const [method, headers] of [
      ['GET', {}],
      ['HEAD', {}],
      ['GET', { Range: 'bytes=10-' }],
      ['GET', { 'Sec-Fetch-Dest': 'iframe' }],
      ['GET', { Accept: 'text/html' }],
    ] as const) {
      const answer = await browser.send(`${address}?inline=1&response-content-type=text/html`, {
        method,
        headers,
      });
      const [type = ''] = answer.headers.get('Content-Type')?.split(';') ?? [];
      expect(mediaTypes, name).toContain(type);
      expect({
        status: answer.status,
        disposition: answer.headers.get('Content-Disposition')?.split(';')[0],
        policy: answer.headers.get('Content-Security-Policy'),
        sniffed: answer.headers.get('X-Content-Type-Options'),
        framed: answer.headers.get('X-Frame-Options'),
        embedded: answer.headers.get('Cross-Origin-Resource-Policy'),
        kept: answer.headers.get('Cache-Control'),
      }).toEqual({
        status: 200,
        disposition: 'attachment',
        policy: "sandbox; default-src 'none'",
        sniffed: 'nosniff',
        framed: 'DENY',
        embedded: 'same-origin',
        kept: 'private, no-store',
      });
    }
  }
});
