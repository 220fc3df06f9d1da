import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds, freshDatabase } from './fresh.ts';
import { migrate } from './migrate.ts';
import type { Database } from './open.ts';

describe.each(databaseKinds)('migrations of the %s database', (kind) => {
  let database: Database;
  let folder: string;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    folder = mkdtempSync(join(tmpdir(), 'repons-migrations-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
  const valuesOf = async (table: string) =>
    (await database.pool.query(`select value from ${table} order by value`)).rows.map(({ value }) => value);

  test('are applied in order, each once, and files of several statements too', async () => {
    write('9002_more.sql', 'insert into things values (2); insert into things values (3);');
    write(
      '9001_things.sql',
      'create table things (value int); do $$ begin null; end $$; insert into things values (1);',
    );
    write('notes.txt', 'not a migration');
    await migrate(database, folder);
    await migrate(database, folder);
    expect(await valuesOf('things')).toEqual([1, 2, 3]);
  });

  test('two that start together both succeed, and each migration is applied once', async () => {
    write(
      '9001_things.sql',
      'create table things (value int); select pg_sleep(0.2); insert into things values (1);',
    );
    write('9002_more.sql', 'insert into things values (2);');
    await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(await valuesOf('things')).toEqual([1, 2]);
  });

  test('one that fails leaves nothing of itself, names itself, and runs again once mended', async () => {
    write('9001_things.sql', 'create table things (value int);');
    write('9002_broken.sql', 'insert into things values (1); insert into nowhere values (1);');
    await expect(migrate(database, folder)).rejects.toThrow(/9002_broken\.sql failed: .*nowhere/);
    expect(await valuesOf('things')).toEqual([]);
    write('9002_broken.sql', 'insert into things values (4);');
    await migrate(database, folder);
    expect(await valuesOf('things')).toEqual([4]);
  });

  test('one that was changed after it was applied is refused', async () => {
    write('9001_things.sql', 'create table things (value int);\n');
    await migrate(database, folder);
    write('9001_things.sql', 'create table things (value int);\r\n');
    await migrate(database, folder);
    write('9001_things.sql', 'create table things (value bigint);\n');
    await expect(migrate(database, folder)).rejects.toThrow(
      '9001_things.sql was changed after it was applied',
    );
  });
});
