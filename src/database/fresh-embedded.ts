import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptied, takenUntilClosed } from './fresh-emptied.ts';
import { type Database, openDatabase } from './open.ts';
import { DatabaseRefused } from './refused.ts';

/**
 * An emptied database of this process, one at a time for each test. Starting PGlite takes longer than most
 * tests, and making its folder seconds: so both are kept, the first in this process, the second for all.
 */
export async function freshEmbedded(migrations: string): Promise<Database> {
  const database = idle.pop() ?? (await openFirstFree());
  return takenUntilClosed(await emptied(database, migrations), idle);
}

const idle: Database[] = [];

/** Folders are taken by lock: test files run in several processes. */
async function openFirstFree(number = 0): Promise<Database> {
  try {
    return await openDatabase({ databaseUrl: undefined, dataDir: join(folders(), String(number)) });
  } catch (error) {
    if (!(error instanceof DatabaseRefused)) throw error;
    return openFirstFree(number + 1);
  }
}

/** Another version of PGlite may not read what this one wrote. */
function folders(): string {
  const manifest = readFileSync(
    new URL('../package.json', import.meta.resolve('@electric-sql/pglite')),
    'utf8',
  );
  return join(tmpdir(), `repons-tests-on-pglite-${JSON.parse(manifest).version}`);
}
