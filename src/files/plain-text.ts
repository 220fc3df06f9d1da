import { buffer } from 'node:stream/consumers';
import type { Content } from './content.ts';

type Charset = 'utf-8' | 'utf-16' | 'windows-1252';

/** How the bytes of a file read as text, strictly and without control characters; undefined when they do not. */
export async function charsetOf(content: Content): Promise<Charset | undefined> {
  const [first, second] = await head(content, 2);
  if (first === 0xff && second === 0xfe) return (await decodes(content, 'utf-16le')) ? 'utf-16' : undefined;
  if (first === 0xfe && second === 0xff) return (await decodes(content, 'utf-16be')) ? 'utf-16' : undefined;
  if (await decodes(content, 'utf-8')) return 'utf-8';
  return (await decodes(content, 'windows-1252')) ? 'windows-1252' : undefined;
}

/** The first bytes of a file, fewer where it is shorter. */
export const head = (content: Content, length: number): Promise<Buffer> => buffer(content.stream(0, length));

// All controls but tab, line feed, vertical tab (a line break within an Excel cell), form feed and return.
const control = /[^\P{Cc}\t\n\v\f\r]/u;

async function decodes(content: Content, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const isText = (chunk?: Buffer) => {
    try {
      return !control.test(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch {
      return false;
    }
  };
  for await (const chunk of content.stream()) {
    if (!isText(chunk)) return false;
  }
  return isText();
}
