import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '../secrets.ts';
import type { SecretKey } from '../settings.ts';

/** The cookie that a signed-in browser keeps: a session's token, signed. */
export interface SessionCookie {
  readonly name: string;
  /** Newest first: the first signs, all of them verify. */
  readonly signingKeys: readonly string[];
  readonly attributes: {
    readonly httpOnly: true;
    readonly secure: boolean;
    readonly sameSite: 'lax';
    readonly path: '/';
  };
}

/**
 * Under https the name starts with `__Host-`, which browsers keep to this very origin (RFC 6265bis). The
 * database keeps tokens, never signatures: who reads the database cannot make a cookie.
 */
export function sessionCookie(publicUrl: string, keys: readonly SecretKey[]): SessionCookie {
  const secure = new URL(publicUrl).protocol === 'https:';
  return {
    name: secure ? '__Host-repons-session' : 'repons-session',
    signingKeys: keys.map(signingKey),
    attributes: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
  };
}

/** What better-auth signs cookies with: it takes text. */
export function signingKey(key: SecretKey): string {
  return derivedKey(key, 'sign-in').toString('base64url');
}

/** The token of the session in a Cookie header, if it is one that this house signed. */
export function signedTokenIn(cookie: SessionCookie, header: string | undefined): string | undefined {
  const value = valueIn(header ?? '', cookie.name);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1));
  const isOurs = cookie.signingKeys.some((key) => {
    const right = Buffer.from(createHmac('sha256', key).update(token).digest('base64'));
    return signature.length === right.length && timingSafeEqual(signature, right);
  });
  return isOurs ? token : undefined;
}

/** The Set-Cookie that makes a browser forget its session. */
export function forgottenCookie({ name, attributes }: SessionCookie): string {
  return `${name}=; Max-Age=0; Path=${attributes.path}; HttpOnly${attributes.secure ? '; Secure' : ''}; SameSite=Lax`;
}

function valueIn(header: string, name: string): string {
  const pair = header.split(';').find((candidate) => candidate.trim().startsWith(`${name}=`));
  try {
    return decodeURIComponent(pair?.trim().slice(name.length + 1) ?? '');
  } catch {
    return '';
  }
}
