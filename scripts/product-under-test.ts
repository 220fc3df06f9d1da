import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

// Runs the built product for the journeys of e2e/, with the demonstration and nothing left from before:
// `embedded` on the database that it brings, `server` on a new database of TEST_DATABASE_URL.
const [, , kind] = process.argv;
const dataDir = mkdtempSync(join(tmpdir(), 'repons-e2e-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

const { DATABASE_URL: _, SECRET_KEYS: __, ...environment } = process.env;
process.env = {
  ...environment,
  DATA_DIR: dataDir,
  DEMO: '1',
  ...(kind === 'server' && (await serverSettings())),
};
await import(new URL('../dist/main.js', import.meta.url).href);

async function serverSettings() {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run `npm test -- e2e`');
  const name = `e2e_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return {
    DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    SECRET_KEYS: `test:${randomBytes(32).toString('base64')}`,
  };
}
