import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import type { Db } from '../database/open.ts';
import {
  attachDraftFilesToCase,
  attachToDraft,
  filesOfCase,
  filesOfDraft,
  removeFromDraft,
  roomFor,
  setDocuments,
} from './attached.ts';
import { type FilesHouse, freshHouse, marc, élodie } from './fresh-house.ts';
import { receiveFile } from './receive.ts';
import { pdf } from './sample-files.ts';
import { pathOf } from './storage.ts';

let house: FilesHouse;
afterEach(() => house.empty());

async function received(personId: string, name = 'contrat.pdf'): Promise<string> {
  const outcome = await receiveFile(house, personId, name, Readable.from([pdf]));
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  return outcome.file.id;
}

const inTransaction = <T>(act: (trx: Db) => Promise<T>) => house.db.transaction().execute(act);
const draftOf = ({ personId, draftId }: typeof élodie) => ({ id: draftId, personId });
const attach = (person: typeof élodie, fileId: string, documents: string[] = []) =>
  inTransaction((trx) => attachToDraft(trx, draftOf(person), fileId, documents));
const remove = (person: typeof élodie, fileId: string) =>
  inTransaction((trx) => removeFromDraft(house, trx, person.draftId, fileId));
const isOnDisk = (id: string) =>
  access(pathOf(house, id)).then(
    () => true,
    () => false,
  );

async function openedCase(): Promise<string> {
  const { id } = await house.db
    .insertInto('cases')
    .values({
      number: 'C-7K2Q-9M4',
      account_id: null,
      person_id: élodie.personId,
      filed_as: 'own-name',
      draft_id: élodie.draftId,
      catalogue_version: '1',
      leaf: 'general',
      representative_permission: null,
      team_id: 'general',
      language: 'fr',
      subject: 'Sujet',
      description: '',
      questions: '[]',
      answers: '{}',
      state: 'new',
      opened_at: house.clock.now(),
      last_activity_at: house.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A row of this weight, without its bytes. */
async function weigh(bytes: number, draftId: string) {
  const id = await received(élodie.personId);
  await house.db.updateTable('files').set({ bytes, draft_id: draftId }).where('id', '=', id).execute();
}

describe.each(databaseKinds)('%s database', (kind) => {
  beforeAll(async () => {
    house = await freshHouse(kind);
  }, 60_000);
  afterAll(() => house.close());

  test('a draft lists its files in the order they came', async () => {
    const first = await received(élodie.personId, 'b.pdf');
    house.clock.forward(1);
    const second = await received(élodie.personId, 'a.pdf');
    expect(await attach(élodie, second)).toBe(true);
    expect(await attach(élodie, first, ['contract', 'proof'])).toBe(true);
    const file = { type: 'application/pdf', bytes: pdf.length, createdAt: expect.any(Date) };
    expect(await filesOfDraft(house.db, élodie.draftId)).toEqual([
      { ...file, id: first, name: 'b.pdf', documents: ['contract', 'proof'] },
      { ...file, id: second, name: 'a.pdf', documents: [] },
    ]);
  });

  test('one attaches one’s own file, once, and only when it is whole', async () => {
    const mine = await received(élodie.personId);
    const theirs = await received(marc.personId);
    expect(await attach(élodie, theirs)).toBe(false);
    expect(await attach(élodie, 'no such file')).toBe(false);
    expect(await attach(élodie, mine)).toBe(true);
    expect(await attach(élodie, mine)).toBe(false);
    expect(await attach({ ...marc, personId: élodie.personId }, mine)).toBe(false);
    const underWay = await received(élodie.personId);
    await house.db.updateTable('files').set({ type: '' }).where('id', '=', underWay).execute();
    expect(await attach(élodie, underWay)).toBe(false);
    expect((await filesOfDraft(house.db, élodie.draftId)).map(({ id }) => id)).toEqual([mine]);
  });

  test('nothing is attached to a draft that is gone', async () => {
    const mine = await received(élodie.personId);
    expect(await attach({ ...élodie, draftId: '00000000-0000-4000-8000-000000000099' }, mine)).toBe(false);
  });

  test('a file removed from its draft is gone with its bytes', async () => {
    const id = await received(élodie.personId);
    await attach(élodie, id);
    expect(await remove(élodie, id)).toBe(true);
    expect(await filesOfDraft(house.db, élodie.draftId)).toEqual([]);
    await house.work();
    expect(await isOnDisk(id)).toBe(false);
  });

  test('a removal that is rolled back removes nothing', async () => {
    const id = await received(élodie.personId);
    await attach(élodie, id);
    await inTransaction(async (trx) => {
      await removeFromDraft(house, trx, élodie.draftId, id);
      throw new Error('no');
    }).catch(() => {});
    await house.work();
    expect(await filesOfDraft(house.db, élodie.draftId)).toHaveLength(1);
    expect(await isOnDisk(id)).toBe(true);
  });

  test('another’s file, and the file of another draft, stay as they are', async () => {
    const theirs = await received(marc.personId);
    await attach(marc, theirs, ['contract']);
    const loose = await received(élodie.personId);
    for (const id of [theirs, loose, 'no such file']) {
      expect(await remove(élodie, id)).toBe(false);
      expect(await inTransaction((trx) => setDocuments(trx, élodie.draftId, id, ['proof']))).toBe(false);
    }
    await house.work();
    expect(await filesOfDraft(house.db, marc.draftId)).toMatchObject([
      { id: theirs, documents: ['contract'] },
    ]);
    expect(await isOnDisk(theirs)).toBe(true);
    expect(await isOnDisk(loose)).toBe(true);
  });

  test('a file can be said to be several of the expected documents', async () => {
    const id = await received(élodie.personId);
    await attach(élodie, id);
    await inTransaction((trx) => setDocuments(trx, élodie.draftId, id, ['contract', 'proof']));
    expect(await filesOfDraft(house.db, élodie.draftId)).toMatchObject([
      { documents: ['contract', 'proof'] },
    ]);
  });

  test('the files of a draft become the files of its case, and can no longer be removed', async () => {
    const id = await received(élodie.personId);
    await attach(élodie, id, ['contract']);
    const caseId = await openedCase();
    await inTransaction((trx) => attachDraftFilesToCase(trx, élodie.draftId, caseId));
    expect(await filesOfDraft(house.db, élodie.draftId)).toEqual([]);
    expect(await filesOfCase(house.db, caseId)).toMatchObject([{ id, documents: ['contract'] }]);
    expect(await remove(élodie, id)).toBe(false);
    expect(await attach(élodie, id)).toBe(false);
  });

  test('a case has room for 500 MB', async () => {
    const room = (bytes: number) => inTransaction((trx) => roomFor(trx, élodie.draftId, bytes));
    await weigh(499 * 1024 ** 2, élodie.draftId);
    expect(await room(1024 ** 2)).toBeUndefined();
    expect(await room(1024 ** 2 + 1)).toMatchObject({ en: expect.stringContaining('500 MB') });
  });

  test('a case has room for 20 files', async () => {
    const room = () => inTransaction((trx) => roomFor(trx, élodie.draftId, 1));
    const rows = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      person_id: élodie.personId,
      draft_id: élodie.draftId,
      name: 'contrat.pdf',
      created_at: house.clock.now(),
    }));
    await house.db.insertInto('files').values(rows.slice(1)).execute();
    expect(await room()).toBeUndefined();
    await house.db.insertInto('files').values(rows.slice(0, 1)).execute();
    expect(await room()).toMatchObject({ en: expect.stringContaining('20 files') });
  });
});
