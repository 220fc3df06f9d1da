import { createDecipheriv, createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newAccount, newDraft, newMember, wholeAnswers } from '../cases/fresh-cast.ts';
import { submitCase } from '../cases/submit.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { open } from '../vault/cipher.ts';
import { attachToDraft, filesOfDraft, setDocuments, slotOf } from './attached.ts';
import { rotateFiles } from './protect.ts';
import { purgeFile } from './purge.ts';
import { receiveFile } from './receive.ts';
import { docx, jpeg, ods, pdf, png, xlsx, zip } from './sample-files.ts';
import { pathOf } from './storage.ts';

const canary = '046454286';
const cheque = Buffer.concat([pdf, Buffer.from(`% ${canary}\n`)]);
const chequeName = `Spécimen ${canary}.pdf`;
const hourMs = 3_600_000;

let fresh: FreshHouse;
let house: House;
let elodie: MemberViewer;

const receive = (content: Buffer | Readable, name = chequeName) =>
  receiveFile(
    house,
    elodie.person.id,
    name,
    content instanceof Readable ? content : Readable.from([content]),
    'bank-file',
  );

async function received(content = cheque): Promise<string> {
  const outcome = await receive(content);
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  return outcome.file.id;
}

async function attach(draftId: string, fileId: string): Promise<void> {
  const draft = { id: draftId, personId: elodie.person.id };
  await house.db.transaction().execute((trx) => attachToDraft(trx, draft, fileId, [slotOf('bank-file')]));
}

const rowOf = (id: string) =>
  house.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
const work = () => fresh.queue.drain(house.clock.now());

async function storedFiles(): Promise<Buffer[]> {
  const folder = join(house.settings.dataDir, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  for (const path of paths) expect(path).not.toContain(canary);
  return Promise.all(paths.map((path) => readFile(path)));
}

/** Everything that the database keeps, the work to be done too. */
async function dump(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss')`.execute(house.db);
  const dumped = tables.map(({ name }) => sql`select to_jsonb(t) as row from ${sql.raw(name)} as t`);
  const rows: unknown[] = [];
  for (const query of dumped) rows.push(...(await query.execute(house.db)).rows);
  return JSON.stringify(rows);
}

/** The content of a protected file, by the keys of the house alone. */
async function decrypted(id: string, keys = house.keys): Promise<Buffer> {
  const { key_id, sealed_key } = (await rowOf(id)) ?? {};
  if (!key_id || !sealed_key) throw new Error('it has no key');
  const key = Buffer.from(open(keys, `file/${id}`, { keyId: key_id, sealed: sealed_key }), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key.subarray(0, 32), key.subarray(32));
  const bytes = await readFile(pathOf(house, id));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
}

describe.each(databaseKinds)('a protected file on the %s database', (kind) => {
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
  }, 60_000);
  afterAll(() => fresh.close());
  let draftId: string;
  beforeEach(async () => {
    ({ id: draftId } = await newDraft(house, elodie, wholeAnswers, false));
  });
  afterEach(async () => {
    await house.db.deleteFrom('files').execute();
    await rm(join(house.settings.dataDir, 'files'), { recursive: true, force: true });
  });

  test('lies encrypted under a name that says nothing, and is found in no row', async () => {
    const outcome = await receive(cheque);
    expect(outcome).toMatchObject({ file: { name: 'bank-file.pdf', type: 'application/pdf' } });
    const id = 'file' in outcome ? outcome.file.id : '';
    await attach(draftId, id);
    const bytes = await readFile(pathOf(house, id));
    expect(await rowOf(id)).toMatchObject({
      name: 'bank-file.pdf',
      bytes: String(cheque.length),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      key_id: house.keys[0]?.id,
    });
    for (const stored of await storedFiles()) {
      expect(stored.includes(canary)).toBe(false);
      expect(stored.includes('%PDF')).toBe(false);
    }
    expect(await dump()).not.toContain(canary);
    expect(await decrypted(id)).toEqual(cheque);
  });

  test('never lies in the clear, not even while it comes', async () => {
    const halfway = Promise.withResolvers<void>();
    const crash = Promise.withResolvers<never>();
    async function* stalled() {
      yield cheque;
      halfway.resolve();
      await crash.promise;
    }
    const stopped = expect(receive(Readable.from(stalled()))).rejects.toThrow('crash');
    await halfway.promise;
    const stored = await storedFiles();
    expect(stored.some((bytes) => bytes.length === cheque.length)).toBe(true);
    for (const bytes of stored) expect(bytes.includes(canary)).toBe(false);
    expect(await dump()).not.toContain(canary);

    // As after a crash: nobody ends it but its job.
    fresh.clock.set(24 * hourMs);
    await work();
    expect(await storedFiles()).toEqual([]);
    expect(await house.db.selectFrom('files').selectAll().execute()).toEqual([]);
    crash.reject(new Error('crash'));
    await stopped;
  });

  test('is of the type that its bytes say, and a refused one leaves nothing', async () => {
    for (const [content, name, expected] of [
      [png, 'a.png', 'bank-file.png'],
      [jpeg, 'a.JPEG', 'bank-file.jpeg'],
      [docx, 'a.docx', 'bank-file.docx'],
      [xlsx, 'a', 'bank-file.xlsx'],
      [ods, 'a.ods', 'bank-file.ods'],
      [Buffer.from(`titre;part\r\n${'é;1\n'.repeat(60_000)}`), 'a.csv', 'bank-file.csv'],
    ] as const) {
      expect(await receive(content, name)).toMatchObject({ file: { name: expected } });
    }
    const kept = (await storedFiles()).length;
    const macros = zip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/vbaProject.bin', content: 'x' },
    ]);
    for (const [content, name] of [
      [cheque, `${canary}.png`],
      [macros, `${canary}.docx`],
      [docx.subarray(0, -30), `${canary}.docx`],
      [Buffer.alloc(0), `${canary}.pdf`],
      [cheque, `${canary}.exe`],
    ] as const) {
      expect(await receive(content, name)).toHaveProperty('problem');
    }
    expect(await storedFiles()).toHaveLength(kept);
    expect(await dump()).not.toContain(canary);
  });

  test('a new key takes over by rotation, cut short or not, and the old one can go', async () => {
    const [first, second] = [await received(), await received()];
    const newer = { id: 'newer', key: Buffer.alloc(32, 9).toString('base64') };
    const next: House = { ...house, keys: [newer, ...house.keys] };
    // Cut short after the first.
    const before = await rowOf(second);
    expect(await rotateFiles(next)).toBe(2);
    await house.db
      .updateTable('files')
      .set({ key_id: before?.key_id ?? null, sealed_key: before?.sealed_key ?? null })
      .where('id', '=', second)
      .execute();
    expect(await rotateFiles(next)).toBe(1);
    expect(await rotateFiles(next)).toBe(0);
    expect(await decrypted(first, [newer])).toEqual(cheque);
    expect(await decrypted(second, [newer])).toEqual(cheque);
    await expect(decrypted(first)).rejects.toThrow('no longer has the key newer');
  });

  test('a key that was moved to another file, and bytes that were changed, open nothing', async () => {
    const [one, other] = [await received(), await received()];
    const { key_id, sealed_key } = (await rowOf(other)) ?? {};
    await house.db
      .updateTable('files')
      .set({ key_id: key_id ?? null, sealed_key: sealed_key ?? null })
      .where('id', '=', one)
      .execute();
    await expect(decrypted(one)).rejects.toThrow();
    const bytes = await readFile(pathOf(house, other));
    bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5);
    await writeFile(pathOf(house, other), bytes);
    await expect(decrypted(other)).rejects.toThrow();
  });

  test('is forgotten by a draft after seven days, as protected answers are, and not before', async () => {
    const id = await received();
    await attach(draftId, id);
    for (const hours of [24, 24 * 5 + 23]) {
      fresh.clock.set(hours * hourMs);
      await work();
      expect(await filesOfDraft(house.db, draftId)).toMatchObject([{ id, isProtected: true }]);
    }
    fresh.clock.set(hourMs);
    await work();
    expect(await filesOfDraft(house.db, draftId)).toEqual([]);
    expect(await storedFiles()).toEqual([]);
  });

  test('that is submitted at the very moment when it is forgotten is either in the case, or asked for again', async () => {
    const typed = { 'new-payee': 'Élodie', 'payee-kind': 'self', 'bank-changes': 'yes' };
    const leaf = 'profile-management/profile-update/payment-name-change';
    const draft = await newDraft(house, elodie, { leaf, subject: 'Nouveau nom', typed }, false);
    const id = await received();
    await attach(draft.id, id);
    fresh.clock.set(7 * 24 * hourMs);
    const [outcome] = await Promise.all([submitCase(house, elodie, draft.id, 1, 'fr'), purgeFile(house, id)]);
    const row = await rowOf(id);
    if (typeof outcome === 'object' && 'number' in outcome) expect(row?.case_id).toBeTruthy();
    else expect({ outcome, row }).toMatchObject({ outcome: { incomplete: {} }, row: undefined });
  });

  test('is never said to be one of the expected documents', async () => {
    const id = await received();
    await attach(draftId, id);
    expect(await setDocuments(house.db, draftId, id, ['proof-of-performance'])).toBe(false);
    expect(await filesOfDraft(house.db, draftId)).toMatchObject([
      { documents: [], questions: ['bank-file'] },
    ]);
  });

  test('that no question of the case asks for is gone once the draft is a case', async () => {
    const id = await received();
    await attach(draftId, id);
    await attachProof(draftId);
    expect(await submitCase(house, elodie, draftId, 1, 'fr')).toMatchObject({ number: expect.any(String) });
    await work();
    expect(await rowOf(id)).toBeUndefined();
    expect(await storedFiles()).toEqual([pdf]);
  });
});

/** What the leaf of these answers demands. */
async function attachProof(draftId: string): Promise<void> {
  const outcome = await receiveFile(house, elodie.person.id, 'affiche.pdf', Readable.from([pdf]));
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  const draft = { id: draftId, personId: elodie.person.id };
  await house.db
    .transaction()
    .execute((trx) => attachToDraft(trx, draft, outcome.file.id, ['proof-of-performance']));
}
