import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds, freshDatabase } from './fresh.ts';
import { type Database, openDatabase } from './open.ts';
import { type Signals, signalsOf } from './signals.ts';

/** Keeps what is heard. */
async function listening(signals: Signals) {
  const heard: string[] = [];
  const stop = await signals.listen({
    heard: (caseId) => void heard.push(caseId),
    missed: () => void heard.push('missed'),
  });
  return { heard, stop };
}

/** Time enough for what should not be heard to be heard. */
const aWhile = () => new Promise((over) => setTimeout(over, 200));

describe.each(databaseKinds)('a signal on the %s database', (kind) => {
  let database: Database;
  let signals: Signals;
  let ear: Awaited<ReturnType<typeof listening>>;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    signals = signalsOf(database);
    ear = await listening(signals);
  });
  afterEach(async () => {
    await ear.stop();
    await database.close();
  });

  test('is heard once its transaction has committed, and not before', async () => {
    await database.db.transaction().execute(async (trx) => {
      await signals.signal(trx, 'a');
      await aWhile();
      expect(ear.heard).toEqual([]);
    });
    await expect.poll(() => ear.heard).toEqual(['a']);
  });

  test('of a transaction that rolls back is never heard', async () => {
    const undone = database.db.transaction().execute(async (trx) => {
      await signals.signal(trx, 'undone');
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await database.db.transaction().execute((trx) => signals.signal(trx, 'done'));
    await expect.poll(() => ear.heard).toEqual(['done']);
  });

  test('is not heard any more by who has stopped listening', async () => {
    const other = await listening(signals);
    await other.stop();
    await database.db.transaction().execute((trx) => signals.signal(trx, 'a'));
    await expect.poll(() => ear.heard).toEqual(['a']);
    expect(other.heard).toEqual([]);
  });
});

describe('between processes, on a server', () => {
  let database: Database;
  let other: Database;
  let ear: Awaited<ReturnType<typeof listening>>;
  beforeEach(async () => {
    database = await freshDatabase('server');
    other = await openDatabase({ databaseUrl: database.pool.options.connectionString, dataDir: '' });
    ear = await listening(signalsOf(database));
  });
  afterEach(async () => {
    await ear.stop();
    await other.close();
    await database.close();
  });

  const signalFromTheOther = (caseId: string) =>
    other.db.transaction().execute((trx) => signalsOf(other).signal(trx, caseId));

  test('what another process changes is heard', async () => {
    await signalFromTheOther('a');
    await expect.poll(() => ear.heard).toEqual(['a']);
  });

  test('a line that is cut comes back by itself, and says that something may have been missed', async () => {
    await other.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'repons signals' and datname = current_database()",
    );
    await expect.poll(() => ear.heard, { timeout: 5_000 }).toEqual(['missed']);
    await signalFromTheOther('b');
    await expect.poll(() => ear.heard).toEqual(['missed', 'b']);
  });

  test.each([0, 2, 4, 8])('one can stop %d ms after the line is cut', async (ms) => {
    await other.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
      ['repons signals'],
    );
    await new Promise((over) => setTimeout(over, ms));
    await ear.stop();
    // The line may have come back before.
    const beforeStop = [...ear.heard];
    await signalFromTheOther('a');
    await aWhile();
    expect(ear.heard).toEqual(beforeStop);
  });
});
