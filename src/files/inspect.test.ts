import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectFile } from './inspect.ts';
import { docx } from './sample-files.ts';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repons-inspect-'));
  path = join(folder, 'file');
  await writeFile(path, docx);
});
afterAll(() => rm(folder, { recursive: true }));

test('several files are inspected at the same time, each with its verdict', async () => {
  const verdicts = await Promise.all(
    Array.from({ length: 5 }, () => inspectFile({ path, extension: 'docx' })),
  );
  expect(verdicts.map((verdict) => 'type' in verdict && verdict.type)).toEqual(Array(5).fill('docx'));
});

test('a file that takes too long is not readable, and those after it are inspected', async () => {
  const long = join(folder, 'long');
  await writeFile(long, Buffer.alloc(50_000_000, 'é;'));
  const verdicts = await Promise.all(
    Array.from({ length: 3 }, () => inspectFile({ path: long, extension: 'csv' }, 5)),
  );
  expect(verdicts).toEqual(Array(3).fill({ refused: 'unreadable' }));
  expect(await inspectFile({ path, extension: '' })).toMatchObject({ type: 'docx' });
});

test('a file that is not there is no verdict but an error, and those after it are inspected', async () => {
  await expect(inspectFile({ path: join(folder, 'none'), extension: 'pdf' })).rejects.toThrow('ENOENT');
  expect(await inspectFile({ path, extension: '' })).toMatchObject({ type: 'docx' });
});
