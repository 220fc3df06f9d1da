import type { Fields } from '../kind.ts';
import type { Asked, Column } from '../question.ts';
import { textBox } from '../text-box.ts';

/** A list as typed: its cells by column, row by row, and the phrase chosen in their place, if any. */
export interface TypedList {
  readonly escape: string;
  readonly rows: readonly TypedRow[];
}
export type TypedRow = Readonly<Record<string, string>>;

/** Far more than any form draws: what a forged one sends beyond is dropped, for each row is drawn again. */
const maxRowsKept = 1000;

/** The cells are named `works.0.title`; the numbers of the rows may have gaps, their order counts. */
export function typedListFrom(fields: Fields, name: string, asked: Asked): TypedList {
  const numbers = new Set<number>();
  for (const field of fields.names()) {
    if (!field.startsWith(`${name}.`)) continue;
    const [, number] = /^(\d{1,6})\./.exec(field.slice(name.length + 1)) ?? [];
    if (number !== undefined) numbers.add(Number(number));
  }
  const rows = [...numbers]
    .sort((a, b) => a - b)
    .slice(0, maxRowsKept)
    .map((number) => rowOf(asked, ({ id }) => fields.one(cellName(name, number, id))));
  return { escape: fields.one(`${name}.escape`), rows };
}

/** A list as a draft kept it, with the columns of today. */
export function restoredList(kept: unknown, asked: Asked): TypedList {
  const list = Object(kept) as Record<string, unknown>;
  return {
    escape: textBox.restored(list.escape),
    rows: (Array.isArray(list.rows) ? list.rows : [])
      .slice(0, maxRowsKept)
      .map((row: unknown) => rowOf(asked, ({ id }) => textBox.restored(Object(row)[id]))),
  };
}

export const columnsOf = (asked: Asked): readonly Column[] => asked.columns ?? [];

export const maxRowsOf = (asked: Asked): number => asked.constraints?.maxRows ?? 50;

/** The name of a cell's field, and its id. */
export const cellName = (name: string, row: number, column: string) => `${name}.${row}.${column}`;

/** The first cell of a row: where one lands who comes to it. */
export const firstCell = (name: string, row: number, asked: Asked) =>
  cellName(name, row, columnsOf(asked)[0]?.id ?? '');

export const blankRow = (asked: Asked): TypedRow => rowOf(asked, () => '');

export const isBlankRow = (row: TypedRow): boolean => Object.values(row).every(textBox.isBlank);

const rowOf = (asked: Asked, cell: (column: Column) => string): TypedRow =>
  Object.fromEntries(columnsOf(asked).map((column) => [column.id, cell(column)]));
