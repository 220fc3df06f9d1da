import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedKey } from '../secrets.ts';
import type { SecretKey } from '../settings.ts';

const nonceBytes = 12;
const tagBytes = 16;

export interface Sealed {
  /** The id of the key, so that older ones are found again. */
  readonly keyId: string;
  /** Nonce, tag, then the encrypted text. */
  readonly sealed: Buffer;
}

/** What is sealed: each has keys of its own, so that what is sealed with every page does not wear out the vault's. */
type Purpose = 'vault' | 'drawn-for';

/** Encrypts with the newest key (AES-256-GCM); `place` binds it where it lies: elsewhere it does not open. */
export function seal(
  keys: readonly SecretKey[],
  place: string,
  plain: string,
  purpose: Purpose = 'vault',
): Sealed {
  const [newest] = keys;
  if (newest === undefined) throw new Error('there is no key to seal with');
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(newest, purpose), nonce);
  cipher.setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return { keyId: newest.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
}

/** The text again; throws where its key is gone, or the place or a single bit is another. */
export function open(
  keys: readonly SecretKey[],
  place: string,
  { keyId, sealed }: Sealed,
  purpose: Purpose = 'vault',
): string {
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) throw new Error(`SECRET_KEYS no longer has the key ${keyId}`);
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(key, purpose), sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
    'utf8',
  );
}
