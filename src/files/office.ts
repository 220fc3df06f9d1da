import type { Readable } from 'node:stream';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  openPromise,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { type Content, contentOf, type Stored } from './content.ts';

/** What an office file may hold. Nothing of it is unpacked but the short entry that names its type. */
const limits = { entries: 10_000, unpackedBytes: 1024 ** 3, ratio: 200, ratioFromBytes: 10 * 1024 ** 2 };
const shortEntryBytes = 1024 ** 2;

const openXml = {
  docx: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
} as const;
const openDocumentSheet = 'application/vnd.oasis.opendocument.spreadsheet';

type OfficeType = 'docx' | 'xlsx' | 'ods';
type Refusal = 'unknown' | 'macros' | 'unreadable';

/** Which office type a zip is, by its central directory and by what it says of itself. */
export async function officeTypeOf(stored: Stored): Promise<{ type: OfficeType } | { refused: Refusal }> {
  const zip = await openZip(stored);
  try {
    const entries = await entriesOf(zip);
    if (entries === undefined) return { refused: 'unreadable' };
    if ([...entries.keys()].some(isMacro)) return { refused: 'macros' };
    return await typeNamed(zip, entries);
  } finally {
    zip.close();
  }
}

async function openZip(stored: Stored): Promise<ZipFile> {
  if (!stored.key) return openPromise(stored.path, { autoClose: false });
  const content = await contentOf(stored);
  return fromRandomAccessReaderPromise(new ContentReader(content), content.size, { autoClose: false });
}

/** How yauzl reads what is no plain file. */
class ContentReader extends RandomAccessReader {
  readonly #content: Content;

  constructor(content: Content) {
    super();
    this.#content = content;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#content.stream(start, end);
  }
}

/** The entries by name, or undefined for a zip that is no honest office file: encrypted, overlapping, or a bomb. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry> | undefined> {
  if (zip.entryCount > limits.entries) return undefined;
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  // yauzl itself refuses absolute names and « .. ».
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (entry.isEncrypted() || entries.has(entry.fileName)) return undefined;
    // More packed bytes than the file has: entries share their bytes, which is how a small file unpacks without end.
    if (packed > zip.fileSize || unpacked > limits.unpackedBytes) return undefined;
    entries.set(entry.fileName, entry);
  }
  const isBomb = unpacked > limits.ratioFromBytes && unpacked > limits.ratio * zip.fileSize;
  return isBomb ? undefined : entries;
}

const isMacro = (name: string) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(Basic|Scripts)\//i.test(name);

async function typeNamed(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<{ type: OfficeType } | { refused: Refusal }> {
  const contentTypes = await textOf(zip, entries.get('[Content_Types].xml'));
  if (/macroEnabled/i.test(contentTypes)) return { refused: 'macros' };
  for (const type of ['docx', 'xlsx'] as const) {
    const named = openXml[type];
    if (contentTypes.includes(named.type) && entries.has(named.part)) return { type };
  }
  const mediaType = await textOf(zip, entries.get('mimetype'));
  return mediaType.trim() === openDocumentSheet && entries.has('content.xml')
    ? { type: 'ods' }
    : { refused: 'unknown' };
}

/** A short entry as text; '' for one that is missing or long. */
async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (entry === undefined || entry.uncompressedSize > shortEntryBytes) return '';
  const chunks: Buffer[] = [];
  // yauzl stops the stream where an entry turns out longer than it declares.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
