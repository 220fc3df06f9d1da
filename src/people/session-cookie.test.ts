import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sessionCookie, signedTokenIn } from './session-cookie.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64') });
const [older, newer, another] = [key('2025', 1), key('2026', 2), key('else', 3)];
const cookie = sessionCookie('http://localhost:3000', [newer, older]);

/** As better-auth signs: the token, a full stop, its HMAC in base64, all of it percent-encoded. */
function signed(token: string, by = newer): string {
  const [signingKey = ''] = sessionCookie('http://localhost', [by]).signingKeys;
  return encodeURIComponent(`${token}.${createHmac('sha256', signingKey).update(token).digest('base64')}`);
}

test('a token signed by any key of the house is read', () => {
  expect(signedTokenIn(cookie, `repons-session=${signed('token')}`)).toBe('token');
  expect(signedTokenIn(cookie, `repons-session=${signed('token', older)}`)).toBe('token');
});

test('it is found among other cookies', () => {
  const header = `language=fr; xrepons-session=no; repons-session=${signed('token')}; repons-session2=no`;
  expect(signedTokenIn(cookie, header)).toBe('token');
});

const good = signed('token');
test.each([
  ['no cookie', undefined],
  ['an empty header', ''],
  ['an empty cookie', 'repons-session='],
  ['another cookie', `repons-language=${good}`],
  ['the name without a value', 'repons-session'],
  ['a token without a signature', 'repons-session=token'],
  ['a token with an empty signature', 'repons-session=token.'],
  ['a signature without a token', `repons-session=${signed('')}`],
  ['a signature of another token', `repons-session=other${good.slice(5)}`],
  ['a signature by a key that is not of the house', `repons-session=${signed('token', another)}`],
  ['a signature cut short', `repons-session=${good.slice(0, -4)}`],
  ['a signature with more after it', `repons-session=${good}A`],
  ['another spelling of the signature', `repons-session=${good.replace('%3D', '')}`],
  ['half a percent sequence', `repons-session=${good}%E`],
  ['the name in capitals', `REPONS-SESSION=${good}`],
])('%s is nobody’s', (_what, header) => {
  expect(signedTokenIn(cookie, header)).toBeUndefined();
});

test('every single changed character is nobody’s', () => {
  for (let at = 0; at < good.length; at++) {
    const changed = good.slice(0, at) + (good[at] === 'b' ? 'c' : 'b') + good.slice(at + 1);
    expect(signedTokenIn(cookie, `repons-session=${changed}`)).toBeUndefined();
  }
});

test('under https the cookie is the __Host- one, and the other is not read', () => {
  const secure = sessionCookie('HTTPS://portail.example.ca', [newer]);
  expect(signedTokenIn(secure, `__Host-repons-session=${good}`)).toBe('token');
  expect(signedTokenIn(secure, `repons-session=${good}`)).toBeUndefined();
});
