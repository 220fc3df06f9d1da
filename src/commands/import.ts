import type { z } from 'zod';
import type { House } from '../house.ts';
import type { Listed } from '../people/as-listed.ts';
import { Failed } from './command.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { houseCommand } from './house-command.ts';

/** What is wrong in a column of a row. */
export class RowFault extends Error {
  readonly column: string;

  constructor(column: string, why: string) {
    super(why);
    this.column = column;
  }
}

interface Import<Schema extends z.ZodObject> {
  readonly does: string;
  /** The columns, each with what it may hold. */
  columns(house: House): Schema;
  /** What no two rows may share: the names of its columns. */
  readonly key: readonly (keyof z.output<Schema> & string)[];
  /** Makes it as the row says, in the transaction; throws RowFault where it cannot be. */
  write(inside: House, row: z.output<Schema>): Promise<Listed>;
}

/**
 * A command that makes things as a CSV file lists them: all of it in one transaction or, with --check or with one
 * fault, nothing; whatever it lists already stays. What the file does not list is not touched.
 */
export const importOf = <Schema extends z.ZodObject>(made: Import<Schema>) =>
  houseCommand({
    does: made.does,
    takes: 'FILE.csv [--check]',
    async act(house, given) {
      const [path, ...more] = given.filter((each) => each !== '--check');
      if (path === undefined || more.length > 0) throw new Failed('Give one CSV file: FILE.csv [--check]');
      return importFile(house, made, path, given.includes('--check'));
    },
  });

/** Undoes what was written. */
class Undo extends Error {}

async function importFile<Schema extends z.ZodObject>(
  house: House,
  made: Import<Schema>,
  path: string,
  isCheck: boolean,
): Promise<string[]> {
  const schema = made.columns(house);
  const columns = Object.entries(schema.shape).map(([name, column]) => ({
    name,
    required: !(column as z.ZodType).safeParse(undefined).success,
  }));
  const rows = await readCsv(path, columns);
  const counts: Record<Listed, number> = { made: 0, changed: 0, same: 0 };
  const faults: string[] = [];
  const work = house.db.transaction().execute(async (db) => {
    const lines = new Map<string, number>();
    for (const row of rows) {
      const outcome = await listed({ ...house, db }, made, schema, lines, row);
      if (typeof outcome === 'string') counts[outcome] += 1;
      else faults.push(...outcome.map((fault) => `${path}, line ${row.line}, ${fault}`));
    }
    if (isCheck || faults.length > 0) throw new Undo();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (faults.length > 0) throw new Failed([...faults, 'Nothing was written.'].join('\n'));
  const said = `${counts.made} new, ${counts.changed} changed, ${counts.same} as they were`;
  return [
    isCheck ? `${path}: nothing is wrong. It would be: ${said}. Nothing was written.` : `${path}: ${said}.`,
  ];
}

/** What came of a row, or everything that is wrong with it. */
async function listed<Schema extends z.ZodObject>(
  inside: House,
  { key, write }: Import<Schema>,
  schema: Schema,
  lines: Map<string, number>,
  { line, cells }: CsvRow,
): Promise<Listed | string[]> {
  const parsed = schema.safeParse(cells);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const row = parsed.data;
  const same = JSON.stringify(key.map((name) => row[name]));
  const before = lines.get(same);
  if (before !== undefined) return [`${key.join(' and ')}: the same as on line ${before}`];
  lines.set(same, line);
  try {
    return await write(inside, row);
  } catch (error) {
    if (error instanceof RowFault) return [`${error.column}: ${error.message}`];
    throw error;
  }
}
