import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseRefused } from './refused.ts';

/**
 * Keeps every other program, and this one again, from opening the database in `dataDir` until `release`;
 * refuses when another has it.
 */
export function lockDataDir(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // SQLite's lock on a file belongs to the kernel, on Linux, macOS and Windows: it ends with the process,
  // however that ends. A file that holds a process id would have to be judged stale, and two starting
  // programs, a reused id or a container's own ids make that judgement wrong.
  const lock = new DatabaseSync(join(dataDir, 'database.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = off; begin exclusive');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new DatabaseRefused(refusal(dataDir)) : error;
  }
  held.add(lock);
  writeFileSync(pidFile(dataDir), String(process.pid));
  return {
    release() {
      held.delete(lock);
      lock.close();
    },
  };
}

/** A lock that is no longer referenced would be collected, and so released. */
const held = new Set<DatabaseSync>();

const sqliteBusy = 5;

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;

/** Who holds the lock, for the reader of a refusal: the lock itself is never judged by it. */
const pidFile = (dataDir: string) => join(dataDir, 'database.pid');

function refusal(dataDir: string): string {
  const pid = existsSync(pidFile(dataDir)) ? readFileSync(pidFile(dataDir), 'utf8') : 'unknown';
  return `The database in ${resolve(dataDir)} is open in another program, process ${pid}: stop it, or set DATA_DIR to another folder`;
}
