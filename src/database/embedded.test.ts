import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from './open.ts';
import { DatabaseRefused } from './refused.ts';

// Several programs are started, and PGlite in each of them.
const patience = 120_000;

const dataDir = mkdtempSync(join(tmpdir(), 'repons-embedded-'));
const open = () => openDatabase({ databaseUrl: undefined, dataDir });
const query = async (database: Database, text: string) => (await database.pool.query(text)).rows;

beforeAll(async () => {
  // What a program that was killed while it made the database leaves.
  mkdirSync(join(dataDir, 'database.unfinished'));
  writeFileSync(join(dataDir, 'database.unfinished', 'PG_VERSION'), '18\n');
  const database = await open();
  await query(database, 'create table written (n int generated always as identity)');
  await database.close();
}, patience);

afterAll(() => rmSync(dataDir, { recursive: true }));

test('what is written is there after a stop and a start', async () => {
  const first = await open();
  await query(first, 'insert into written default values');
  await first.close();
  const second = await open();
  expect(await query(second, 'select count(*)::int as count from written')).toEqual([{ count: 1 }]);
  await second.close();
});

test('text is sorted and folded by Unicode, not by bytes', async () => {
  const database = await open();
  expect(await query(database, `select upper('œuvre déjà') as upper, 'é' ~ '\\w' as letter`)).toEqual([
    { upper: 'ŒUVRE DÉJÀ', letter: true },
  ]);
  expect(
    await query(
      database,
      `select word from unnest('{zèbre,École,ecole}'::text[]) word order by word collate "und-x-icu"`,
    ),
  ).toEqual([{ word: 'ecole' }, { word: 'École' }, { word: 'zèbre' }]);
  await database.close();
});

test('a long query leaves the program’s own thread free', async () => {
  const database = await open();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  await query(database, 'select sum(sqrt(n)) from generate_series(1, 2000000) n');
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
  await database.close();
});

test('the folder is open once, and a second opening is told where and by whom', {
  timeout: patience,
}, async () => {
  const database = await open();
  await expect(open()).rejects.toThrow(DatabaseRefused);
  await expect(open()).rejects.toThrow(`${dataDir} is open in another program, process ${process.pid}`);
  const other = startWriter();
  expect(await other.nextLine()).toContain(`${dataDir} is open in another program, process ${process.pid}`);
  await database.close();
  await (await open()).close();
});

test('of several programs that start at once, one opens the folder', { timeout: patience }, async () => {
  const writers = [startWriter(), startWriter(), startWriter()];
  const lines = await Promise.all(writers.map((writer) => writer.nextLine()));
  expect(lines.filter((line) => line === 'open')).toHaveLength(1);
  expect(lines.filter((line) => line.includes('is open in another program'))).toHaveLength(2);
  await Promise.all(writers.map((writer) => writer.kill()));
});

test('killed while it writes, it keeps all that it acknowledged, and opens again', {
  timeout: patience,
}, async () => {
  const acknowledged: number[] = [];
  for (let kill = 1; kill <= 3; kill++) {
    const writer = startWriter();
    expect(await writer.nextLine()).toBe('open');
    for (let n = 0; n < 50; n++) acknowledged.push(Number(await writer.nextLine()));
    acknowledged.push(...(await writer.kill()).map(Number));
  }
  const database = await open();
  const kept = new Set((await query(database, 'select n from written')).map(({ n }) => n));
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  await database.close();
});

/** A program that opens the folder, then writes a row at a time, and says each once it is acknowledged. */
function startWriter() {
  const program = `
    import { writeSync } from 'node:fs';
    const say = (line) => writeSync(1, line + '\\n');
    const { openDatabase } = await import(${JSON.stringify(new URL('open.ts', import.meta.url).href)});
    try {
      const { pool } = await openDatabase({ databaseUrl: undefined, dataDir: process.argv[1] });
      say('open');
      for (;;) say((await pool.query('insert into written default values returning n')).rows[0].n);
    } catch (error) {
      say(error.message);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    nextLine: async () => String((await lines.next()).value),
    /** The lines that were said and not yet read. */
    async kill(): Promise<string[]> {
      child.kill('SIGKILL');
      await exited;
      const unread: string[] = [];
      for (let line = await lines.next(); !line.done; line = await lines.next()) unread.push(line.value);
      return unread;
    },
  };
}
