import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../questions/kind.ts';
import { FormRefused, readForm } from './form.ts';

const mebibyte = 1024 ** 2;

/** A request whose body comes in pieces, without Content-Length unless it is given. */
function post(
  contentType: string,
  body: string | Buffer | Readable,
  headers: Record<string, string> = {},
): Request {
  const pieces = body instanceof Readable ? body : Readable.from(piecesOf(Buffer.from(body)));
  const init = {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body: Readable.toWeb(pieces) as ReadableStream,
    duplex: 'half',
  };
  return new Request('http://localhost/', init);
}

function* piecesOf(body: Buffer) {
  for (let start = 0; start < body.length; start += 1_000) yield body.subarray(start, start + 1_000);
}

const urlencoded = (body: string | Buffer | Readable, headers?: Record<string, string>) =>
  post('application/x-www-form-urlencoded', body, headers);

const boundary = '----boundary7MA4YWxk';
interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly content: string | Buffer;
}
function bodyOf(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, fileName, type, content }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    fileName === undefined ? '' : `; filename="${fileName}"`,
    type === undefined ? '' : `\r\nContent-Type: ${type}`,
    '\r\n\r\n',
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
}
const multipart = (body: string | Buffer | Readable, headers?: Record<string, string>) =>
  post(`multipart/form-data; boundary=${boundary}`, body, headers);

const entriesOf = (fields: Fields) => [...fields.names()].map((name) => [name, fields.all(name)]);

/** Reads a form and keeps its files whole. */
async function readWithFiles(request: Request) {
  const files: { field: string; fileName: string; content: Buffer }[] = [];
  const fields = await readForm(request, {
    async onFile(field, fileName, content) {
      files.push({ field, fileName, content: await buffer(content) });
    },
  });
  return { fields: entriesOf(fields), files };
}

async function statusOf(form: Promise<unknown>): Promise<number> {
  const error = await form.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof FormRefused) return error.status;
  throw error ?? new Error('The form was read');
}

const forms = [
  ['urlencoded', (entries: [string, string][]) => urlencoded(new URLSearchParams(entries).toString())],
  [
    'multipart',
    (entries: [string, string][]) => multipart(bodyOf(entries.map(([name, content]) => ({ name, content })))),
  ],
] as const;

describe.each(forms)('%s fields', (_, form) => {
  const read = async (entries: [string, string][]) => entriesOf(await readForm(form(entries)));

  test('come back by name, in order, exactly as typed', async () => {
    const entries: [string, string][] = [
      ['sujet', ' L’œuvre « Été » & +1 % = 💿 '],
      ['right', 'performing'],
      ['vide', ''],
      ['right', 'reproduction'],
    ];
    const fields = await readForm(form(entries));
    expect(entriesOf(fields)).toEqual([
      ['sujet', [' L’œuvre « Été » & +1 % = 💿 ']],
      ['right', ['performing', 'reproduction']],
      ['vide', ['']],
    ]);
    expect([fields.one('right'), fields.one('none'), fields.all('none')]).toEqual(['performing', '', []]);
  });

  test('are in characters that PostgreSQL stores, with line breaks of one character', async () => {
    expect(await read([['a\0b', 'x\0y\r\nz\rw\n']])).toEqual([['ab', ['xy\nz\nw\n']]]);
  });

  test('may have any name: those of Object’s own members are harmless', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    expect(await read(names.map((name) => [name, 'x']))).toEqual(names.map((name) => [name, ['x']]));
    expect((await readForm(form([]))).one('constructor')).toBe('');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('weigh 1 MB in all, are 4000 and have names of 200 characters, at most', async () => {
    expect(await statusOf(read([['a', 'x'.repeat(mebibyte)]]))).toBe(413);
    const many = (count: number) => Array.from({ length: count }, (_, i): [string, string] => [`${i}`, 'x']);
    expect(await read(many(4_000))).toHaveLength(4_000);
    expect(await statusOf(read(many(4_001)))).toBe(413);
    expect(await read([['n'.repeat(200), 'x']])).toHaveLength(1);
    expect(await statusOf(read([['n'.repeat(201), 'x']]))).toBe(413);
  });
});

test('half of a surrogate pair, and bytes that are no UTF-8, become a replacement character', async () => {
  const replaced = '\ufffd';
  expect(entriesOf(await readForm(urlencoded('a=%ED%A0%80&b=%E9')))).toEqual([
    ['a', [replaced.repeat(3)]],
    ['b', [replaced]],
  ]);
  const half = { name: 'a', type: 'text/plain; charset=utf-16le', content: Buffer.from([0x00, 0xd8]) };
  expect(entriesOf(await readForm(multipart(bodyOf([half]))))).toEqual([['a', [replaced]]]);
});

describe('the size of a body', () => {
  async function* endless(counted: { bytes: number }) {
    for (;;) {
      counted.bytes += 65_536;
      yield Buffer.alloc(65_536, 'a');
    }
  }

  test.each([
    ['without Content-Length', {}],
    ['with one that lies', { 'content-length': '10' }],
    ['with one that is none', { 'content-length': 'ten' }],
  ])('is counted as it comes, %s', async (_, headers: Record<string, string>) => {
    const counted = { bytes: 0 };
    expect(await statusOf(readForm(urlencoded(Readable.from(endless(counted)), headers)))).toBe(413);
    expect(counted.bytes).toBeLessThan(2 * mebibyte);
  });

  test('a field of a multipart form is counted too', async () => {
    const counted = { bytes: 0 };
    async function* body() {
      yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n`);
      for await (const piece of endless(counted)) {
        if (counted.bytes > 3 * mebibyte) break;
        yield piece;
      }
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    expect(await statusOf(readForm(multipart(Readable.from(body()))))).toBe(413);
  });

  test('a Content-Length beyond the limit is refused before anything is read', async () => {
    const counted = { bytes: 0 };
    const headers = { 'content-length': String(3 * 1024 ** 3) };
    expect(await statusOf(readForm(multipart(Readable.from(endless(counted)), headers)))).toBe(413);
    expect(counted.bytes).toBeLessThan(mebibyte);
  });
});

describe('files', () => {
  const fields: Part[] = [
    { name: 'before', content: 'a' },
    { name: 'after', content: 'z' },
  ];
  const [before, after] = fields as [Part, Part];

  test('are given on one after the other, whole, with the fields around them', async () => {
    const binary = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256));
    const body = bodyOf([
      before,
      { name: 'file.other', fileName: 'Relevé « été ».pdf', type: 'text/html', content: binary },
      { name: 'file.other', fileName: 'b.txt', content: `\r\n--${boundary.slice(0, -1)}\r\n` },
      after,
    ]);
    expect(await readWithFiles(multipart(body))).toEqual({
      fields: [
        ['before', ['a']],
        ['after', ['z']],
      ],
      files: [
        { field: 'file.other', fileName: 'Relevé « été ».pdf', content: binary },
        {
          field: 'file.other',
          fileName: 'b.txt',
          content: Buffer.from(`\r\n--${boundary.slice(0, -1)}\r\n`),
        },
      ],
    });
  });

  test('an input where none was chosen is nothing, even after a slow one', async () => {
    const body = bodyOf([
      before,
      { name: 'file.a', fileName: 'a.txt', content: 'a' },
      { name: 'file.b', fileName: '', type: 'application/octet-stream', content: '' },
      { name: 'file.c', fileName: 'c.txt', content: '' },
      { name: 'file.d', fileName: '', content: 'd' },
    ]);
    const seen: string[] = [];
    await readForm(multipart(body), {
      async onFile(field, fileName, content) {
        const bytes = (await buffer(content)).length;
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen.push(`${field} ${fileName} ${bytes}`);
      },
    });
    expect(seen).toEqual(['file.a a.txt 1', 'file.c c.txt 0', 'file.d  1']);
  });

  test('are dropped where nobody takes them', async () => {
    const body = bodyOf([
      before,
      { name: 'f', fileName: 'f.bin', content: Buffer.alloc(3 * mebibyte) },
      after,
    ]);
    expect(entriesOf(await readForm(multipart(body)))).toEqual([
      ['before', ['a']],
      ['after', ['z']],
    ]);
  });

  test('may be left at any point: the fields after them still come', async () => {
    const content = Buffer.alloc(mebibyte);
    const body = bodyOf([
      ...['unread', 'destroyed', 'begun'].map((fileName) => ({ name: 'f', fileName, content })),
      after,
    ]);
    const form = await readForm(multipart(body), {
      async onFile(_, fileName, file) {
        if (fileName === 'destroyed') file.destroy();
        if (fileName === 'begun') for await (const _piece of file) break;
      },
    });
    expect(entriesOf(form)).toEqual([['after', ['z']]]);
  });

  test('what the one who takes them throws is thrown', async () => {
    const body = bodyOf([{ name: 'f', fileName: '1', content: Buffer.alloc(mebibyte) }, after]);
    const failing = readForm(multipart(body), {
      onFile: async () => {
        throw new Error('the database is gone');
      },
    });
    await expect(failing).rejects.toThrow('the database is gone');
  });
});

describe('a form that cannot be read is refused', () => {
  const whole = bodyOf([
    { name: 'a', content: 'a' },
    { name: 'f', fileName: 'f.bin', content: Buffer.alloc(5_000, 'f') },
  ]);

  test.each([
    ['a multipart form without boundary', () => post('multipart/form-data; charset=utf-8', whole), 400],
    [
      'a boundary longer than RFC 2046 allows',
      () => post(`multipart/form-data; boundary=${'-'.repeat(300)}`, whole),
      400,
    ],
    ['an empty multipart form', () => multipart(''), 400],
    ['another boundary than was said', () => post('multipart/form-data; boundary=other', whole), 400],
    ['JSON', () => post('application/json', '{}'), 415],
    ['a text', () => post('text/plain', 'a=b'), 415],
    [
      'no type at all',
      () => new Request('http://localhost/', { method: 'POST', body: Buffer.from('a=b') }),
      415,
    ],
  ] as const)('%s', async (_, request, status) => {
    expect(await statusOf(readForm(request()))).toBe(status);
  });

  test('wherever it stops, and who reads a file then hears of it', async () => {
    for (let end = 1; end < whole.length - 4; end += 97) {
      const read: Promise<Buffer>[] = [];
      const form = readForm(multipart(whole.subarray(0, end)), {
        async onFile(_field, _name, content) {
          read.push(buffer(content));
          await read[0];
        },
      });
      expect(await statusOf(form)).toBe(400);
      const files = await Promise.allSettled(read);
      for (const file of files) {
        const isWhole = file.status === 'fulfilled' && file.value.length === 5_000;
        expect(isWhole || file.status === 'rejected').toBe(true);
      }
    }
  });
});
