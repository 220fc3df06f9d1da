import { fileTypeFromBuffer } from 'file-type';
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
export async function verdictOn({ path, extension }: Inspected): Promise<Verdict> {
  const start = await head(path, headBytes);
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) {
    const office = await officeTypeOf(path).catch(() => ({ refused: 'unreadable' as const }));
    return 'type' in office ? verdict(office.type) : office;
  }
  // Before the signatures: « BM » opens a bitmap, and a list that begins with BMI.
  const isNamedText = extension === 'csv' || extension === 'txt';
  if (isNamedText && !start.subarray(0, 5).equals(Buffer.from('%PDF-'))) return textVerdict(path, extension);
  const signature = await fileTypeFromBuffer(start).catch(() => undefined);
  const type = found[signature?.ext ?? ''];
  if (type) return verdict(type);
  // What Word and Excel make of a document under a password is no zip any more.
  if (signature?.ext === 'cfb' && (extension === 'docx' || extension === 'xlsx'))
    return { refused: 'unreadable' };
  return textVerdict(path, 'txt');
}

async function textVerdict(path: string, type: 'csv' | 'txt'): Promise<Verdict> {
  const charset = await charsetOf(path);
  return charset ? verdict(type, `; charset=${charset}`) : { refused: 'unknown' };
}

const verdict = (type: FileTypeName, parameter = ''): Verdict => ({
  type,
  mediaType: fileTypes[type].mediaType + parameter,
});
