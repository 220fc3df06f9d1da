import { createHash } from 'node:crypto';
import { readdir, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newPerson } from '../cases/fresh-cast.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { maxFileBytes, receiveFile } from './receive.ts';
import { docx, pdf, png } from './sample-files.ts';
import { openFile, pathOf } from './storage.ts';

let fresh: FreshHouse;
let house: House;
let personId: string;
afterEach(async () => {
  await house.db.deleteFrom('files').execute();
  await rm(join(house.settings.dataDir, 'files'), { recursive: true, force: true });
});

const receive = (name: string, content: Buffer | Readable) =>
  receiveFile(house, personId, name, content instanceof Readable ? content : Readable.from([content]));

const refusal = async (name: string, content: Buffer | Readable) => {
  const outcome = await receive(name, content);
  return 'problem' in outcome ? outcome.problem.fr.replaceAll('\u00a0', ' ') : outcome.file.type;
};

const hourMs = 3_600_000;
const work = () => fresh.queue.drain(house.clock.now());

/** The files on the disk. */
async function stored(): Promise<string[]> {
  const all = await readdir(join(house.settings.dataDir, 'files'), { recursive: true }).catch(() => []);
  return all.filter((name) => name.length > 2);
}

async function expectNothingLeft() {
  expect(await stored()).toEqual([]);
  expect(await house.db.selectFrom('files').selectAll().execute()).toEqual([]);
}

async function* endless(bytes: number) {
  for (let sent = 0; sent < bytes; sent += 65_536) yield Buffer.alloc(65_536, 'a');
}

describe.each(databaseKinds)('%s database', (kind) => {
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    ({ id: personId } = await newPerson(house, 'Élodie'));
  }, 60_000);
  afterAll(() => fresh.close());

  test('a file is on the disk under a random id, with its row, and attached to nothing', async () => {
    const outcome = await receive('C:\\fakepath\\Relevé.pdf', pdf);
    if ('problem' in outcome) throw new Error(outcome.problem.en);
    const { file } = outcome;
    expect(file).toEqual({
      id: expect.any(String),
      name: 'Relevé.pdf',
      type: 'application/pdf',
      bytes: pdf.length,
    });
    expect(file.id).toMatch(/^[\w-]{24}$/);
    expect(await house.db.selectFrom('files').selectAll().execute()).toEqual([
      {
        id: file.id,
        person_id: personId,
        draft_id: null,
        case_id: null,
        entry_id: null,
        name: 'Relevé.pdf',
        type: 'application/pdf',
        bytes: String(pdf.length),
        sha256: createHash('sha256').update(pdf).digest('hex'),
        documents: [],
        key_id: null,
        sealed_key: null,
        created_at: house.clock.now(),
      },
    ]);
    expect(await buffer(await openFile(house, file.id))).toEqual(pdf);
    expect((await stat(pathOf(house, file.id))).mode & 0o777).toBe(0o600);
    expect((await stat(join(house.settings.dataDir, 'files'))).mode & 0o777).toBe(0o700);
  });

  test('a refused file leaves nothing', async () => {
    expect(await refusal('vide.pdf', Buffer.alloc(0))).toBe('Ce fichier est vide. Choisissez-en un autre');
    expect(await refusal('photo.png', pdf)).toMatch(/finit par \.png, mais son contenu est de type PDF\./);
    expect(await refusal('photo.png', Buffer.from([0, 1, 2]))).toMatch(
      /finit par \.png, mais son contenu n’est pas de ce type/,
    );
    expect(await refusal('sans type', Buffer.from([0, 1, 2]))).toMatch(
      /^Ce type de fichier n’est pas accepté/,
    );
    expect(await refusal('contrat.docx', docx.subarray(0, -30))).toMatch(/^Ce fichier ne peut pas être lu/);
    await expectNothingLeft();
  });

  test('a file beyond 100 MB is refused as soon as it is, and leaves nothing', async () => {
    const content = Readable.from(endless(10 * maxFileBytes));
    expect(await refusal('long.txt', content)).toMatch(/^Ce fichier dépasse 100 Mo\./);
    expect(content.destroyed).toBe(true);
    await expectNothingLeft();
  });

  test('an upload that is cut throws and leaves nothing', async () => {
    async function* cut() {
      yield pdf;
      throw new Error('the connection is gone');
    }
    await expect(receive('contrat.pdf', Readable.from(cut()))).rejects.toThrow('the connection is gone');
    await expectNothingLeft();
  });

  test('a disk that takes no file is a problem in words, and leaves nothing', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await symlink(join(house.settings.dataDir, 'nowhere'), join(house.settings.dataDir, 'files'));
    expect(await refusal('contrat.pdf', pdf)).toMatch(/^Ce fichier n’a pas pu être enregistré/);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    await expectNothingLeft();
  });

  test('a crash in the middle of an upload leaves nothing after 24 hours', async () => {
    const halfway = Promise.withResolvers<void>();
    const crash = Promise.withResolvers<never>();
    async function* stalled() {
      yield pdf;
      halfway.resolve();
      await crash.promise;
    }
    const stopped = expect(receive('contrat.pdf', Readable.from(stalled()))).rejects.toThrow('crash');
    await halfway.promise;
    expect(await stored()).toHaveLength(1);
    fresh.clock.set(23 * hourMs);
    await work();
    expect(await stored()).toHaveLength(1);
    fresh.clock.set(hourMs);
    await work();
    await expectNothingLeft();
    crash.reject(new Error('crash'));
    await stopped;
  });

  test('a name without extension is given the one of its content', async () => {
    expect(await receive('Relevé v2.0', pdf)).toMatchObject({ file: { name: 'Relevé v2.0.pdf' } });
    expect(await receive('', Buffer.from('allô'))).toMatchObject({ file: { name: 'document.txt' } });
    expect(await receive('photo.JPEG', png)).toMatchObject({ problem: expect.anything() });
  });

  test.each([
    '.htaccess.pdf',
    '\u200b.htaccess',
    '../../../evil.pdf',
    '..\\..\\evil.pdf',
    '/etc/passwd',
    '\\\\server\\share\\evil.pdf',
    'evil.pdf\0.php',
    '%2e%2e%2fevil.pdf',
    'CON',
    `${'é'.repeat(300)}.pdf`,
    '"><img src=x onerror=alert(1)>.pdf',
    'facture\u202efdp.exe.pdf',
  ])('%j is text for readers and never a path', async (name) => {
    await receive(name, pdf);
    const rows = await house.db.selectFrom('files').select(['id', 'name']).execute();
    const ids = rows.map(({ id }) => join(id.slice(0, 2), id));
    expect(await stored()).toEqual(ids);
    expect(await readdir(join(house.settings.dataDir, '..'))).not.toContain('evil.pdf');
    for (const row of rows) expect(row.name).not.toMatch(/[/\\\u200b\u202e\0]|^\./);
  });

  const stems = ['evil', 'photo.jpg', 'evil.pdf'];
  const dangerous = [
    ...['php', 'PHP', 'pHp5', 'phtml', 'phar', 'pht', 'svg', 'html', 'xhtml', 'js', 'exe', 'bat', 'cmd'],
    ...['sh', 'jar', 'docm', 'xlsm', 'hta', 'lnk', 'zip'],
  ];
  test.each(stems.flatMap((stem) => dangerous.map((extension) => `${stem}.${extension}`)))(
    'no file is accepted as %s, whatever is in it',
    async (name) => {
      for (const content of [png, pdf, docx]) {
        expect(await refusal(name, content)).toMatch(/^Les fichiers \.\w+ ne sont pas acceptés/);
      }
      await expectNothingLeft();
    },
  );
});
