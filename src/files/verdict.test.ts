import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as sample from './sample-files.ts';
import { contentTypes, zip } from './sample-files.ts';
import { fileTypes } from './types.ts';
import { verdictOn } from './verdict.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repons-verdict-'));
});
afterAll(() => rm(folder, { recursive: true }));

let serial = 0;
async function verdictOnFile(content: string | Buffer, extension: string) {
  serial += 1;
  const path = join(folder, String(serial));
  await writeFile(path, content);
  return verdictOn({ path, extension });
}

const word = {
  name: '[Content_Types].xml',
  content: contentTypes('/word/document.xml', 'wordprocessingml.document'),
};
const body = { name: 'word/document.xml', content: '<w:document/>' };

describe('the type of a file is what its bytes say', () => {
  test.each([
    ['pdf', sample.pdf],
    ['png', sample.png],
    ['jpg', sample.jpeg],
    ['heic', sample.heic],
    ['mp3', sample.mp3],
    ['wav', sample.wav],
    ['docx', sample.docx],
    ['xlsx', sample.xlsx],
    ['ods', sample.ods],
  ] as const)('%s, under any name', async (type, content) => {
    const expected = { type, mediaType: fileTypes[type].mediaType };
    expect(
      await Promise.all([
        verdictOnFile(content, type),
        verdictOnFile(content, 'pdf'),
        verdictOnFile(content, ''),
      ]),
    ).toEqual([expected, expected, expected]);
  });

  test('a PDF that is also a zip, and a page of HTML that is also a text, are what comes first', async () => {
    expect(await verdictOnFile(Buffer.concat([sample.pdf, sample.docx]), 'docx')).toMatchObject({
      type: 'pdf',
    });
    expect(await verdictOnFile('<html><script>alert(1)</script></html>', 'pdf')).toMatchObject({
      type: 'txt',
    });
  });

  test.each([
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'latin1')],
    ['an older Word document', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
    ['a zip of no office type', zip([{ name: 'a.txt', content: 'a' }])],
    [
      'a presentation',
      zip([{ ...word, content: contentTypes('/ppt/presentation.xml', 'presentationml.presentation') }]),
    ],
    ['noise', Buffer.from([0x80, 0, 1, 2, 3, 0xff])],
  ])('%s is of no accepted type', async (_, content) => {
    expect(await verdictOnFile(content, 'pdf')).toEqual({ refused: 'unknown' });
  });
});

describe('a text is what decodes as one', () => {
  test.each([
    ['UTF-8', Buffer.from('Œuvre,Part\nÉté,50\n'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffŒuvre;Part\r\n'), 'utf-8'],
    ['UTF-16, as Excel writes it', Buffer.from('\ufeffŒuvre\tPart\r\n', 'utf16le'), 'utf-16'],
    ['windows-1252', Buffer.from('\x8cuvre;Prix\r\nC\x92est;5 \x80\r\n', 'latin1'), 'windows-1252'],
    ['the first letters of a bitmap', Buffer.from('BMI,title\n'), 'utf-8'],
  ])('%s', async (_, content, charset) => {
    expect(await verdictOnFile(content, 'csv')).toEqual({
      type: 'csv',
      mediaType: `text/csv; charset=${charset}`,
    });
    expect(await verdictOnFile(content, 'txt')).toEqual({
      type: 'txt',
      mediaType: `text/plain; charset=${charset}`,
    });
  });

  test.each([
    ['a control character', Buffer.from('a,b\x1b[2J\n')],
    ['a NUL', Buffer.from('a\0b')],
    ['a character that windows-1252 does not have', Buffer.from([0x43, 0xe9, 0x81])],
    ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41])],
    ['a control character beyond the first piece', Buffer.from(`${'a'.repeat(200_000)}\x01`)],
  ])('not with %s', async (_, content) => {
    expect(await verdictOnFile(content, 'csv')).toEqual({ refused: 'unknown' });
  });

  test('a character cut between two pieces is whole', async () => {
    expect(await verdictOnFile(`a${'é'.repeat(100_000)}`, 'txt')).toMatchObject({
      mediaType: 'text/plain; charset=utf-8',
    });
  });

  test.each(['v21', 'v22', 'v30'])('works exchanged as .%s begin with their header', async (extension) => {
    const record = 'HDRPB000000123MAISON DES ÉRABLES                            01.1020261124';
    for (const [content, charset] of [
      [Buffer.from(`${record}\r\nGRHNWR0000102.10\r\n`), 'utf-8'],
      [Buffer.from(`\ufeff${record}\r\n`), 'utf-8'],
      [Buffer.from(`${record}\r\n`, 'latin1'), 'windows-1252'],
    ] as const) {
      const mediaType = `text/plain; charset=${charset}`;
      expect(await verdictOnFile(content, extension)).toEqual({ type: 'cwr', mediaType });
    }
    for (const content of [`\n${record}`, 'titre;part\n', `${record}\0`, 'HD']) {
      expect(await verdictOnFile(content, extension)).toEqual({ refused: 'unknown' });
    }
    expect(await verdictOnFile(sample.xlsx, extension)).toMatchObject({ type: 'xlsx' });
    expect(await verdictOnFile(record, 'txt')).toMatchObject({ type: 'txt' });
  });

  test('a PDF named .csv is a PDF', async () => {
    expect(await verdictOnFile(sample.pdf, 'csv')).toMatchObject({ type: 'pdf' });
  });
});

describe('an office file is refused', () => {
  const macro = { name: 'word/vbaProject.bin', content: 'x' };
  const enabled = word.content.replace(
    'wordprocessingml.document.main',
    'wordprocessingml.document.macroEnabled.main',
  );
  test.each([
    ['with a macro project', zip([word, body, macro])],
    ['that says it has macros', zip([{ ...word, content: enabled }, body])],
    [
      'with Basic in a sheet',
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '' },
        { name: 'Basic/Standard/Module1.xml', content: '' },
      ]),
    ],
  ])('%s', async (_, content) => {
    expect(await verdictOnFile(content, 'docx')).toEqual({ refused: 'macros' });
  });

  const noise = (outputLength: number) => createHash('shake256', { outputLength }).digest();
  const zeros = Buffer.alloc(20 * 1024 ** 2);
  test.each([
    [
      'of more entries than any document has',
      zip([word, body, ...Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, content: '' }))]),
    ],
    [
      'that unpacks to hundreds of times its size',
      zip([word, body, { name: 'word/media/1.bmp', content: zeros }]),
    ],
    [
      'that declares to unpack to more than 1 GB',
      zip([
        word,
        body,
        { name: 'word/media/1.bin', content: noise(6_000_000), declaredBytes: 1_150_000_000 },
      ]),
    ],
    [
      'whose entries share their bytes',
      zip([
        word,
        body,
        { name: 'word/0.xml', content: noise(3_000) },
        { name: 'word/1.xml', content: noise(3_000), isShared: true },
        { name: 'word/2.xml', content: noise(3_000), isShared: true },
      ]),
    ],
    ['with a name twice', zip([word, body, body])],
    ['with a name that leads out of it', zip([word, body, { name: '../../evil.sh', content: 'x' }])],
    ['with an absolute name', zip([word, body, { name: '/etc/passwd', content: 'x' }])],
    ['under a password, as a zip', zip([word, { ...body, isEncrypted: true }])],
    ['under a password, as Word makes it', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
    ['that is cut short', sample.docx.subarray(0, -30)],
    ['whose type is longer than it declares', zip([{ ...word, declaredBytes: 10 }, body])],
  ])('%s', async (_, content) => {
    expect(await verdictOnFile(content, 'docx')).toEqual({ refused: 'unreadable' });
  });

  test('without its main part', async () => {
    expect(await verdictOnFile(zip([word]), 'docx')).toEqual({ refused: 'unknown' });
  });
});
