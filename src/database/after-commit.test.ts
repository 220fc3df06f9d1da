import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterCommit } from './after-commit.ts';
import { databaseKinds, freshDatabase } from './fresh.ts';
import type { Database } from './open.ts';

describe.each(databaseKinds)('after a commit on the %s database', (kind) => {
  let database: Database;
  let acts: string[];
  beforeEach(async () => {
    database = await freshDatabase(kind);
    acts = [];
  });
  afterEach(() => database.close());

  test('acts are done in order, and not before', async () => {
    await database.db.transaction().execute(async (trx) => {
      await afterCommit(trx, () => acts.push('first'));
      await afterCommit(trx, () => acts.push('second'));
      acts.push('still open');
    });
    expect(acts).toEqual(['still open', 'first', 'second']);
  });

  test('acts of a transaction that rolls back are never done', async () => {
    const undone = database.db.transaction().execute(async (trx) => {
      await afterCommit(trx, () => acts.push('undone'));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow();
    await database.db.transaction().execute(async (trx) => {
      await afterCommit(trx, () => acts.push('done'));
    });
    expect(acts).toEqual(['done']);
  });

  test('outside a transaction an act is done at once', async () => {
    await afterCommit(database.db, () => acts.push('done'));
    expect(acts).toEqual(['done']);
  });
});
