import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds, freshDatabase } from './fresh.ts';
import { type Database, openDatabase } from './open.ts';
import { DatabaseRefused } from './refused.ts';

let database: Database;
afterEach(() => database.close());

describe.each(databaseKinds)('%s database', (kind) => {
  beforeEach(async () => {
    database = await freshDatabase(kind);
  });

  test('values come back as they went in, and of the same types', async () => {
    const at = new Date('2026-03-08T06:59:59.123Z');
    const { rows } = await sql`select
      9007199254740993::bigint as bigint,
      ${at}::timestamptz as timestamptz,
      ${{ titre: 'L’œuvre « été »', parts: [50.01, null], nul: '\u2028' }}::jsonb as jsonb,
      ${['Québec', 'à, "b"']}::text[] as array,
      ${null}::text as nothing,
      current_setting('TimeZone') as zone`.execute(database.db);
    expect(rows).toEqual([
      {
        bigint: '9007199254740993',
        timestamptz: at,
        jsonb: { titre: 'L’œuvre « été »', parts: [50.01, null], nul: '\u2028' },
        array: ['Québec', 'à, "b"'],
        nothing: null,
        zone: 'UTC',
      },
    ]);
  });

  test('a large value and a thousand rows come back whole', async () => {
    const large = 'é'.repeat(3_000_000);
    const { rows } = await sql<{
      length: number;
    }>`select length(${large}) from generate_series(1, 1000)`.execute(database.db);
    expect(rows).toHaveLength(1000);
    expect(rows[999]).toEqual({ length: 3_000_000 });
    const back = await sql<{ large: string }>`select ${large}::text as large`.execute(database.db);
    expect(back.rows[0]?.large).toBe(large);
  });

  test('a transaction that throws leaves nothing', async () => {
    const undone = database.db.transaction().execute(async (trx) => {
      await trx.insertInto('accounts').values(account('1')).execute();
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await database.db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  });

  test('a refused statement says which rule it broke, and the next one works', async () => {
    await database.db.insertInto('accounts').values(account('1')).execute();
    const twice = database.db.insertInto('accounts').values(account('1')).execute();
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'accounts_number_key' });
    await expect(database.pool.query('select 1/0')).rejects.toMatchObject({ code: '22012' });
    expect(await database.db.selectFrom('accounts').select('number').execute()).toEqual([{ number: '1' }]);
  });

  test('a connection given up in a transaction takes its changes, settings and locks with it', async () => {
    const client = await database.pool.connect();
    await client.query('select pg_advisory_lock(42)');
    await client.query("set search_path = 'elsewhere'");
    await client.query({ name: 'named', text: 'select 1' });
    await client.query('begin');
    await client.query(
      "insert into public.people values ('p', 'P', 'p@example.ca', false, null, 'fr', now(), now())",
    );
    client.release(true);

    expect(await database.db.selectFrom('people').selectAll().execute()).toEqual([]);
    await database.pool.query({ name: 'named', text: 'select 2' });
    await expect
      .poll(async () => (await database.pool.query('select pg_try_advisory_lock(42) as free')).rows)
      .toEqual([{ free: true }]);
  });
});

describe('a server', () => {
  beforeEach(async () => {
    database = await freshDatabase('server');
  });

  const name = async () => (await database.pool.query('select current_database() as name')).rows[0].name;
  const openAgain = async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname = await name();
    return openDatabase({ databaseUrl: url.href, dataDir: '' });
  };

  test('that may lose what it acknowledged is refused', async () => {
    const set = async (setting: string) => database.pool.query(`alter database ${await name()} ${setting}`);
    await set('set synchronous_commit = off');
    try {
      await expect(openAgain()).rejects.toThrow(DatabaseRefused);
      await expect(openAgain()).rejects.toThrow('set synchronous_commit to on');
    } finally {
      await set('reset synchronous_commit');
    }
  });

  test('that ends a connection, even within a transaction, fails that transaction only', async () => {
    const other = await openAgain();
    const ended = database.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.db);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`select 1`.execute(trx);
    });
    await expect(ended).rejects.toThrow();
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
    await other.close();
  });
});

const account = (number: string) =>
  ({ number, kind: 'writer', name: 'Élodie Tremblay', language: 'fr' }) as const;
