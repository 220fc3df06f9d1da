import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { compressed } from './compressed.ts';

const text = `<!doctype html><p>${'Réponse. '.repeat(500)}`;
const app = new Hono();
app.use(compressed);
app.get('/page', (context) => context.html(text, 422, { 'X-Said': 'kept' }));
app.get('/file', () => new Response(text, { headers: { 'Content-Type': 'text/plain' } }));
app.get('/elsewhere', (context) => context.redirect('/page', 303));

const ask = (path: string, encodings?: string, method = 'GET') =>
  app.request(path, { method, headers: encodings === undefined ? {} : { 'Accept-Encoding': encodings } });

describe('a page', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, GZIP;q=0.5', 'gzip', gunzipSync],
    ['*', 'gzip', gunzipSync],
  ])('for who takes %s goes by %s', async (encodings, encoding, open) => {
    const response = await ask('/page', encodings);
    expect(response.status).toBe(422);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/html; charset=UTF-8',
      vary: 'Accept-Encoding',
      'x-said': 'kept',
    });
    expect(open(await response.arrayBuffer()).toString()).toBe(text);
  });

  test.each([undefined, '', 'identity', 'gzip;q=0'])('goes as it is for who takes %s', async (encodings) => {
    const response = await ask('/page', encodings);
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(text);
  });
});

test('a file goes as it is, and what has no body is left alone', async () => {
  const file = await ask('/file', 'br');
  expect(file.headers.get('Content-Encoding')).toBeNull();
  expect(await file.text()).toBe(text);
  expect((await ask('/elsewhere', 'br')).headers.get('Location')).toBe('/page');
  expect(await (await ask('/page', 'br', 'HEAD')).text()).toBe('');
});
