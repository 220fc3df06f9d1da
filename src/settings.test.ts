import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const production = {
  PUBLIC_URL: 'https://portail.example.ca',
  HOST: '0.0.0.0',
  DATABASE_URL: 'postgres://repons@db.example.ca/repons',
  SECRET_KEYS: `2026a:${key}`,
  SMTP_URL: 'smtp://portail:secret@mail.example.ca:587',
};

test('an empty environment is the demonstration on this machine', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataDir: 'data',
    databaseUrl: undefined,
    secretKeys: undefined,
    trustedProxies: [],
    demo: true,
    smtpUrl: undefined,
    mailFrom: 'members@socan.com',
    society: { name: { fr: 'la SOCAN', en: 'SOCAN' } },
    timeZone: 'America/Toronto',
  });
});

test('a variable left empty counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', SECRET_KEYS: '', DEMO: '' })).toEqual(readSettings({}));
});

test('without PUBLIC_URL, readers type localhost and the port', () => {
  expect(readSettings({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
});

test('with DATABASE_URL it is no demonstration, unless DEMO asks for one', () => {
  expect(readSettings(production).demo).toBe(false);
  expect(readSettings({ ...production, PUBLIC_URL: 'http://portail.test', DEMO: '1' }).demo).toBe(true);
});

test('mail comes from the society, unless MAIL_FROM is another address', () => {
  expect(readSettings({ SOCIETY_EMAIL: 'aide@example.ca' }).mailFrom).toBe('aide@example.ca');
  const both = { SOCIETY_EMAIL: 'aide@example.ca', MAIL_FROM: 'portail@example.ca' };
  expect(readSettings(both).mailFrom).toBe('portail@example.ca');
});

test('PUBLIC_URL is kept as browsers write it in Origin', () => {
  expect(readSettings({ ...production, PUBLIC_URL: 'HTTPS://Portail.Example.CA:443/' }).publicUrl).toBe(
    'https://portail.example.ca',
  );
});

test('PUBLIC_URL loses its trailing slash', () => {
  expect(readSettings({ ...production, PUBLIC_URL: 'https://portail.example.ca/' }).publicUrl).toBe(
    'https://portail.example.ca',
  );
});

test('SECRET_KEYS keeps its order, newest first', () => {
  const keys = readSettings({ ...production, SECRET_KEYS: `2026b:${key}, 2026a:${key}` }).secretKeys;
  expect(keys).toEqual([
    { id: '2026b', key },
    { id: '2026a', key },
  ]);
});

test('TRUSTED_PROXY is a list of addresses of both families', () => {
  expect(readSettings({ TRUSTED_PROXY: '192.0.2.1, 2001:db8::1' }).trustedProxies).toEqual([
    '192.0.2.1',
    '2001:db8::1',
  ]);
});

describe('a start is refused, and the variable named, when', () => {
  const refusals: [string, Record<string, string>, RegExp][] = [
    ['PORT is no number', { PORT: 'web' }, /^PORT: /],
    ['PORT is beyond 65535', { PORT: '65536' }, /^PORT: /],
    ['PUBLIC_URL is no address', { PUBLIC_URL: 'portail' }, /^PUBLIC_URL: /],
    ['PUBLIC_URL is not of the web', { PUBLIC_URL: 'ftp://localhost' }, /^PUBLIC_URL: /],
    ['PUBLIC_URL has a user name', { PUBLIC_URL: 'http://me:secret@localhost' }, /^PUBLIC_URL: .*user name/],
    [
      'PUBLIC_URL looks like this machine and is not',
      { PUBLIC_URL: 'http://127.example.com' },
      /^PUBLIC_URL: .*DATABASE_URL/,
    ],
    ['PUBLIC_URL has a path', { PUBLIC_URL: 'http://localhost/portail' }, /^PUBLIC_URL: .*without a path/],
    ['DATABASE_URL is not of PostgreSQL', { DATABASE_URL: 'mysql://localhost/repons' }, /^DATABASE_URL: /],
    ['DEMO is neither 0 nor 1', { DEMO: 'yes' }, /^DEMO: /],
    ['SOCIETY_EMAIL is no e-mail address', { SOCIETY_EMAIL: 'members' }, /^SOCIETY_EMAIL: /],
    ['SOCIETY_TELEPHONE is too short to be one', { SOCIETY_TELEPHONE: '1' }, /^SOCIETY_TELEPHONE: /],
    ['TIME_ZONE is unknown', { TIME_ZONE: 'America/Laval' }, /^TIME_ZONE: .*IANA/],
    ['TRUSTED_PROXY is a name', { TRUSTED_PROXY: 'proxy.example.ca' }, /^TRUSTED_PROXY: .*not an IP address/],
    ['the embedded database would listen beyond this machine', { HOST: '0.0.0.0' }, /^HOST: .*DATABASE_URL/],
    [
      'the embedded database would be read from elsewhere',
      { PUBLIC_URL: 'http://portail.example.ca' },
      /^PUBLIC_URL: .*DATABASE_URL/,
    ],
    ['a server has no SECRET_KEYS', { ...production, SECRET_KEYS: '' }, /^SECRET_KEYS: required/],
    ['the demonstration is under https', { ...production, DEMO: '1' }, /^DEMO: .*https/],
    ['nobody would be told by e-mail', { ...production, SMTP_URL: '' }, /^SMTP_URL: required outside/],
    ['it is no demonstration and has no SMTP_URL', { DEMO: '0' }, /^SMTP_URL: required outside/],
    ['SMTP_URL is not of mail', { SMTP_URL: 'http://mail.example.ca' }, /^SMTP_URL: /],
    ['MAIL_FROM is no e-mail address', { MAIL_FROM: 'Le portail' }, /^MAIL_FROM: /],
    ['a key is short', { SECRET_KEYS: 'a:c2hvcnQ=' }, /^SECRET_KEYS: .*at least 32/],
    ['a key has no name', { SECRET_KEYS: key }, /^SECRET_KEYS: /],
    ['a key has a name with spaces', { SECRET_KEYS: `my key:${key}` }, /^SECRET_KEYS: /],
    ['two keys have one name', { SECRET_KEYS: `a:${key},a:${key}` }, /^SECRET_KEYS: two keys/],
  ];

  test.each(refusals)('%s', (_when, environment, reason) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(reason);
  });
});

test('everything that is wrong is told at once, one line each', () => {
  const lines = () => readSettings({ PORT: 'web', DEMO: 'yes' });
  expect(lines).toThrow(/^PORT: .*\nDEMO: .*$/);
});
