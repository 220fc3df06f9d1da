import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repons-csv-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const columns = [
  { name: 'email', required: true },
  { name: 'name', required: true },
  { name: 'place', required: false },
];

async function read(content: string | Buffer) {
  const path = join(folder, 'list.csv');
  await writeFile(path, content);
  return readCsv(path, columns);
}

const zoe = { line: 2, cells: { email: 'zoe@societe.example', name: 'Zoé; la grande' } };

test.each([
  ['commas', 'email,name\nzoe@societe.example,Zoé; la grande\n'],
  ['semicolons and quotes', 'email;name\nzoe@societe.example;"Zoé; la grande"\n'],
  [
    'the mark of UTF-8 and Windows’ ends of lines',
    '\ufeffEmail,Name\r\nzoe@societe.example,Zoé; la grande\r\n',
  ],
  ['spaces, blank lines and no end', 'email, name\nzoe@societe.example , Zoé; la grande\n\n,'],
  ['a letter and its accent apart', 'email,name\nzoe@societe.example,Zoe\u0301; la grande'],
])('%s are read alike', async (_, content) => {
  expect(await read(content)).toEqual([zoe]);
});

test('a row is known by the line where it begins', async () => {
  const rows = await read('name,email\n"Deux\nlignes",a@b.example\n\nTrois,c@d.example\n');
  expect(rows.map(({ line }) => line)).toEqual([2, 5]);
});

test.each([
  ['nothing', '', 'the file is empty'],
  ['another encoding', Buffer.from('email,name\nz@s.example,Zo\xe9\n', 'latin1'), 'the file is not UTF-8'],
  [
    'a column that is missing',
    'email\nz@s.example\n',
    'the column name is missing. The columns are: email, name, place',
  ],
  ['a column of no use', 'email,name,age\nz@s.example,Z,3\n', 'there is no column “age”'],
  ['a column twice', 'email,name,name\nz@s.example,Z,Z\n', 'the column name is there twice'],
  [
    'a row too long',
    'email,name\nz@s.example,Z,3\n',
    'line 2 has 3 cells, and the first line names 2 columns',
  ],
  ['a quote that never ends', 'email,name\nz@s.example,"Z\n', /[Qq]uot/],
])('%s: refused in words', async (_, content, why) => {
  await expect(read(content)).rejects.toThrow(why);
});

test('a file that is not there: refused by its name', async () => {
  await expect(readCsv(join(folder, 'nowhere.csv'), columns)).rejects.toThrow('nowhere.csv');
});
