import { access } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newDraft, newMember, wholeAnswers } from '../cases/fresh-cast.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { attachToDraft } from './attached.ts';
import { purgeFile } from './purge.ts';
import { receiveFile } from './receive.ts';
import { pdf } from './sample-files.ts';
import { pathOf, removeFile } from './storage.ts';

let fresh: FreshHouse;
let house: House;
let viewer: MemberViewer;
let id: string;

const work = () => fresh.queue.drain(house.clock.now());

async function attach(): Promise<boolean> {
  const draft = await newDraft(house, viewer, wholeAnswers, false);
  return house.db
    .transaction()
    .execute((trx) => attachToDraft(trx, { id: draft.id, personId: viewer.person.id }, id, []));
}

/** Whether the file has its row, and its bytes. */
async function left() {
  const row = await house.db.selectFrom('files').select('id').where('id', '=', id).executeTakeFirst();
  const bytes = await access(pathOf(house, id)).then(
    () => true,
    () => false,
  );
  return { row: row !== undefined, bytes };
}
const hourMs = 3_600_000;
const whole = { row: true, bytes: true };
const nothing = { row: false, bytes: false };

describe.each(databaseKinds)('%s database', (kind) => {
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
  }, 60_000);
  afterAll(() => fresh.close());

  beforeEach(async () => {
    viewer = await newMember(house, 'Élodie');
    const outcome = await receiveFile(house, viewer.person.id, 'contrat.pdf', Readable.from([pdf]));
    if ('problem' in outcome) throw new Error(outcome.problem.en);
    id = outcome.file.id;
  });

  test('an upload attached to nothing is gone after 24 hours, and not before', async () => {
    fresh.clock.set(23.9 * hourMs);
    await work();
    expect(await left()).toEqual(whole);
    fresh.clock.set(0.1 * hourMs);
    await work();
    expect(await left()).toEqual(nothing);
  });

  test('an attached file stays', async () => {
    await attach();
    fresh.clock.set(24 * 30 * hourMs);
    await work();
    expect(await left()).toEqual(whole);
  });

  test('a job that comes too early comes again in time', async () => {
    await purgeFile(house, id);
    await work();
    expect(await left()).toEqual(whole);
    fresh.clock.set(24 * hourMs);
    await work();
    expect(await left()).toEqual(nothing);
  });

  test('a job that is done twice, or after the bytes went, does no harm', async () => {
    fresh.clock.set(24 * hourMs);
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
    fresh.clock.set(24 * hourMs);
    const [attached] = await Promise.all([attach(), purgeFile(house, id)]);
    expect(await left()).toEqual(attached ? whole : nothing);
  });
});
