import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

type Charset = 'utf-8' | 'utf-16' | 'windows-1252';

/** How the bytes of a file read as text, strictly and without control characters; undefined when they do not. */
export async function charsetOf(path: string): Promise<Charset | undefined> {
  const [first, second] = await head(path, 2);
  if (first === 0xff && second === 0xfe) return (await decodes(path, 'utf-16le')) ? 'utf-16' : undefined;
  if (first === 0xfe && second === 0xff) return (await decodes(path, 'utf-16be')) ? 'utf-16' : undefined;
  if (await decodes(path, 'utf-8')) return 'utf-8';
  return (await decodes(path, 'windows-1252')) ? 'windows-1252' : undefined;
}

/** The first bytes of a file, fewer where it is shorter. */
export async function head(path: string, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

// All controls but tab, line feed, vertical tab (a line break within an Excel cell), form feed and return.
const control = /[^\P{Cc}\t\n\v\f\r]/u;

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const isText = (chunk?: Buffer) => {
    try {
      return !control.test(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch {
      return false;
    }
  };
  for await (const chunk of createReadStream(path)) {
    if (!isText(chunk)) return false;
  }
  return isText();
}
