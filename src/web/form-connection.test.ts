import { readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newFileId, openFile, writeNewFile } from '../files/storage.ts';
import { readSettings } from '../settings.ts';
import { fileResponse } from './file-response.ts';
import { FormRefused, readForm } from './form.ts';

/** What became of each form, in order: its status, or what was thrown. */
const forms: unknown[] = [];
let server: Server;
let dataDir: string;
const place = () => ({ settings: readSettings({ DATA_DIR: dataDir }) });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'repons-form-'));
  server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(dataDir, { recursive: true });
});

const app = new Hono()
  .get('/', async () => fileResponse(large, await openFile(place(), large.id)))
  .post('/', ({ req }) => answer(req.raw));

async function answer(request: Request): Promise<Response> {
  try {
    await readForm(request, {
      onFile: async (_field, _name, content) =>
        void (await writeNewFile(place(), newFileId(), content, 2 ** 30)),
    });
    forms.push(200);
    return new Response('read');
  } catch (error) {
    forms.push(error instanceof FormRefused ? error.status : error);
    return new Response('refused', { status: error instanceof FormRefused ? error.status : 500 });
  }
}

const large = { id: newFileId(), name: 'long.txt', type: 'text/plain; charset=utf-8', bytes: 20 * 1024 ** 2 };

function client(): Socket {
  return connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
}

const head = (type: string, framing: string) =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${framing}\r\n\r\n`;
const multipartType = 'multipart/form-data; boundary=b';
const partHead = '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\n';

/** The descriptors of this process that lie in the folder of files; where there is no /proc, none can be seen. */
function openFiles(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)].filter((path) => path.startsWith(dataDir));
    } catch {
      return [];
    }
  });
}

test('a client that goes away in the middle of a file leaves nothing open and nothing waiting', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const before = forms.length;
  for (const framing of ['Content-Length: 5000000', 'Transfer-Encoding: chunked']) {
    const socket = client();
    const body = `${partHead}${'a'.repeat(200_000)}`;
    const isChunked = framing.startsWith('Transfer');
    socket.write(
      head(multipartType, framing) + (isChunked ? `${body.length.toString(16)}\r\n${body}` : body),
    );
    await vi.waitFor(() => expect(openFiles().length).toBe(process.platform === 'linux' ? 1 : 0));
    socket.destroy();
    await vi.waitFor(() => expect(openFiles()).toEqual([]));
  }
  await vi.waitFor(() => expect(forms.slice(before)).toEqual([400, 400]));
  await pause(10);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test.each([
  ['chunked, without Content-Length', 'Transfer-Encoding: chunked'],
  ['with a Content-Length that says so', `Content-Length: ${10 * 1024 ** 2}`],
])('a form ten times too large, %s, is answered 413', async (_, framing) => {
  const socket = client();
  const answered = new Promise((resolve) => socket.once('data', resolve));
  socket.write(head('application/x-www-form-urlencoded', framing));
  const piece = 'a'.repeat(65_536);
  for (let sent = 0; sent < 10 * 1024 ** 2; sent += piece.length) {
    const chunk = framing.startsWith('Transfer') ? `${piece.length.toString(16)}\r\n${piece}\r\n` : piece;
    await new Promise((resolve) => socket.write(chunk, resolve));
  }
  expect(String(await answered)).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('a file whose reader goes away, or asks for its headers only, is not left open', async () => {
  await writeNewFile(place(), large.id, Readable.from([Buffer.alloc(large.bytes, 'a')]), large.bytes);
  const download = client();
  download.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await new Promise((resolve) => download.once('data', resolve));
  download.destroy();
  await vi.waitFor(() => expect(openFiles()).toEqual([]));

  const headers = client();
  const answered = text(headers);
  headers.write('HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(await answered).toMatch(/^HTTP\/1\.1 200 .*\r\ncontent-length: 20971520\r\n/is);
  expect(openFiles()).toEqual([]);
});

test('a file comes whole', async () => {
  const socket = client();
  const answered = buffer(socket);
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const whole = await answered;
  expect(whole.length - whole.indexOf('\r\n\r\n') - 4).toBe(large.bytes);
  expect(openFiles()).toEqual([]);
});
