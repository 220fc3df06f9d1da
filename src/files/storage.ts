import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { House } from '../house.ts';
import type { Encryption } from './encryption.ts';

type Place = Pick<House, 'settings'>;

/** The id of a new file: 144 random bits, and the only thing of it that is ever part of a path. */
export const newFileId = () => randomBytes(18).toString('base64url');

/** Where a file lies: DATA_DIR/files/<its first two characters>/<id>. */
export function pathOf({ settings }: Place, id: string): string {
  if (!/^[A-Za-z0-9_-]{24}$/.test(id)) throw new Error('Not the id of a file');
  return join(settings.dataDir, 'files', id.slice(0, 2), id);
}

/** The disk refused: it is full, read-only or broken. */
export class DiskRefused extends Error {}

/**
 * Writes a new file, encrypted where it is told how; on the disk, not only in its cache, once this resolves. Stops at
 * the limit; may throw DiskRefused. The bytes are those that came, the hash is of those that lie there.
 */
export async function writeNewFile(
  place: Place,
  id: string,
  content: Readable,
  maxBytes: number,
  encryption?: Encryption,
): Promise<{ bytes: number; sha256: string } | 'too-large'> {
  const path = pathOf(place, id);
  const handle = await onDisk(create(path));
  const hash = createHash('sha256');
  let bytes = 0;
  const write = (chunk: Buffer) => {
    hash.update(chunk);
    return onDisk(handle.writeFile(chunk));
  };
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) return 'too-large';
      await write(encryption ? encryption.update(chunk) : chunk);
    }
    if (encryption) await write(encryption.end());
    await onDisk(handle.sync());
  } finally {
    await handle.close();
  }
  await onDisk(syncFolder(dirname(path)));
  await onDisk(syncFolder(dirname(dirname(path))));
  return { bytes, sha256: hash.digest('hex') };
}

/** The content of a file, which throws where there is none; its descriptor is open only while it is read. */
export async function openFile(place: Place, id: string): Promise<Readable> {
  const path = pathOf(place, id);
  await access(path);
  // A response to HEAD is never read: a stream opened here would never be closed.
  return Readable.from(chunksOf(path), { objectMode: false });
}

/** Takes a file off the disk; one that is not there is no error. */
export async function removeFile(place: Place, id: string): Promise<void> {
  await rm(pathOf(place, id), { force: true });
}

async function create(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return open(path, 'wx', 0o600);
}

/** Tells what the disk throws from what the content throws. */
const onDisk = <T>(act: Promise<T>): Promise<T> =>
  act.catch((cause: unknown) => {
    throw new DiskRefused('A file could not be stored', { cause });
  });

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
}

/** A new name in a folder survives a power cut only once the folder itself is synced (fsync(2)). */
async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
