import { fileTypeFromBuffer } from 'file-type';
import { type Content, contentOf } from './content.ts';
import type { Inspected, Verdict } from './inspect.ts';
import { officeTypeOf } from './office.ts';
import { charsetOf, head } from './plain-text.ts';
import { type FileTypeName, fileTypes } from './types.ts';

const headBytes = 1024 ** 2;

const found: Readonly<Record<string, FileTypeName>> = {
  pdf: 'pdf',
  jpg: 'jpg',
  png: 'png',
  apng: 'png',
  heic: 'heic',
  mp3: 'mp3',
  wav: 'wav',
};

/** Reads the type of a file from its bytes. */
export async function verdictOn({ extension, ...stored }: Inspected): Promise<Verdict> {
  const content = await contentOf(stored);
  const start = await head(content, headBytes);
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) {
    const office = await officeTypeOf(stored).catch(() => ({ refused: 'unreadable' as const }));
    return 'type' in office ? verdict(office.type) : office;
  }
  // Before the signatures: « BM » opens a bitmap, and a list that begins with BMI.
  const text = textNamed(extension);
  if (text && !start.subarray(0, 5).equals(Buffer.from('%PDF-'))) return textVerdict(content, text);
  const signature = await fileTypeFromBuffer(start).catch(() => undefined);
  const type = found[signature?.ext ?? ''];
  if (type) return verdict(type);
  // What Word and Excel make of a document under a password is no zip any more.
  if (signature?.ext === 'cfb' && (extension === 'docx' || extension === 'xlsx'))
    return { refused: 'unreadable' };
  return textVerdict(content, 'txt');
}

const textTypes = ['csv', 'txt', 'cwr'] as const;
type TextType = (typeof textTypes)[number];

const textNamed = (extension: string): TextType | undefined =>
  textTypes.find((type) => (fileTypes[type].extensions as readonly string[]).includes(extension));

async function textVerdict(content: Content, type: TextType): Promise<Verdict> {
  const charset = await charsetOf(content);
  if (!charset) return { refused: 'unknown' };
  const start = new TextDecoder(charset).decode(await head(content, 16));
  // The first record of a CWR file is its header.
  if (type === 'cwr' && !start.startsWith('HDR')) return { refused: 'unknown' };
  return verdict(type, `; charset=${charset}`);
}

const verdict = (type: FileTypeName, parameter = ''): Verdict => ({
  type,
  mediaType: fileTypes[type].mediaType + parameter,
});
