import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './open.ts';

/** A database of its own on the tests' server, copied from one that is migrated once for each set of migrations. */
export async function freshOnServer(migrations: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(async (client) => {
    // Held until the connection ends: test files run in several processes.
    await client.query('select pg_advisory_lock(7326002)');
    const template = await templateOf(client, migrations);
    await client.query(`create database ${name} template ${template}`);
  });
  const database = await openDatabase({ databaseUrl: urlOf(name), dataDir: '' });
  return {
    ...database,
    async close() {
      await database.close();
      await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A database of its own on the tests' server with nothing in it yet, for a program that is told its address. */
export async function emptyOnServer(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator((client) => client.query(`create database ${name}`));
  return {
    url: urlOf(name),
    drop: () =>
      asAdministrator(async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

async function templateOf(client: pg.Client, migrations: string): Promise<string> {
  const template = `template_${fingerprint(migrations)}`;
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    const database = await openDatabase({ databaseUrl: urlOf(unfinished), dataDir: '' });
    await migrate(database, migrations);
    await database.close();
    await client.query(`alter database ${unfinished} rename to ${template}`);
  }
  return template;
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

async function asAdministrator(act: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

const urlOf = (database: string) => Object.assign(new URL(server()), { pathname: `/${database}` }).href;

function server(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`');
  return url;
}
