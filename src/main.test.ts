import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stories } from './demo/stories.ts';
import {
  addressOnceItAnswers as address,
  freePort,
  type Program,
  startProgram,
} from './program-under-test.ts';

// The built program as an operator meets it: started, refused, stopped.

let folder: string;
const programs: Program[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repons-main-'));
});
afterAll(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function start(settings: Record<string, string>): Promise<Program> {
  const port = await freePort();
  const program = startProgram({
    PORT: String(port),
    DEMO: '0',
    SMTP_URL: 'smtp://localhost',
    DATA_DIR: join(folder, String(port)),
    ...settings,
  });
  programs.push(program);
  return program;
}

describe('a start that cannot be', () => {
  test.each([
    ['a setting is wrong', { PORT: 'trois mille' }, /^PORT: /],
    [
      'the embedded database would serve other machines',
      { HOST: '0.0.0.0' },
      /^HOST: 0\.0\.0\.0 is not a loopback/,
    ],
    ['nobody would be told by e-mail', { SMTP_URL: '' }, /^SMTP_URL: required/],
    ['the demonstration would be public', { PUBLIC_URL: 'https://localhost', DEMO: '1' }, /^DEMO: /],
  ])('%s: one sentence that names it, exit code 1', async (_, settings, sentence) => {
    const program = await start(settings);
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(sentence);
    expect(program.said()).not.toContain('    at ');
  });
});

test('a second program on one data folder or on one port is refused in a sentence; the first goes on', async () => {
  const first = await start({});
  await address(first);
  const sameFolder = await start({ DATA_DIR: join(folder, String(first.port)) });
  expect(await sameFolder.ended).toBe(1);
  expect(sameFolder.said()).toContain(String(first.port));
  expect(sameFolder.said()).not.toContain('    at ');
  const samePort = await start({ PORT: String(first.port) });
  expect(await samePort.ended).toBe(1);
  expect(samePort.said()).toMatch(/^PORT: \d+ is taken/);
  await address(first);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
}, 180_000);

test('a stop answers the request that is under way, takes no other, and ends well', async () => {
  const program = await start({});
  await address(program);
  const body = 'email=personne%40repons.test&password=';
  const socket = connect(program.port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  socket.write(
    `POST /fr/connexion HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:${program.port}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  await new Promise((sent) => setTimeout(sent, 200));
  program.child.kill('SIGTERM');
  await expect
    .poll(() => fetch(`http://localhost:${program.port}/`).catch(() => 'refused'), { timeout: 5000 })
    .toBe('refused');
  expect(program.child.exitCode).toBeNull();
  socket.write(body.slice(10));
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 422 /);
  expect(await program.ended).toBe(0);
}, 180_000);

test('a stop waits for no page that is open', async () => {
  const program = await start({ DEMO: '1' });
  const url = await address(program);
  const headers = { Origin: `http://localhost:${program.port}` };
  const body = new URLSearchParams({
    email: 'elodie.marchandtremblay@repons.test',
    password: 'repons-demo-2026',
  });
  const signedIn = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
  const Cookie = signedIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const stream = await fetch(`http://localhost:${program.port}/fr/cas/signaux`, { headers: { Cookie } });
  expect(stream.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
  const stopped = performance.now();
  program.child.kill('SIGTERM');
  expect(await stream.text()).toMatch(/^retry: \d{4}\n\n/);
  expect(await program.ended).toBe(0);
  expect(performance.now() - stopped).toBeLessThan(5_000);
}, 180_000);

test('two programs that start together on an empty server make one portal, and one demonstration', async () => {
  const name = `main_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = Object.assign(new URL(process.env.TEST_DATABASE_URL ?? ''), { pathname: `/${name}` }).href;
  const settings = {
    DATABASE_URL: url,
    SECRET_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    DEMO: '1',
    DATA_DIR: join(folder, 'together'),
  };
  const both = await Promise.all([start(settings), start(settings)]);
  await Promise.all(both.map(address));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select (select count(*)::int from migrations) as migrations, count(*)::int as cases, count(distinct subject)::int as subjects from cases',
  );
  await client.end();
  const told = stories.filter(({ isDraft }) => !isDraft).length;
  const migrations = readdirSync('migrations').length;
  expect(rows).toEqual([{ migrations, cases: told, subjects: told }]);
  for (const { child } of both) child.kill('SIGTERM');
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
}, 180_000);
