import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addressOf } from '../src/web/addresses.ts';
import { type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { exchange, headOf, statusOf } from './raw-http.ts';
import { type Owner, twoMembers } from './two-members.ts';

// SvelteKit CVE-2026-40073: a body went past the limit when its length was not told, or was told wrong.

const mebibyte = 1024 ** 2;

describe('a body past the limit is refused, whatever its length is said to be', () => {
  let portal: FreshPortal;
  let port: number;
  let a: Owner;
  beforeAll(async () => {
    portal = await freshPortal('server');
    port = await portal.listen();
    ({ a } = await twoMembers(portal));
  });
  afterAll(() => portal.close());

  const post = (address: string, ...lines: string[]) =>
    headOf(
      `POST ${address} HTTP/1.1`,
      'Host: localhost:3000',
      'Origin: http://localhost:3000',
      `Cookie: ${a.browser.cookies()}`,
      ...lines,
    );
  const urlencoded = 'Content-Type: application/x-www-form-urlencoded';
  const multipart = 'Content-Type: multipart/form-data; boundary=b';
  const part = '--b\r\nContent-Disposition: form-data; name="description"\r\n\r\n';
  const reply = () => addressOf('case', 'fr', a.case);
  const details = () => addressOf('draftDetails', 'fr', a.draft);

  let sentBytes = 0;
  function* endless(first = ''): Generator<string> {
    yield first;
    for (; ; sentBytes += 64 * 1024) yield 'o'.repeat(64 * 1024);
  }
  function* inChunks(pieces: Iterable<string>): Generator<string> {
    for (const piece of pieces) if (piece !== '') yield `${piece.length.toString(16)}\r\n${piece}\r\n`;
  }

  test.each<[string, () => Promise<string>]>([
    [
      'a length over the limit, and no body at all',
      () => exchange(port, post(reply(), urlencoded, `Content-Length: ${10 * mebibyte}`)),
    ],
    [
      'ten times the limit',
      () =>
        exchange(port, post(reply(), urlencoded, `Content-Length: ${10 * mebibyte}`), endless('message=')),
    ],
    [
      'no length, and no end',
      () =>
        exchange(
          port,
          post(reply(), urlencoded, 'Transfer-Encoding: chunked'),
          inChunks(endless('message=')),
        ),
    ],
    [
      'a field without end among the parts of a form',
      () => exchange(port, post(details(), multipart, 'Transfer-Encoding: chunked'), inChunks(endless(part))),
    ],
    [
      'a form of files whose length is past twenty files',
      () => exchange(port, post(details(), multipart, `Content-Length: ${3000 * mebibyte}`), [part]),
    ],
  ])('%s', async (_, send) => {
    const before = await portal.kept();
    sentBytes = 0;
    const answer = await send();
    // A connection that is cut while one still sends may take the answer with it; never the refusal.
    if (answer !== '') {
      expect(statusOf(answer)).toBe(413);
      expect(answer).toContain("content-security-policy: default-src 'none'");
    }
    // Refused soon after its limit, whatever was on its way by then.
    expect(sentBytes).toBeLessThan(64 * mebibyte);
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
  });

  test.each([
    ['a length that is none', 'Content-Length: 1e3'],
    ['a length below zero', 'Content-Length: -1'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 9'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['chunks under another name', 'Transfer-Encoding: xchunked'],
    ['chunks twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity'],
  ])('%s is no request, and changes nothing', async (_, framing) => {
    const before = await portal.kept();
    const answer = await exchange(port, post(reply(), urlencoded, framing), ['message=Bonjour']);
    expect(statusOf(answer)).toBe(400);
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
  });

  test('what follows a body told too short is another request, and none', async () => {
    const head = post(reply(), urlencoded, 'Content-Length: 14');
    expect(statusOf(await exchange(port, head, ['message=Bonjour, et le reste']))).toBe(400);
    const messages = async () =>
      (await portal.kept()).entries?.flatMap((row) => ('body' in row ? [row.body] : []));
    await vi.waitFor(async () => expect(await messages()).toContain('Bonjou'));
    expect(JSON.stringify(await messages())).not.toContain('reste');
  });

  test('a body that is refused for another reason is not waited for', async () => {
    const foreign = post(reply(), urlencoded, 'Transfer-Encoding: chunked').replace(
      'localhost:3000\r\nCookie',
      'ailleurs.test\r\nCookie',
    );
    expect([403, Number.NaN]).toContain(
      statusOf(await exchange(port, foreign, inChunks(endless('message=')))),
    );
    const stranger = post(
      addressOf('draftDetails', 'fr', a.draft),
      multipart,
      'Transfer-Encoding: chunked',
    ).replace(/Cookie:.*\r\n/, '');
    expect([303, Number.NaN]).toContain(statusOf(await exchange(port, stranger, inChunks(endless(part)))));
  });
});
