import { crc32, deflateRawSync } from 'node:zlib';

/** Small real files, for tests. */

export const pdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF\n',
  ].join('\n'),
);

/** One grey pixel. */
export const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  pngChunk('IDAT', Buffer.from('789c6368000000820081', 'hex')),
  pngChunk('IEND', Buffer.alloc(0)),
]);

export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
]);
export const mp3 = Buffer.concat([
  Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'),
  Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  Buffer.alloc(413),
]);
export const wav = Buffer.concat([
  Buffer.from(
    'RIFF\x26\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x02\0\0\0',
    'latin1',
  ),
  Buffer.from([128, 128]),
]);

export const docx = zip([
  { name: '[Content_Types].xml', content: contentTypes('/word/document.xml', 'wordprocessingml.document') },
  { name: 'word/document.xml', content: '<w:document/>' },
]);
export const xlsx = zip([
  { name: '[Content_Types].xml', content: contentTypes('/xl/workbook.xml', 'spreadsheetml.sheet') },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
]);
export const ods = zip([
  { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'content.xml', content: '<office:document-content/>' },
]);

export function contentTypes(part: string, format: string): string {
  const type = `application/vnd.openxmlformats-officedocument.${format}.main+xml`;
  return `<?xml version="1.0"?><Types><Override PartName="${part}" ContentType="${type}"/></Types>`;
}

interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the headers say in place of the true size. */
  readonly declaredBytes?: number;
  readonly isEncrypted?: boolean;
  /** Only listed: its bytes are those of the entry before. */
  readonly isShared?: boolean;
}

/** A zip of these entries, deflated. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let start = 0;
  let end = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content);
    const header = headerOf(entry, packed.length);
    const name = Buffer.from(entry.name);
    if (!entry.isShared) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, packed]);
      start = end;
      end += local.length;
      locals.push(local);
    }
    const place = Buffer.alloc(14);
    place.writeUInt32LE(start, 10);
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), header, place, name]));
  }
  const directory = Buffer.concat(listed);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06');
  tail.writeUInt16LE(entries.length, 8);
  tail.writeUInt16LE(entries.length, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(end, 16);
  return Buffer.concat([...locals, directory, tail]);
}

/** What an entry's two headers have in common (APPNOTE 4.3.7). */
function headerOf(entry: ZipEntry, packedBytes: number): Buffer {
  const content = Buffer.from(entry.content);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(entry.isEncrypted ? 1 : 0, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packedBytes, 14);
  header.writeUInt32LE(entry.declaredBytes ?? content.length, 18);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return header;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
