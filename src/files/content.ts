import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { decryptionFrom, type FileKey, tagBytes } from './encryption.ts';

/** Where a file lies, and the key that it is encrypted with where it is. */
export interface Stored {
  readonly path: string;
  readonly key?: FileKey | undefined;
}

/** The bytes of a file as they were sent, from one of them to before another. */
export interface Content {
  readonly size: number;
  stream(start?: number, end?: number): Readable;
}

/** The content of a file to be inspected: one that is encrypted is never in the clear on the disk. */
export async function contentOf({ path, key }: Stored): Promise<Content> {
  const size = (await stat(path)).size - (key ? tagBytes : 0);
  return {
    size,
    stream(start = 0, end = size) {
      const last = Math.min(end, size) - 1;
      if (last < start) return Readable.from([]);
      const bytes = createReadStream(path, { start, end: last });
      return key ? pipeline(bytes, decryptionFrom(key, start), () => undefined) : bytes;
    },
  };
}
