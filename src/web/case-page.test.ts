import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { addressOf } from './addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member, newCaseWithFile } from './fresh-portal.ts';

const pdf = (name: string) =>
  new File(['%PDF-1.4\ntrailer << >>\n%%EOF\n'], name, { type: 'application/pdf' });

describe.each(databaseKinds)('the page of a case, on the %s database', (kind) => {
  let portal: FreshPortal;
  let elodie: Member;
  let alexis: Browser;
  let simone: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    elodie = await portal.newMember('Élodie');
    alexis = await portal.newStaff('live', 'agent');
    simone = await portal.newStaff('live', 'agent');
  });
  afterAll(() => portal.close());

  const newCase = async () => (await newCaseWithFile(portal.house, elodie.viewer)).number;
  const ofMember = (number: string) => addressOf('case', 'fr', { number });
  const atDesk = (number: string) => addressOf('deskCase', 'fr', { number });
  const page = async (browser: Browser, path: string) => (await browser.get(path)).text();
  const value = (html: string, name: string) =>
    [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, found]) => found ?? '');
  const seenOn = async (browser: Browser, path: string) => value(await page(browser, path), 'seen')[0] ?? '';

  function form(fields: Record<string, string>, ...files: File[]): FormData {
    const data = new FormData();
    for (const [name, text] of Object.entries(fields)) data.append(name, text);
    for (const file of files) data.append('files', file);
    return data;
  }

  test('files sent with a form that is refused stay with it, and can be taken back', async () => {
    const number = await newCase();
    const tooLong = form(
      { act: 'continue', message: 'é'.repeat(10_001) },
      pdf('contrat.pdf'),
      pdf('affiche.pdf'),
    );
    const refused = await elodie.browser.post(ofMember(number), tooLong);
    expect(refused.status).toBe(422);
    const [contract = '', poster = ''] = value(await refused.text(), 'sent-file');
    const taken = form({ act: `remove-file:${contract}`, message: 'Voici.' });
    for (const id of [contract, poster]) taken.append('sent-file', id);
    const without = await (await elodie.browser.post(ofMember(number), taken)).text();
    expect([without.includes('Voici.'), value(without, 'sent-file')]).toEqual([true, [poster]]);
    const sent = form({ act: 'continue', message: 'Voici.', 'sent-file': poster });
    expect((await elodie.browser.post(ofMember(number), sent)).status).toBe(303);
    const shown = await page(alexis, atDesk(number));
    expect(shown).toContain(`documents/${poster}"`);
    expect(shown).not.toContain(contract);
  });

  test('a file that is refused says why beside the files, and nothing is sent', async () => {
    const number = await newCase();
    const empty = form({ act: 'continue', message: 'Voici le contrat.' }, new File([], 'contrat.pdf'));
    const program = form({ act: 'continue', message: 'Voici.' }, new File(['MZ'], 'virus.exe'));
    for (const [sent, sentence] of [
      [empty, 'contrat.pdf : Ce fichier est vide'],
      [program, 'virus.exe : Les fichiers .exe ne sont pas acceptés'],
    ] as const) {
      const refused = await elodie.browser.post(ofMember(number), sent);
      expect([refused.status, (await refused.text()).replaceAll('\u00a0', ' ')]).toEqual([
        422,
        expect.stringContaining(sentence),
      ]);
    }
    expect(await page(alexis, atDesk(number))).not.toContain('Voici');
  });

  test('the language button carries the text, the files and where the case was to go', async () => {
    const number = await newCase();
    const typed = { act: 'language', message: 'Merci', outcome: 'answered', reason: 'Payé en mai.' };
    const twin = addressOf('deskCase', 'en', { number });
    const html = await (await alexis.post(twin, form(typed, pdf('releve.pdf')))).text();
    expect(html).toContain('Payé en mai.');
    expect(html).toContain('Merci');
    expect(value(html, 'sent-file')).toHaveLength(1);
    expect(html).toMatch(/value="answered" checked/);
  });

  test('the second of two agents reads what the first did, and has their own text still', async () => {
    const number = await newCase();
    const seen = await seenOn(alexis, atDesk(number));
    const end = { act: 'resolve', outcome: 'done', reason: 'Le concert est payé.', seen };
    expect((await simone.post(atDesk(number), end)).status).toBe(303);
    const late = await alexis.post(atDesk(number), { act: 'continue', message: 'Bonjour Élodie', seen });
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(html).toContain('Ce cas a changé pendant que vous écriviez');
    expect(html).toContain('Bonjour Élodie');
    expect(html).toContain('Le concert est payé.');
    const again = { act: 'continue', message: 'Bonjour Élodie', seen: value(html, 'seen')[0] ?? '' };
    expect((await alexis.post(atDesk(number), again)).status).toBe(303);
  });

  test('a member’s message is taken whatever was said meanwhile; the end of a case is not', async () => {
    const number = await newCase();
    const seen = await seenOn(elodie.browser, ofMember(number));
    await alexis.post(atDesk(number), { act: 'continue', message: 'Une question encore.' });
    const withdrawn = await elodie.browser.post(ofMember(number), { act: 'withdraw', seen });
    expect(withdrawn.status).toBe(409);
    expect(await withdrawn.text()).toContain('Une question encore.');
    expect(
      (await elodie.browser.post(ofMember(number), { act: 'continue', message: 'Oui', seen })).status,
    ).toBe(303);
  });

  test('what an agent decides, the member reads in words, and whose turn it is', async () => {
    const number = await newCase();
    const wait = { act: 'wait-for-member', message: 'Avez-vous le contrat?' };
    expect((await alexis.post(atDesk(number), wait)).headers.get('Location')).toContain(
      'done=wait-for-member',
    );
    expect(await page(elodie.browser, ofMember(number))).toContain('C’est à vous de répondre');
    await elodie.browser.post(ofMember(number), { act: 'continue', message: 'Oui.' });
    const third = { act: 'wait-for-third-party', 'third-party': 'le diffuseur', until: '2026-12-04' };
    await alexis.post(atDesk(number), third);
    const waiting = await page(elodie.browser, ofMember(number));
    expect(waiting.replaceAll('\u00a0', ' ')).toContain(
      'En attente d’un tiers : <span lang="fr-CA">le diffuseur</span>, jusqu’au 4 décembre 2026',
    );
    await alexis.post(atDesk(number), {
      act: 'resolve',
      outcome: 'refused',
      reason: 'Hors du délai d’un an.',
    });
    const resolved = await page(elodie.browser, ofMember(number));
    expect(resolved).toContain('Hors du délai d’un an.');
    expect(resolved).toContain('24 décembre 2026');
  });

  test('what is missing is said beside its field, in an opened part of the form', async () => {
    const number = await newCase();
    const refused = await alexis.post(atDesk(number), { act: 'resolve', message: '' });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('id="outcome"');
    expect(html).toContain('id="reason-error"');
    expect(html).toMatch(/<details class="more-acts" open/);
  });

  test('a message to a case resolved for more than 30 days begins the draft of a linked one, once', async () => {
    const number = await newCase();
    await alexis.post(atDesk(number), { act: 'resolve', outcome: 'done', reason: 'Payé.' });
    const resolvedAt = portal.clock.now();
    portal.clock.set(31 * 86_400_000);
    expect(await page(elodie.browser, ofMember(number))).toContain('Ouvrir un cas lié');
    const sentId = randomUUID();
    const late = () =>
      elodie.browser.post(
        ofMember(number),
        form({ act: 'continue', message: 'Il manque un soir.', 'sent-id': sentId }, pdf('affiche.pdf')),
      );
    const first = (await late()).headers.get('Location') ?? '';
    expect((await late()).headers.get('Location')).toBe(first);
    expect(first).toBe(addressOf('draftCase', 'fr', { draft: sentId }));
    const step = await page(elodie.browser, first);
    expect(step).toContain(`/fr/cas/${number}`);
    expect(step).toContain('Suite\u00a0: Concert');
    const details = await page(elodie.browser, addressOf('draftDetails', 'fr', { draft: sentId }));
    expect(details).toContain('Il manque un soir.');
    expect(details).toContain('affiche.pdf');
    portal.clock.set(resolvedAt);
  });

  test('the case that continues another and the one that it continues lead to each other', async () => {
    const number = await newCase();
    const seen = await portal.house.db
      .selectFrom('cases')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const next = await newCase();
    // Submitted through its draft in the journeys of e2e/.
    await portal.house.db
      .updateTable('cases')
      .set({ follows_id: seen.id })
      .where('number', '=', next)
      .execute();
    expect(await page(elodie.browser, ofMember(next))).toContain(`href="${ofMember(number)}"`);
  });

  test('a file that came with what is for staff is on no page of the member, and nothing at its address', async () => {
    const ofCase = await newCaseWithFile(portal.house, elodie.viewer);
    const { db } = portal.house;
    const { id } = await db
      .insertInto('entries')
      .columns(['case_id', 'kind', 'audience', 'side', 'person_id', 'language', 'body', 'at'])
      .expression((eb) =>
        eb
          .selectFrom('cases')
          .select(['id', sql`'message'`.as('kind'), sql`'staff'`.as('audience'), sql`'staff'`.as('side')])
          .select(['person_id', 'language', sql`'Note'`.as('body'), 'opened_at'])
          .where('number', '=', ofCase.number),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('files').set({ entry_id: id }).where('id', '=', ofCase.file).execute();
    expect(await page(elodie.browser, ofMember(ofCase.number))).not.toContain(ofCase.file);
    expect((await elodie.browser.get(addressOf('caseFile', 'fr', ofCase))).status).toBe(404);
    const atStaff = await alexis.get(addressOf('deskFile', 'fr', ofCase));
    expect([atStaff.status, (await atStaff.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
  });

  test('a button that the page does not have does nothing', async () => {
    const number = await newCase();
    const before = await portal.kept();
    for (const act of ['delete', 'resolve ', '__proto__'])
      expect((await alexis.post(atDesk(number), { act, message: 'Bonjour' })).status).toBe(200);
    expect(await portal.kept()).toEqual(before);
  });
});
