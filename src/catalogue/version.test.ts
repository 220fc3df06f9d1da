import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import { catalogueOf } from './catalogue.ts';
import { publishCatalogue } from './publish.ts';
import { catalogueVersion } from './version.ts';

describe.each(databaseKinds)('versions of the catalogue, on the %s database', (kind) => {
  let fresh: FreshHouse;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
  });
  afterAll(() => fresh.close());

  test('an old one is read back as it was, after the product has moved on', async () => {
    const { db, catalogue, clock } = fresh.house;
    const old = catalogueOf(`old-${kind}`, { ...catalogue, types: catalogue.types.slice(0, 2) });
    await publishCatalogue(db, old, clock.now());
    const read = await catalogueVersion(db, old.version);
    expect(read?.version).toBe(old.version);
    expect([...(read?.leaves ?? [])]).toEqual([...old.leaves]);
    expect(read?.documents).toEqual(old.documents);
    expect(await catalogueVersion(db, old.version)).toBe(read);
  });

  test('the one at hand is there under its own name; one that never was is not', async () => {
    const { db, catalogue } = fresh.house;
    expect((await catalogueVersion(db, catalogue.version))?.leaves.size).toBe(catalogue.leaves.size);
    expect(await catalogueVersion(db, 'never')).toBeUndefined();
  });
});
