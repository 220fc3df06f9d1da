import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../../cases/fresh-cast.ts';
import { databaseKinds } from '../../../database/fresh.ts';
import type { DraftChange } from '../../../drafts/save.ts';
import { filesOfDraft } from '../../../files/attached.ts';
import { pdf } from '../../../files/sample-files.ts';
import { type AddressName, addresses, fill } from '../../addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member } from '../../fresh-portal.ts';

const canary = '046454286';
const cheque = Buffer.concat([pdf, Buffer.from(`% ${canary}\n`)]);
const works = 'titre;part\nNeige noire;100\n';

const bulk: DraftChange = {
  leaf: 'repertoire-management/repertoire-maintenance/bulk-registration',
  subject: 'Trois cents titres',
  typed: {},
};
/** The cheque is asked for where the bank changes. */
const payee = (bankChanges: 'yes' | 'no'): DraftChange => ({
  leaf: 'profile-management/profile-update/payment-name-change',
  subject: 'Nouveau nom de paiement',
  description: 'Mon nouveau nom.',
  typed: { 'new-payee': 'Élodie Marchand', 'payee-kind': 'self', 'bank-changes': bankChanges },
});

let portal: FreshPortal;
let elodie: Member;
let agent: Browser;

const at = (address: AddressName, params: Record<string, string>) => fill(addresses[address].fr, params);

/** A draft's steps, as forms that a browser without a script sends. */
async function begin(change: DraftChange) {
  const { id: draft } = await newDraft(portal.house, elodie.viewer, change, false);
  const files = () => filesOfDraft(portal.house.db, draft);
  const revision = async () => {
    const drafts = portal.house.db.selectFrom('drafts').select('revision').where('id', '=', draft);
    return String((await drafts.executeTakeFirstOrThrow()).revision);
  };
  return {
    draft,
    files,
    page: (address: AddressName) => textOf(elodie.browser.get(at(address, { draft }))),
    async details(
      act: string,
      sent: readonly (readonly [field: string, name: string, content: BlobPart])[] = [],
    ) {
      const form = new FormData();
      form.append('revision', await revision());
      form.append('description', '');
      form.append('act', act);
      for (const { id } of await files()) form.append('shown-file', id);
      for (const [field, name, content] of sent) form.append(field, new Blob([content]), name);
      return elodie.browser.post(at('draftDetails', { draft }), form);
    },
    submit: async () =>
      elodie.browser.post(at('draftCheck', { draft }), { act: 'submit', revision: await revision() }),
  };
}

/** The page without its no-break spaces. */
const textOf = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll('\u00a0', ' ').replaceAll('&quot;', '"');

/** All that lies on the disk. */
async function onDisk(): Promise<Buffer> {
  const folder = join(portal.house.settings.dataDir, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  return Buffer.concat([...contents, Buffer.from(paths.join('\n'))]);
}

const kept = async () => JSON.stringify(await portal.kept());

describe.each(databaseKinds)('on the %s database', (kind) => {
  beforeAll(async () => {
    portal = await freshPortal(kind);
    agent = await portal.newStaff('payments', 'agent');
  }, 60_000);
  afterAll(() => portal.close());
  beforeEach(async () => {
    elodie = await portal.newMember('Élodie');
  });

  test('a question for files is asked with the attachments, and not before', async () => {
    const { draft, page, details } = await begin(bulk);
    const questions = await page('draftQuestions');
    expect(questions).toContain('Format du fichier');
    expect(questions).not.toContain('Fichier des œuvres');
    const went = await elodie.browser.post(at('draftQuestions', { draft }), {
      act: 'continue',
      revision: '1',
      asked: 'file-format',
    });
    expect(await textOf(went)).not.toContain('works-file');

    const empty = await page('draftDetails');
    expect(empty).toMatch(/<label for="works-file">Fichier des œuvres<\/label> <span class="req"/);
    expect(empty).toContain('son rôle et sa part. CSV, XLSX, ODS, TXT, V21, V22 ou V30; 5 fichiers au plus.');
    expect(empty).toMatch(
      /<input[^>]* id="works-file"[^>]* multiple=""[^>]* accept="\.csv,\.xlsx,\.ods,\.txt,\.v21/,
    );

    const refused = await details('continue');
    expect(refused.status).toBe(422);
    expect(await textOf(refused)).toContain(
      '<a href="#works-file">« Fichier des œuvres » : choisissez un fichier</a>',
    );
    expect(await page('draftCheck')).toContain('precisions?mend#works-file');
  });

  test('what was received for it is shown, judged at once, and can be taken back', async () => {
    const { draft, page, details, files } = await begin(bulk);
    const added = await details('add-files', [['works-file', 'œuvres.csv', works]]);
    expect(added.headers.get('location')).toMatch(/\?focus=works-file-files$/);
    expect(await files()).toMatchObject([{ name: 'œuvres.csv', documents: [], questions: ['works-file'] }]);
    expect(await page('draftDetails')).toMatch(/œuvres\.csv<\/a>.*Retirer/s);

    const other = await details('add-files', [['works-file', 'photo.pdf', pdf]]);
    expect(other.status).toBe(422);
    expect(await textOf(other)).toContain(
      '« Fichier des œuvres » : choisissez un fichier CSV, XLSX, ODS, TXT, V21, V22 ou V30',
    );
    const [, wrong] = await files();
    const removed = await details(`remove-file:${wrong?.id}`);
    expect(removed.headers.get('location')).toMatch(/\?focus=works-file-files$/);
    const many = ['1.csv', '2.csv', '3.csv', '4.csv', '5.csv'].map(
      (name) => ['works-file', name, works] as const,
    );
    expect(await textOf(await details('add-files', many))).toContain(
      '5 fichiers au plus; retirez les autres',
    );
    for (const { id } of await files()) await details(`remove-file:${id}`);
    expect(await files()).toEqual([]);
    expect(
      await textOf(await elodie.browser.get(`${at('draftDetails', { draft })}?focus=works-file`)),
    ).toMatch(/<input[^>]* id="works-file"[^>]* autofocus/);
  });

  test('a field that the type does not ask for keeps nothing of its file', async () => {
    const { details, files } = await begin(bulk);
    await details('add-files', [
      ['bank-file', `${canary}.pdf`, cheque],
      ['file-format', `${canary}.pdf`, cheque],
      ['anything', `${canary}.pdf`, cheque],
    ]);
    expect(await files()).toEqual([]);
    expect(await kept()).not.toContain(canary);
  });

  test('a protected file is counted and nothing more, for its owner and for staff', async () => {
    const { draft, page, details, files, submit } = await begin(payee('yes'));
    expect((await details('continue')).status).toBe(422);
    const refused = await textOf(await details('continue', [['bank-file', `${canary}.png`, cheque]]));
    expect(refused).toContain('Spécimen de chèque : Le nom de ce fichier finit par .png');
    expect(refused).not.toContain(canary);
    expect(await files()).toEqual([]);
    const submitted = await submit();
    expect(submitted.status).toBe(422);

    expect((await details('continue', [['bank-file', `${canary}.pdf`, cheque]])).status).toBe(303);
    const [file] = await files();
    expect(file).toMatchObject({ name: 'bank-file.pdf', isProtected: true });
    const id = file?.id ?? '';
    const pages = [await page('draftDetails'), await page('draftCheck')];

    expect((await submit()).status).toBe(303);
    const opened = portal.house.db.selectFrom('cases').selectAll().where('draft_id', '=', draft);
    const { number, answers } = await opened.executeTakeFirstOrThrow();
    expect(answers).toMatchObject({ 'bank-file': { value: [{ id, name: 'bank-file.pdf' }] } });
    pages.push(await textOf(elodie.browser.get(at('case', { number }))));
    pages.push(await textOf(agent.get(at('deskCase', { number }))));
    for (const text of pages) {
      expect(text).toContain('1 fichier protégé');
      expect(text).not.toMatch(new RegExp(`${canary}|bank-file\\.pdf|documents/${id}`));
    }
    const asked = [
      elodie.browser.get(at('draftFile', { draft, file: id })),
      elodie.browser.get(at('caseFile', { number, file: id })),
      agent.get(at('deskFile', { number, file: id })),
      agent.get(at('caseFile', { number, file: id })),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await onDisk()).includes(canary)).toBe(false);
    expect(await kept()).not.toContain(canary);
  });

  test('a protected file cannot be downloaded from a draft either', async () => {
    const { draft, details, files } = await begin(payee('yes'));
    await details('add-files', [['bank-file', 'a.pdf', cheque]]);
    const [file] = await files();
    const asked = await elodie.browser.get(at('draftFile', { draft, file: file?.id ?? '' }));
    expect(asked.status).toBe(404);
  });

  test('a file of a question that no longer applies is no answer: protected, it goes', async () => {
    const { draft, page, details, files, submit } = await begin(payee('yes'));
    await details('add-files', [['bank-file', 'a.pdf', cheque]]);
    const typed = JSON.stringify(payee('no').typed);
    await portal.house.db.updateTable('drafts').set({ typed }).where('id', '=', draft).execute();
    const shown = await page('draftDetails');
    expect(shown).toMatch(/1 fichier protégé.*ce fichier n’est plus demandé.*Retirer/s);
    expect(shown).not.toContain('Spécimen de chèque');
    expect((await submit()).status).toBe(303);
    const opened = portal.house.db.selectFrom('cases').selectAll().where('draft_id', '=', draft);
    const { number, answers } = await opened.executeTakeFirstOrThrow();
    expect(answers).not.toHaveProperty('bank-file');
    expect(await textOf(elodie.browser.get(at('case', { number })))).not.toContain('fichier protégé');
    expect(await files()).toEqual([]);
  });

  test('an unprotected one stays among the attachments, to download', async () => {
    const leaf = 'agreement-management/catalogue-transfer';
    const { draft, page, details } = await begin({
      leaf,
      subject: 'Catalogue',
      typed: { scope: 'listed-works' },
    });
    await details('add-files', [['works-file', 'œuvres.csv', works]]);
    const link = /<a class="attached" href="([^"]+)"><span>œuvres\.csv<\/span><\/a>/;
    expect(await page('draftCheck')).toMatch(link);
    const typed = JSON.stringify({ scope: 'all-works' });
    await portal.house.db.updateTable('drafts').set({ typed }).where('id', '=', draft).execute();
    expect(await page('draftDetails')).toMatch(/Fichiers ajoutés.*œuvres\.csv/s);
    const [, address = ''] = link.exec(await page('draftCheck')) ?? [];
    expect(await (await elodie.browser.get(address)).text()).toBe(works);
  });

  test('where attachments are discouraged, other documents are at hand and not in the way', async () => {
    const { page, details } = await begin({ leaf: 'financial-updates/banking-update', subject: 'Ma banque' });
    const shown = await page('draftDetails');
    expect(shown).toContain('dans les questions protégées seulement');
    expect(shown).toMatch(/<details><summary>Ajouter un autre document<\/summary>.*id="file\.other"/s);
    const refused = await textOf(await details('add-files', [['file.other', 'a.exe', 'x']]));
    expect(refused).toMatch(/<details open=""><summary>Ajouter un autre document/);
  });
});
