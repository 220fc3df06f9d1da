import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft } from '../src/cases/fresh-cast.ts';
import { pdf, png } from '../src/files/sample-files.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal, type Member } from '../src/web/fresh-portal.ts';

// RT CVE-2022-25802: an uploaded page was served with the type that its sender gave it.

const script = '<!doctype html><script>alert(1)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

describe('the type of a file is the one its bytes have', () => {
  let portal: FreshPortal;
  let member: Member;
  beforeAll(async () => {
    portal = await freshPortal('server');
    member = await portal.newMember('Élodie');
  });
  afterAll(() => portal.close());

  async function sent(name: string, type: string, content: string | Uint8Array<ArrayBuffer>) {
    const { id: draft } = await newDraft(portal.house, member.viewer, undefined, false);
    const form = new FormData();
    form.append('revision', '1');
    form.append('act', 'add-files');
    form.append('file.other', new Blob([content], { type }), name);
    const answer = await member.browser.post(addressOf('draftDetails', 'fr', { draft }), form);
    const file = await portal.house.db
      .selectFrom('files')
      .select('id')
      .where('draft_id', '=', draft)
      .executeTakeFirst();
    return { answer, address: file && addressOf('draftFile', 'fr', { draft, file: file.id }) };
  }

  test.each([
    ['page.html', 'application/pdf', script],
    ['page.htm', 'text/html', script],
    ['page.xhtml', 'application/xhtml+xml', script],
    ['dessin.svg', 'image/png', svg],
    ['flux.xml', 'text/xml', svg],
    ['contrat.pdf', 'application/pdf', script],
    ['photo.png', 'image/png', svg],
    ['photo.jpg', 'image/jpeg', script],
    ['code.js', 'text/javascript', 'alert(1)'],
    ['page.pdf.html', 'application/pdf', pdf],
  ])('%s sent as %s is refused', async (name, type, content) => {
    const { answer, address } = await sent(name, type, content);
    expect([answer.status, address]).toEqual([422, undefined]);
  });

  test.each([
    ['contrat.pdf', 'text/html', pdf, 'application/pdf'],
    ['contrat', 'text/html', pdf, 'application/pdf'],
    ['photo.png', 'image/svg+xml', png, 'image/png'],
    ['notes.txt', 'text/html; charset=utf-8', script, 'text/plain; charset=utf-8'],
    ['notes.csv', 'text/html', `titre;durée\n${script};3:52`, 'text/csv; charset=utf-8'],
    ['contrat.pdf', 'text/html', Buffer.concat([pdf, Buffer.from(script)]), 'application/pdf'],
  ])('%s sent as %s is saved as what it is, and shown by no browser', async (name, type, content, served) => {
    const { answer, address = '' } = await sent(name, type, content);
    expect(answer.status).toBe(303);
    const { headers } = await member.browser.get(address);
    expect({
      type: headers.get('Content-Type'),
      sniffed: headers.get('X-Content-Type-Options'),
      policy: headers.get('Content-Security-Policy'),
      saved: headers.get('Content-Disposition')?.startsWith('attachment; '),
    }).toEqual({ type: served, sniffed: 'nosniff', policy: "sandbox; default-src 'none'", saved: true });
  });
});
