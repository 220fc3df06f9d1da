import { FormRefused, refusals } from './form-fields.ts';

/**
 * The body of a form piece by piece, whatever its Content-Length says; throws FormRefused past the limit, or where
 * the connection is cut. A refused body is let go and not cancelled: that would cut the connection before the answer.
 */
export async function* chunksOf(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (lengthOf(request) > maxBytes) throw new FormRefused(413, refusals.tooLarge);
  let bytes = 0;
  for await (const chunk of piecesOf(request)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FormRefused(413, refusals.tooLarge);
    yield chunk;
  }
}

/**
 * How the body of a form begins, a character a byte, as far as `isEnough` of it or 4 kB; `chunksOf` still gives the
 * whole. Nothing of a body that says itself that it is too long: it may never come.
 */
export async function beginningOf(
  request: Request,
  maxBytes: number,
  isEnough: (beginning: string) => boolean,
): Promise<string> {
  if (lengthOf(request) > maxBytes) return '';
  const chunks: Uint8Array[] = [];
  let beginning = '';
  for await (const chunk of piecesOf(request)) {
    chunks.push(chunk);
    beginning += Buffer.from(chunk.subarray(0, maxBeginning)).toString('latin1');
    if (beginning.length >= maxBeginning || isEnough(beginning)) break;
  }
  readBefore.set(request, chunks);
  return beginning;
}

const maxBeginning = 4096;
const lengthOf = (request: Request) => Number(request.headers.get('content-length'));

/** A body has one reader, whoever asks. */
const readers = new WeakMap<Request, ReadableStreamDefaultReader<Uint8Array>>();
const readBefore = new WeakMap<Request, readonly Uint8Array[]>();

async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  yield* readBefore.get(request) ?? [];
  const reader = readers.get(request) ?? request.body?.getReader();
  if (!reader) return;
  readers.set(request, reader);
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new FormRefused(400, refusals.cut);
    });
    if (done) return;
    yield value;
  }
}
