import { Readable } from 'node:stream';
import { typeStored } from '../files/types.ts';

/** A stored file to save, never to show: its type is the one its bytes had, and no page of ours can run it. */
export function fileResponse(
  file: { readonly name: string; readonly type: string; readonly bytes: number },
  content: Readable,
): Response {
  // Nothing is read ahead, so that a response to HEAD, which nobody reads, opens nothing.
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 0 });
  return new Response(Readable.toWeb(content, { strategy }) as ReadableStream, {
    headers: {
      'Content-Type': typeStored(file.type) ? file.type : 'application/octet-stream',
      'Content-Length': String(file.bytes),
      'Content-Disposition': attachment(file.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/** The name twice (RFC 6266): in ASCII for what is old, and whole (RFC 8187). */
function attachment(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percentEncoded);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

const percentEncoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
