import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | boolean | Date | null | readonly string[] | Encoded;

/** A text that stands in many rows, made ready for COPY once. */
export class Encoded {
  readonly text: string;
  constructor(text: string) {
    this.text = escaped(text);
  }
}

/** Writes rows through COPY, each a value a column. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunksOf(rows), { objectMode: false }), stream);
}

const chunkLength = 1 << 16;

function* chunksOf(rows: Iterable<readonly Value[]>): Generator<Buffer> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(encoded).join('\t')}\n`;
    if (chunk.length < chunkLength) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

function encoded(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Encoded) return value.text;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return escaped(`{${value.map((each) => JSON.stringify(each)).join(',')}}`);
  return String(value);
}

const special = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string) => text.replace(special, (character) => escapes[character] ?? '');
