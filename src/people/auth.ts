import { createHash } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { Db } from '../database/open.ts';
import type { SecretKey, Settings } from '../settings.ts';
import { type SessionCookie, sessionCookie, signingKey } from './session-cookie.ts';

export type Auth = ReturnType<typeof openAuth>;

/** However busy, nobody stays signed in longer. */
const sessionSeconds = 12 * 60 * 60;
export const passwordLength = { min: 8, max: 128 };
/** The header by which sign-in tells better-auth the address that it has itself established. */
export const addressHeader = 'x-client-address';

/**
 * better-auth over the house's own tables and connections. Only `better.api` is called: its HTTP handler is
 * not mounted, so that its routes and their limits are not the house's. It must never be called inside a
 * transaction: the embedded database has one connection, and better-auth would wait for it for ever.
 */
export function openAuth(db: Db, settings: Pick<Settings, 'publicUrl'>, keys: readonly SecretKey[]) {
  const cookie = sessionCookie(settings.publicUrl, keys);
  return { cookie, better: betterAuth(optionsOf(db, settings.publicUrl, keys, cookie)) };
}

function optionsOf(db: Db, publicUrl: string, keys: readonly SecretKey[], cookie: SessionCookie) {
  return {
    appName: 'Répons',
    baseURL: publicUrl,
    secrets: keys.map((key) => ({ version: numberOf(key), value: signingKey(key) })),
    database: { db, type: 'postgres' as const },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its warnings tell an unknown address from a wrong password, on each try.
    logger: { level: 'error' as const },
    advanced: {
      // One query finds a person and their password, so that an unknown address costs what a known one does.
      database: { joins: true },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
      // Else it would put __Secure- before our __Host-.
      useSecureCookies: false,
      cookies: { session_token: { name: cookie.name, attributes: cookie.attributes } },
    },
    ...tables,
  };
}

/** better-auth numbers its secrets where SECRET_KEYS names them; the number must stay when keys come and go. */
function numberOf({ id }: SecretKey): number {
  return createHash('sha256').update(id).digest().readUInt32BE();
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: {
    modelName: 'people',
    fields: { ...times, emailVerified: 'email_verified' },
    additionalFields: {
      language: { type: ['fr', 'en'] as Array<'fr' | 'en'>, required: true, input: false },
    },
  },
  session: {
    modelName: 'sessions',
    fields: {
      ...times,
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    expiresIn: sessionSeconds,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'credentials',
    fields: {
      ...times,
      userId: 'person_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: { modelName: 'verifications', fields: { ...times, expiresAt: 'expires_at' } },
};
