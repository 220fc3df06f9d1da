import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { attachToDraft } from './attached.ts';
import { type FilesHouse, freshHouse, élodie } from './fresh-house.ts';
import { purgeFile } from './purge.ts';
import { receiveFile } from './receive.ts';
import { pdf } from './sample-files.ts';
import { pathOf, removeFile } from './storage.ts';

let house: FilesHouse;
let id: string;
afterEach(() => house.empty());

const attach = () =>
  house.db
    .transaction()
    .execute((trx) => attachToDraft(trx, { id: élodie.draftId, personId: élodie.personId }, id, []));

/** Whether the file has its row, and its bytes. */
async function left() {
  const row = await house.db.selectFrom('files').select('id').where('id', '=', id).executeTakeFirst();
  const bytes = await access(pathOf(house, id)).then(
    () => true,
    () => false,
  );
  return { row: row !== undefined, bytes };
}
const whole = { row: true, bytes: true };
const nothing = { row: false, bytes: false };

describe.each(databaseKinds)('%s database', (kind) => {
  beforeAll(async () => {
    house = await freshHouse(kind);
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    const outcome = await receiveFile(house, élodie.personId, 'contrat.pdf', Readable.from([pdf]));
    if ('problem' in outcome) throw new Error(outcome.problem.en);
    id = outcome.file.id;
  });

  test('an upload attached to nothing is gone after 24 hours, and not before', async () => {
    house.clock.forward(23.9);
    await house.work();
    expect(await left()).toEqual(whole);
    house.clock.forward(0.1);
    await house.work();
    expect(await left()).toEqual(nothing);
  });

  test('an attached file stays', async () => {
    await attach();
    house.clock.forward(24 * 30);
    await house.work();
    expect(await left()).toEqual(whole);
  });

  test('a job that comes too early comes again in time', async () => {
    await purgeFile(house, id);
    await house.work();
    expect(await left()).toEqual(whole);
    house.clock.forward(24);
    await house.work();
    expect(await left()).toEqual(nothing);
  });

  test('a job that is done twice, or after the bytes went, does no harm', async () => {
    house.clock.forward(24);
    await removeFile(house, id);
    await purgeFile(house, id);
    await purgeFile(house, id);
    expect(await left()).toEqual(nothing);
  });

  test('bytes whose row went before them, as after a crash, go too', async () => {
    await house.db.deleteFrom('files').where('id', '=', id).execute();
    await purgeFile(house, id);
    expect(await left()).toEqual(nothing);
  });

  test('a file attached at the very moment of its purge is either whole and attached, or gone', async () => {
    house.clock.forward(24);
    const [attached] = await Promise.all([attach(), purgeFile(house, id)]);
    expect(await left()).toEqual(attached ? whole : nothing);
  });
});
