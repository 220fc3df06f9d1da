import { readFile } from 'node:fs/promises';
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { Failed } from './command.ts';

/** A row of a file, by the names of its columns; `line` is where it begins, as an editor counts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV file: UTF-8 with or without its mark, commas or semicolons, quoted or not, with these columns in
 * any order. Throws Failed for what is no such file.
 */
export async function readCsv(path: string, columns: readonly Column[]): Promise<CsvRow[]> {
  const text = decoded(path, await readFile(path).catch((error: Error) => fail(path, error.message)));
  const [header, ...records] = recordsOf(path, text);
  if (header === undefined) return fail(path, 'the file is empty; its first line names the columns');
  const names = header.record.map((name) => name.trim().toLowerCase());
  refuseColumns(path, names, columns);
  return records.map(({ record, line }) => {
    if (record.length !== names.length)
      fail(path, `line ${line} has ${record.length} cells, and the first line names ${names.length} columns`);
    const cells = names.map((name, index) => [name, (record[index] ?? '').trim().normalize('NFC')]);
    return { line, cells: Object.fromEntries(cells) };
  });
}

interface Column {
  readonly name: string;
  readonly required: boolean;
}

function decoded(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail(path, 'the file is not UTF-8; save it again as « CSV UTF-8 »');
  }
}

function recordsOf(path: string, text: string) {
  // A spreadsheet in French writes semicolons: the first line, whose names hold neither, tells.
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relaxColumnCount: true,
      skipRecordsWithEmptyValues: true,
    }) as unknown as { record: string[]; info: InfoRecord }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }));
  } catch (error) {
    if (error instanceof CsvError) return fail(path, error.message);
    throw error;
  }
}

/** The lines are counted to the end of a row, which a quoted cell may carry on. */
const breaksIn = (record: readonly string[]) => record.join('').split('\n').length - 1;

function refuseColumns(path: string, names: readonly string[], columns: readonly Column[]): void {
  const known = columns.map(({ name }) => name);
  const missing = columns.filter(({ name, required }) => required && !names.includes(name));
  const foreign = names.filter((name) => !known.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const faults = [
    ...missing.map(({ name }) => `the column ${name} is missing`),
    ...foreign.map((name) => `there is no column “${name}”`),
    ...twice.map((name) => `the column ${name} is there twice`),
  ];
  if (faults.length > 0) fail(path, `${faults.join('; ')}. The columns are: ${known.join(', ')}`);
}

function fail(path: string, why: string): never {
  throw new Failed(`${path}: ${why}`);
}
