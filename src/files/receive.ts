import type { Readable } from 'node:stream';
import type { House } from '../house.ts';
import type { Localized } from '../text/localized.ts';
import { encryptionWith, type FileKey, newFileKey } from './encryption.ts';
import { inspectFile } from './inspect.ts';
import { extensionOf, safeName } from './name.ts';
import { problems, refusalOf } from './problems.ts';
import { sealedFileKey } from './protect.ts';
import { unattachedHours } from './purge.ts';
import { DiskRefused, newFileId, pathOf, removeFile, writeNewFile } from './storage.ts';
import { acceptedExtensions, fileTypes } from './types.ts';

/** The most that one file may weigh. */
export const maxFileBytes = 100 * 1024 ** 2;

interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  /** The media type that its bytes say it has. */
  readonly type: string;
  readonly bytes: number;
}

type Outcome = { readonly file: ReceivedFile } | { readonly problem: Localized };

/**
 * Takes a file in: on the disk, its type known and its row written once this resolves, and attached to nothing yet.
 * A refused or cut upload leaves nothing; a cut one throws. One for a protected question, which `protectedFor` names,
 * is encrypted as it comes, and keeps nothing of its name.
 */
export async function receiveFile(
  house: House,
  personId: string,
  fileName: string,
  content: Readable,
  protectedFor?: string,
): Promise<Outcome> {
  const name = safeName(fileName);
  const extension = extensionOf(name);
  if (extension !== '' && !acceptedExtensions.includes(extension)) {
    return { problem: problems.extensionNotAccepted(extension) };
  }
  const id = newFileId();
  const expected: Expected = protectedFor
    ? { id, extension, name: protectedFor, key: newFileKey() }
    : { id, extension, name };
  await expectFile(house, personId, expected);
  try {
    const outcome = await received(house, expected, content);
    if ('problem' in outcome) await discard(house, id);
    return outcome;
  } catch (error) {
    // Where even this fails, the job of `expectFile` does it.
    await discard(house, id).catch(() => undefined);
    throw error;
  }
}

interface Expected {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  /** Where it is protected; its name, of ours, has no extension yet. */
  readonly key?: FileKey;
}

/** The row comes before the bytes, with the job that ends it: a crash in between leaves nothing for ever. */
async function expectFile(house: House, personId: string, { id, name }: Expected): Promise<void> {
  const now = house.clock.now();
  await house.db.transaction().execute(async (trx) => {
    await trx.insertInto('files').values({ id, person_id: personId, name, created_at: now }).execute();
    const startAfter = new Date(now.getTime() + unattachedHours * 3_600_000);
    await house.enqueue(trx, 'purge-file', { fileId: id }, { startAfter });
  });
}

async function received(house: House, expected: Expected, content: Readable): Promise<Outcome> {
  const { id, name, extension, key } = expected;
  const written = await stored(house, expected, content);
  if ('problem' in written) return written;
  const verdict = await inspectFile({ path: pathOf(house, id), extension, key });
  if ('refused' in verdict) return { problem: refusalOf(verdict.refused, extension) };
  const { extensions, label } = fileTypes[verdict.type];
  if (extension !== '' && !(extensions as readonly string[]).includes(extension)) {
    return { problem: problems.otherContent(extension, label) };
  }
  const isWhole = extension !== '' && !key;
  const shown = isWhole ? name : safeName(`${name}.${extension || extensions[0]}`);
  await house.db
    .updateTable('files')
    .set({ name: shown, type: verdict.mediaType, ...written, ...(key ? sealedFileKey(house, id, key) : {}) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { file: { id, name: shown, type: verdict.mediaType, bytes: written.bytes } };
}

async function stored(
  house: House,
  { id, key }: Expected,
  content: Readable,
): Promise<{ bytes: number; sha256: string } | { problem: Localized }> {
  try {
    const encryption = key && encryptionWith(key);
    const written = await writeNewFile(house, id, content, maxFileBytes, encryption);
    if (written === 'too-large') return { problem: problems.tooLarge };
    return written.bytes === 0 ? { problem: problems.empty } : written;
  } catch (error) {
    if (!(error instanceof DiskRefused)) throw error;
    console.error(error);
    return { problem: problems.notStored };
  }
}

/** The bytes first: what is left when this is cut short is a row, which its job ends. */
async function discard(house: House, id: string): Promise<void> {
  await removeFile(house, id);
  await house.db.deleteFrom('files').where('id', '=', id).execute();
}
