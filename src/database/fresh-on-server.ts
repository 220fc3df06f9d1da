import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { emptied, takenUntilClosed } from './fresh-emptied.ts';
import { type Database, openDatabase } from './open.ts';

/**
 * An emptied database of the tests' server, one at a time for each test. To make and drop one, and to connect, takes
 * longer than most tests: they are kept, the databases for all, the connections in this process.
 */
export async function freshOnServer(migrations: string): Promise<Database> {
  const database = idle.pop() ?? (await openDatabase({ databaseUrl: urlOf(await firstFree()), dataDir: '' }));
  return takenUntilClosed(await emptied(database, migrations), idle);
}

const idle: Database[] = [];

/** Databases are taken by lock, held until this process ends: test files run in several. */
async function firstFree(number = 0): Promise<string> {
  holder ??= connected();
  const client = await holder;
  const { rows } = await client.query('select pg_try_advisory_lock(7326002, $1) as is_ours', [number]);
  if (!rows[0].is_ours) return firstFree(number + 1);
  const name = `repons_test_${number}`;
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${name}`);
  return name;
}

let holder: Promise<pg.Client> | undefined;

/** A database of its own on the tests' server with nothing in it yet, for a program that is told its address. */
export async function emptyOnServer(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name}`);
  return { url: urlOf(name), drop: () => asAdministrator(`drop database ${name} with (force)`) };
}

async function asAdministrator(statement: string) {
  const client = await connected();
  await client.query(statement).finally(() => client.end());
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  return client;
}

const urlOf = (database: string) => Object.assign(new URL(server()), { pathname: `/${database}` }).href;

function server(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`');
  return url;
}
