import type { Fields } from '../kind.ts';
import type { Asked } from '../question.ts';
import { textBox } from '../text-box.tsx';
import { cellsOf } from './cell-kinds.ts';
import { isBlankRow, restoredRows, rowsFrom, type TypedRow } from './rows.ts';

/** A list as typed: its rows, and the phrase chosen in their place, if any. */
export interface TypedList {
  readonly escape: string;
  readonly rows: readonly TypedRow[];
}

export const typedListFrom = (fields: Fields, name: string, asked: Asked): TypedList => ({
  escape: fields.one(`${name}.escape`),
  rows: rowsFrom(fields, name, cellsOf(asked)),
});

export function restoredList(kept: unknown, asked: Asked): TypedList {
  const list = Object(kept) as Record<string, unknown>;
  return { escape: textBox.restored(list.escape), rows: restoredRows(list.rows, cellsOf(asked)) };
}

export const maxRowsOf = (asked: Asked): number => asked.constraints?.maxRows ?? 50;

/** The rows in which something was typed, with their numbers. */
export const filledRows = ({ rows }: TypedList) =>
  rows.flatMap((row, index) => (isBlankRow(row) ? [] : [{ row, index }]));
