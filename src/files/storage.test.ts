import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { DiskRefused, newFileId, openFile, pathOf, removeFile, writeNewFile } from './storage.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'repons-storage-'));
});
afterAll(() => rm(dataDir, { recursive: true }));
const place = () => ({ settings: readSettings({ DATA_DIR: dataDir }) });

test('a file comes back as it was written, until it is removed', async () => {
  const id = newFileId();
  const content = Buffer.from('Œuvre');
  await writeNewFile(place(), id, Readable.from([content]), 100);
  expect(await buffer(await openFile(place(), id))).toEqual(content);
  await removeFile(place(), id);
  await removeFile(place(), id);
  await expect(openFile(place(), id)).rejects.toThrow('ENOENT');
});

test('a file is never written over another', async () => {
  const id = newFileId();
  await writeNewFile(place(), id, Readable.from([Buffer.from('first')]), 100);
  await expect(writeNewFile(place(), id, Readable.from([Buffer.from('second')]), 100)).rejects.toThrow(
    DiskRefused,
  );
  expect(String(await buffer(await openFile(place(), id)))).toBe('first');
});

test('what is not the id of a file is never a path', () => {
  const tail = 'a'.repeat(23);
  for (const id of [
    '',
    '..',
    '../../../../etc/passwd',
    tail,
    `${tail}/`,
    `${tail}.`,
    `${tail}a\n`,
    `${tail}a\0`,
  ]) {
    expect(() => pathOf(place(), id)).toThrow('Not the id of a file');
  }
});
