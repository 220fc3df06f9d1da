import { PassThrough, type Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { Fields } from '../questions/kind.ts';
import { chunksOf } from './form-body.ts';
import { FormRefused, IncomingFields, maxFieldBytes, maxFields, refusals } from './form-fields.ts';

export type OnFile = (field: string, fileName: string, content: Readable) => Promise<void>;

/** The fields, and what separates them from each other and from the files. */
const maxBytesOutsideFiles = 2 * 1024 ** 2;
/** Twenty files of 100 MB, and the rest. */
export const maxBodyBytes = 20 * 100 * 1024 ** 2 + maxBytesOutsideFiles;
/** Inputs where no file was chosen send a part too. */
const maxFileParts = 100;

/** The fields of a multipart form, read as it arrives; throws FormRefused. */
export async function readMultipart(request: Request, onFile: OnFile | undefined): Promise<Fields> {
  const busboy = parserOf(request);
  const fields = new IncomingFields();
  const uploads = new Uploads(onFile);
  // Busboy throws nothing and rejects nothing: whatever goes wrong in its events ends the reading here.
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  const tooLarge = () => fail(new FormRefused(413, refusals.tooLarge));
  busboy.on('field', (name: string | undefined, value, _, valueTruncated) => {
    const refused = fields.add(name ?? '', value);
    if (refused ?? valueTruncated) tooLarge();
  });
  busboy.on('file', (name: string | undefined, file, fileName) => {
    uploads.take(name ?? '', fileName, file).catch(fail);
  });
  for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) busboy.on(limit, tooLarge);
  busboy.on('error', () => fail(new FormRefused(400, refusals.malformed)));
  const finished = new Promise<void>((resolve) => busboy.on('finish', resolve));
  try {
    let bytes = 0;
    for await (const chunk of chunksOf(request, maxBodyBytes)) {
      bytes += chunk.length;
      await Promise.race([failed, written(busboy, chunk)]);
      // Busboy says that a field is too long where the field ends, and it may have no end.
      if (bytes - uploads.bytes() > maxBytesOutsideFiles) tooLarge();
    }
    busboy.end();
    await Promise.race([failed, finished]);
    await Promise.race([failed, uploads.done]);
    return fields.all();
  } catch (error) {
    await uploads.abandon(error);
    throw error;
  }
}

function parserOf(request: Request): BusboyInstance {
  const contentType = request.headers.get('content-type') ?? '';
  const malformed = new FormRefused(400, refusals.malformed);
  // The search for a long boundary takes time for each of its characters; RFC 2046 allows 70.
  if (contentType.length > 200) throw malformed;
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      isPartAFile: (_name, _type, fileName) => fileName !== undefined,
      limits: {
        fields: maxFields,
        fieldSize: maxFieldBytes,
        files: maxFileParts,
        parts: maxFields + maxFileParts,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw malformed;
  }
}

/** Resolves when the parser has room for more, which is when the reader of the file at hand has. */
const written = (busboy: BusboyInstance, chunk: Uint8Array) =>
  new Promise<void>((resolve) => busboy.write(chunk, () => resolve()));

/** The files of a form, handed on one after the other. */
class Uploads {
  readonly #onFile: OnFile | undefined;
  readonly #files: BusboyFileStream[] = [];
  readonly #open = new Set<PassThrough>();
  done: Promise<void> = Promise.resolve();

  constructor(onFile: OnFile | undefined) {
    this.#onFile = onFile;
  }

  /** Hands a file on once those before it are done with; what its reader leaves is dropped. */
  take(field: string, fileName: string, file: BusboyFileStream): Promise<void> {
    this.#files.push(file);
    const upload = uploadOf(file);
    this.#open.add(upload);
    upload.on('close', () => this.#open.delete(upload));
    this.done = this.done.then(async () => {
      if (upload.destroyed) return;
      try {
        const isChosen = fileName !== '' || !(await isEmpty(upload));
        if (isChosen) await this.#onFile?.(field, fileName, upload);
      } finally {
        upload.destroy();
      }
    });
    return this.done;
  }

  /** How many bytes of the form were in files so far. */
  bytes(): number {
    return this.#files.reduce((sum, file) => sum + file.bytesRead, 0);
  }

  /** Fails whoever reads a file, and waits until they have tidied up. */
  async abandon(error: unknown): Promise<void> {
    for (const upload of this.#open) upload.destroy(error as Error);
    await this.done.catch(() => undefined);
  }
}

/** A file that its reader may leave at any point: a Busboy stream that is destroyed stops the whole form. */
function uploadOf(file: BusboyFileStream): PassThrough {
  const upload = new PassThrough();
  file.pipe(upload);
  upload.on('close', () => file.resume());
  upload.on('error', () => undefined);
  file.on('error', () => upload.destroy(new FormRefused(400, refusals.cut)));
  return upload;
}

/** Whether a file has not one byte: known once its first byte or its end is here, even if the end came long ago. */
function isEmpty(upload: PassThrough): Promise<boolean> {
  return new Promise((resolve, reject) => {
    upload.once('readable', () => resolve(upload.readableLength === 0));
    upload.once('end', () => resolve(true));
    upload.once('error', reject);
  });
}
