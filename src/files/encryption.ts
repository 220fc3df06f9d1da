import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Transform } from 'node:stream';

const keyBytes = 32;
const nonceBytes = 12;
const blockBytes = 16;

/** The bytes that end an encrypted file: they prove that none of it was changed. */
export const tagBytes = 16;

/** The key of one protected file, which never encrypts another, then its nonce. */
export type FileKey = Uint8Array;

export const newFileKey = (): FileKey => randomBytes(keyBytes + nonceBytes);

/** Encrypts a file piece by piece (AES-256-GCM); its end is its tag. */
export interface Encryption {
  update(chunk: Buffer): Buffer;
  end(): Buffer;
}

export function encryptionWith(key: FileKey): Encryption {
  const cipher = createCipheriv('aes-256-gcm', key.subarray(0, keyBytes), key.subarray(keyBytes));
  return {
    update: (chunk) => cipher.update(chunk),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  };
}

/** Decrypts from any byte on, without the tag: only for what this process has itself just written. */
export function decryptionFrom(key: FileKey, start: number): Transform {
  // GCM encrypts as CTR does, its first block under the counter 2 (NIST SP 800-38D, 7.1).
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(2 + Math.floor(start / blockBytes));
  const nonce = Buffer.concat([key.subarray(keyBytes), counter]);
  const decipher = createDecipheriv('aes-256-ctr', key.subarray(0, keyBytes), nonce);
  decipher.update(Buffer.alloc(start % blockBytes));
  return decipher;
}
