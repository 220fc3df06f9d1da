import { isIP } from 'node:net';
import { z } from 'zod';

/** Every setting, its check and its default. The README's table lists the same. */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SECRET_KEYS: z.string().optional(),
  TRUSTED_PROXY: z.string().default(''),
  DEMO: z.enum(['0', '1']).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  SOCIETY_NAME_FR: z.string().min(1).default('la SOCAN'),
  SOCIETY_NAME_EN: z.string().min(1).default('SOCAN'),
  SOCIETY_EMAIL: z.email().default('members@socan.com'),
  SOCIETY_TELEPHONE: z.string().min(3).default('1-866-307-6226'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'is not a time zone of the IANA database')
    .default('America/Toronto'),
});

export interface SecretKey {
  readonly id: string;
  readonly key: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The origin that readers type, without a trailing slash: https://portail.example.ca */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Newest first: the first signs and encrypts, all of them read. Undefined: made in `dataDir`. */
  readonly secretKeys: readonly SecretKey[] | undefined;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly demo: boolean;
  /** The server that takes the mail. Undefined, in the demonstration only: it is kept in the database and shown. */
  readonly smtpUrl: string | undefined;
  /** The address that mail comes from. */
  readonly mailFrom: string;
  readonly society: {
    readonly name: { fr: string; en: string };
    readonly email: string;
    readonly telephone: string;
  };
  readonly timeZone: string;
}

/** What is wrong with the environment, one sentence a line, for the terminal. */
export class SettingsError extends Error {}

/** The settings of this environment, checked; throws SettingsError that names each wrong one. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const typed = parsed.data;
  const typedUrl = new URL(typed.PUBLIC_URL ?? `http://localhost:${typed.PORT}`);
  const settings: Settings = {
    port: typed.PORT,
    host: typed.HOST,
    // As browsers write it in Origin: lower case, without a port that goes without saying.
    publicUrl: typedUrl.origin,
    dataDir: typed.DATA_DIR,
    databaseUrl: typed.DATABASE_URL,
    secretKeys: typed.SECRET_KEYS === undefined ? undefined : readSecretKeys(typed.SECRET_KEYS),
    trustedProxies: typed.TRUSTED_PROXY.split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    demo: typed.DEMO === undefined ? typed.DATABASE_URL === undefined : typed.DEMO === '1',
    smtpUrl: typed.SMTP_URL,
    mailFrom: typed.MAIL_FROM ?? typed.SOCIETY_EMAIL,
    society: {
      name: { fr: typed.SOCIETY_NAME_FR, en: typed.SOCIETY_NAME_EN },
      email: typed.SOCIETY_EMAIL,
      telephone: typed.SOCIETY_TELEPHONE,
    },
    timeZone: typed.TIME_ZONE,
  };
  const refusals = [...combinationsRefused(settings, typedUrl)];
  if (refusals.length > 0) throw new SettingsError(refusals.join('\n'));
  return settings;
}

function* combinationsRefused(settings: Settings, url: URL): Generator<string> {
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    yield `PUBLIC_URL: give the origin alone, without a path or a user name: ${url.origin}`;
  }
  if (settings.databaseUrl === undefined) {
    const why =
      'the embedded database never calls fsync and serves this machine only; set DATABASE_URL to a PostgreSQL server';
    if (!isThisMachine(settings.host)) yield `HOST: ${settings.host} is not a loopback address, and ${why}`;
    if (!isThisMachine(url.hostname)) yield `PUBLIC_URL: ${url.hostname} is not this machine, and ${why}`;
  } else if (settings.secretKeys === undefined) {
    yield 'SECRET_KEYS: required with DATABASE_URL, as id:key pairs, newest first, for example 2026a:<32 random bytes in base64>';
  }
  if (settings.demo && url.protocol === 'https:') {
    yield 'DEMO: the demonstration has a published password and is refused under an https PUBLIC_URL';
  }
  if (!settings.demo && settings.smtpUrl === undefined) {
    yield 'SMTP_URL: required outside the demonstration, or nobody would hear of a message or a new case: smtp://user:password@host:587, or smtps://';
  }
  for (const address of settings.trustedProxies) {
    if (isIP(address) === 0) yield `TRUSTED_PROXY: ${address} is not an IP address`;
  }
}

function readSecretKeys(text: string): SecretKey[] {
  const keys = text.split(',').map((pair) => {
    const [id = '', ...rest] = pair.trim().split(':');
    return { id, key: rest.join(':') };
  });
  for (const { id, key } of keys) {
    if (!/^[A-Za-z0-9_-]{1,32}$/.test(id) || Buffer.from(key, 'base64').length < 32) {
      throw new SettingsError('SECRET_KEYS: each pair is id:key, the key at least 32 random bytes in base64');
    }
  }
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) {
    throw new SettingsError('SECRET_KEYS: two keys have the same id');
  }
  return keys;
}

/** Whether a host is this machine itself. */
export const isThisMachine = (host: string) =>
  host === 'localhost' || host === '[::1]' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
