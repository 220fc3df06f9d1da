import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { derivedKey, openSecrets } from './secrets.ts';
import { SettingsError } from './settings.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const opened = () => openSecrets({ secretKeys: undefined, dataDir });
const file = () => join(dataDir, 'secret-keys');
const key = Buffer.alloc(32, 1).toString('base64');

test('keys that are given are taken, and nothing is written', async () => {
  const given = [{ id: '2026a', key }];
  expect(await openSecrets({ secretKeys: given, dataDir })).toBe(given);
  expect(await readdir(dataDir)).toEqual([]);
});

test('keys that are not given are made once, 32 random bytes that only their owner reads', async () => {
  const made = await opened();
  expect(made).toHaveLength(1);
  expect(Buffer.from(made[0]?.key ?? '', 'base64')).toHaveLength(32);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect(await opened()).toEqual(made);
  expect(await readdir(dataDir)).toEqual(['secret-keys']);
});

test('the folder is made where it does not exist', async () => {
  const nested = { secretKeys: undefined, dataDir: join(dataDir, 'a', 'b') };
  expect(await openSecrets(nested)).toEqual(await openSecrets(nested));
});

test('a line put on top of the file is the newest key, and the older one is still read', async () => {
  const [first] = await opened();
  await writeFile(file(), `second:${key}\n${await readFile(file(), 'utf8')}`);
  expect(await opened()).toEqual([{ id: 'second', key }, first]);
});

test('two programs that start at once get the same keys', async () => {
  const program = `
    import { openSecrets } from '${import.meta.dirname}/secrets.ts';
    const keys = await openSecrets({ secretKeys: undefined, dataDir: process.argv[1] });
    process.stdout.write(JSON.stringify(keys));`;
  const start = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program, dataDir]);
  const outputs = await Promise.all([start(), start()]);
  expect(outputs[0].stdout).toBe(outputs[1].stdout);
  expect(await readdir(dataDir)).toEqual(['secret-keys']);
});

test('forty starters in one program get the same keys', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, opened));
  expect(new Set(all.map((keys) => keys[0]?.key)).size).toBe(1);
});

test.each([
  ['no key', ''],
  ['a short key', 'first:c2hvcnQ=\n'],
  ['something else', 'not a key\n'],
])('a file with %s stops the start instead of being written over', async (_what, content) => {
  await writeFile(file(), content);
  await expect(opened()).rejects.toThrow(SettingsError);
  expect(await readFile(file(), 'utf8')).toBe(content);
});

test('each purpose and each key gives a key of its own, always the same', () => {
  const secret = { id: 'a', key };
  const other = { id: 'b', key: Buffer.alloc(32, 2).toString('base64') };
  const keys = [derivedKey(secret, 'vault'), derivedKey(secret, 'sign-in'), derivedKey(other, 'vault')];
  expect(new Set(keys.map((bytes) => bytes.toString('hex'))).size).toBe(3);
  expect(keys[0]).toHaveLength(32);
  expect(derivedKey(secret, 'vault')).toEqual(keys[0]);
});
