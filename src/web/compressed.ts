import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/**
 * Sends pages compressed to whoever reads that. Whole and at once: a page is small, and to compress it as a stream
 * takes ten times as long. Files go as they are: most of what is received is compressed already.
 */
export const compressed: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  if (res.body === null || !res.headers.get('Content-Type')?.startsWith('text/html')) return;
  res.headers.append('Vary', 'Accept-Encoding');
  const encoding = encodingFor(context.req.header('Accept-Encoding') ?? '');
  if (encoding === undefined) return;
  const page = Buffer.from(await res.arrayBuffer());
  const headers = new Headers(res.headers);
  headers.set('Content-Encoding', encoding);
  headers.delete('Content-Length');
  context.res = undefined;
  context.res = new Response(compressors[encoding](page), { status: res.status, headers });
};

const compressors = {
  // Higher than this takes twice the time to save a few bytes.
  br: (page: Buffer<ArrayBuffer>) =>
    brotliCompressSync(page, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: page.length },
    }),
  gzip: (page: Buffer<ArrayBuffer>) => gzipSync(page),
};

/** The best that the header takes: browsers name what they take, and rarely say `q=0`. */
function encodingFor(header: string): keyof typeof compressors | undefined {
  const taken = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((each) => each.split(';').map((part) => part.trim()))
      .filter(([, weight = '']) => !/^q=0(\.0*)?$/.test(weight))
      .map(([name]) => name),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') || taken.has('*') ? 'gzip' : undefined;
}
