import { FormRefused, refusals } from './form-fields.ts';

/**
 * The body of a form piece by piece, whatever its Content-Length says; throws FormRefused past the limit, or where
 * the connection is cut. A refused body is let go and not cancelled: that would cut the connection before the answer.
 */
export async function* chunksOf(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw new FormRefused(413, refusals.tooLarge);
  const reader = request.body?.getReader();
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new FormRefused(400, refusals.cut);
    });
    if (done) return;
    bytes += value.length;
    if (bytes > maxBytes) throw new FormRefused(413, refusals.tooLarge);
    yield value;
  }
}
