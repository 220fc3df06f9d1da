import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Database } from './open.ts';
import { DatabaseRefused } from './refused.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Applies the numbered .sql files of `folder` that are not applied yet, in order, each once and whole or not at all. */
export async function migrate({ pool }: Pick<Database, 'pool'>, folder: string): Promise<void> {
  const migrations = await migrationsOf(folder);
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const applied = await appliedTo(client);
    for (const migration of migrations) {
      const sha256 = applied.get(migration.name);
      if (sha256 === undefined) await apply(client, migration);
      else if (sha256 !== migration.sha256) throw new DatabaseRefused(changed(migration));
    }
  } finally {
    // Not given back: the lock, the timeout, and whatever a broken migration left open, go with the connection.
    client.release(true);
  }
}

/** Any number, the same in every process: two that start together take turns. */
const lockKey = 7_326_001;

/** The migrations of this folder, in the order in which they are applied. */
export async function migrationsOf(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+_.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      // Git may give the same file other line ends on Windows.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function appliedTo(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query(`create table if not exists migrations (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations',
  );
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

async function apply(client: pg.PoolClient, { name, sql, sha256 }: Migration) {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

const changed = ({ name }: Migration) =>
  `The migration ${name} was changed after it was applied to this database: put it back as it was, and make the change in a new file`;
