import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newAccount, newDraft, newMember, wholeAnswers } from '../cases/fresh-cast.ts';
import { submitCase } from '../cases/submit.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import type { Db } from '../database/open.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import {
  attachToDraft,
  filesOfCase,
  filesOfDraft,
  removeFromDraft,
  roomFor,
  setDocuments,
} from './attached.ts';
import { receiveFile } from './receive.ts';
import { pdf } from './sample-files.ts';
import { pathOf } from './storage.ts';

/** A member, and a draft of theirs without a file. */
interface Author {
  readonly viewer: MemberViewer;
  readonly personId: string;
  readonly draftId: string;
}

let fresh: FreshHouse;
let house: House;
let élodie: Author;
let marc: Author;

async function newAuthor(name: string): Promise<Author> {
  const viewer = await newMember(house, name, await newAccount(house, name));
  const { id } = await newDraft(house, viewer, wholeAnswers, false);
  return { viewer, personId: viewer.person.id, draftId: id };
}

async function received({ personId }: Author, name = 'contrat.pdf'): Promise<string> {
  const outcome = await receiveFile(house, personId, name, Readable.from([pdf]));
  if ('problem' in outcome) throw new Error(outcome.problem.en);
  return outcome.file.id;
}

const work = () => fresh.queue.drain(house.clock.now());
const inTransaction = <T>(act: (trx: Db) => Promise<T>) => house.db.transaction().execute(act);
const attach = ({ draftId, personId }: Author, fileId: string, documents: string[] = []) =>
  inTransaction((trx) => attachToDraft(trx, { id: draftId, personId }, fileId, documents));
const remove = ({ draftId }: Author, fileId: string) =>
  inTransaction((trx) => removeFromDraft(house, trx, draftId, fileId));
const isOnDisk = (id: string) =>
  access(pathOf(house, id)).then(
    () => true,
    () => false,
  );

describe.each(databaseKinds)('%s database', (kind) => {
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
  }, 60_000);
  afterAll(() => fresh.close());

  beforeEach(async () => {
    élodie = await newAuthor('Élodie');
    marc = await newAuthor('Marc');
  });

  test('a draft lists its files in the order they came', async () => {
    const first = await received(élodie, 'b.pdf');
    fresh.clock.set(1);
    const second = await received(élodie, 'a.pdf');
    expect(await attach(élodie, second)).toBe(true);
    expect(await attach(élodie, first, ['contract', 'proof'])).toBe(true);
    const file = {
      type: 'application/pdf',
      bytes: pdf.length,
      questions: [],
      isProtected: false,
      entryId: null,
      createdAt: expect.any(Date),
    };
    expect(await filesOfDraft(house.db, élodie.draftId)).toEqual([
      { ...file, id: first, name: 'b.pdf', documents: ['contract', 'proof'] },
      { ...file, id: second, name: 'a.pdf', documents: [] },
    ]);
  });

  test('one attaches one’s own file, once, and only when it is whole', async () => {
    const mine = await received(élodie);
    const theirs = await received(marc);
    expect(await attach(élodie, theirs)).toBe(false);
    expect(await attach(élodie, 'no such file')).toBe(false);
    expect(await attach(élodie, mine)).toBe(true);
    expect(await attach(élodie, mine)).toBe(false);
    expect(await attach({ ...marc, personId: élodie.personId }, mine)).toBe(false);
    const underWay = await received(élodie);
    await house.db.updateTable('files').set({ type: '' }).where('id', '=', underWay).execute();
    expect(await attach(élodie, underWay)).toBe(false);
    expect((await filesOfDraft(house.db, élodie.draftId)).map(({ id }) => id)).toEqual([mine]);
  });

  test('nothing is attached to a draft that is gone', async () => {
    const mine = await received(élodie);
    expect(await attach({ ...élodie, draftId: '00000000-0000-4000-8000-000000000099' }, mine)).toBe(false);
  });

  test('a file removed from its draft is gone with its bytes', async () => {
    const id = await received(élodie);
    await attach(élodie, id);
    expect(await remove(élodie, id)).toBe(true);
    expect(await filesOfDraft(house.db, élodie.draftId)).toEqual([]);
    await work();
    expect(await isOnDisk(id)).toBe(false);
  });

  test('a removal that is rolled back removes nothing', async () => {
    const id = await received(élodie);
    await attach(élodie, id);
    await inTransaction(async (trx) => {
      await removeFromDraft(house, trx, élodie.draftId, id);
      throw new Error('no');
    }).catch(() => {});
    await work();
    expect(await filesOfDraft(house.db, élodie.draftId)).toHaveLength(1);
    expect(await isOnDisk(id)).toBe(true);
  });

  test('another’s file, and the file of another draft, stay as they are', async () => {
    const theirs = await received(marc);
    await attach(marc, theirs, ['contract']);
    const loose = await received(élodie);
    for (const id of [theirs, loose, 'no such file']) {
      expect(await remove(élodie, id)).toBe(false);
      expect(await inTransaction((trx) => setDocuments(trx, élodie.draftId, id, ['proof']))).toBe(false);
    }
    await work();
    expect(await filesOfDraft(house.db, marc.draftId)).toMatchObject([
      { id: theirs, documents: ['contract'] },
    ]);
    expect(await isOnDisk(theirs)).toBe(true);
    expect(await isOnDisk(loose)).toBe(true);
  });

  test('a file can be said to be several of the expected documents', async () => {
    const id = await received(élodie);
    await attach(élodie, id);
    await inTransaction((trx) => setDocuments(trx, élodie.draftId, id, ['contract', 'proof']));
    expect(await filesOfDraft(house.db, élodie.draftId)).toMatchObject([
      { documents: ['contract', 'proof'] },
    ]);
  });

  test('the files of a draft become the files of its case, and can no longer be removed', async () => {
    const id = await received(élodie);
    await attach(élodie, id, ['proof-of-performance']);
    const outcome = await submitCase(house, élodie.viewer, élodie.draftId, 1, 'fr');
    expect(outcome).toMatchObject({ number: expect.any(String) });
    const opened = house.db.selectFrom('cases').select('id').where('draft_id', '=', élodie.draftId);
    const { id: caseId } = await opened.executeTakeFirstOrThrow();
    expect(await filesOfDraft(house.db, élodie.draftId)).toEqual([]);
    expect(await filesOfCase(house.db, caseId)).toMatchObject([{ id, documents: ['proof-of-performance'] }]);
    expect(await remove(élodie, id)).toBe(false);
    expect(await attach(marc, id)).toBe(false);
  });

  test('a case has room for 500 MB', async () => {
    const room = (bytes: number) => inTransaction((trx) => roomFor(trx, élodie.draftId, bytes));
    const id = await received(élodie);
    await attach(élodie, id);
    await house.db
      .updateTable('files')
      .set({ bytes: 499 * 1024 ** 2 })
      .where('id', '=', id)
      .execute();
    expect(await room(1024 ** 2)).toBeUndefined();
    expect(await room(1024 ** 2 + 1)).toMatchObject({ en: expect.stringContaining('500 MB') });
  });

  test('a case has room for 20 files', async () => {
    const room = () => inTransaction((trx) => roomFor(trx, élodie.draftId, 1));
    const rows = Array.from({ length: 20 }, (_, index) => ({
      id: `${kind} ${index}`,
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
