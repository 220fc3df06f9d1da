import type { Act, ActedOn } from '../kind.ts';
import { rowNumber } from '../row-numbers.ts';
import { type Cell, cellName, firstCell } from './cells.ts';
import { blankRow, type TypedRow } from './rows.ts';

/**
 * What rows become by the act of one of their buttons, or of a button in one of their cells; undefined where it is no
 * act on them. Full rows stay as they are, and a blank one always remains.
 */
export function actOnRows(
  rows: readonly TypedRow[],
  { verb, path: [step, column, ...rest], argument }: Act,
  name: string,
  cells: readonly Cell[],
  max: number,
): ActedOn<readonly TypedRow[]> | undefined {
  if (column !== undefined) {
    return actInRow(
      rows,
      step,
      cells.find(({ asked }) => asked.id === column),
      { verb, path: rest, argument },
      name,
    );
  }
  const changed = changedRows(verb, rows, step, cells, max);
  return changed && { typed: changed.rows, focus: firstCell(name, changed.row, cells) };
}

function actInRow(
  rows: readonly TypedRow[],
  step: string | undefined,
  cell: Cell | undefined,
  act: Act,
  name: string,
): ActedOn<readonly TypedRow[]> | undefined {
  const number = rowNumber(step);
  const row = number === undefined ? undefined : rows[number];
  if (number === undefined || row === undefined || cell === undefined) return undefined;
  const { asked, kind } = cell;
  const acted = kind.act?.(row[asked.id], act, cellName(name, number, asked.id), asked);
  return acted && { typed: rows.with(number, { ...row, [asked.id]: acted.typed }), focus: acted.focus };
}

function changedRows(
  verb: string,
  rows: readonly TypedRow[],
  step: string | undefined,
  cells: readonly Cell[],
  max: number,
): { readonly rows: readonly TypedRow[]; readonly row: number } | undefined {
  const isFull = rows.length >= max;
  if (verb === 'add-row' && step === undefined) {
    return isFull ? { rows, row: rows.length - 1 } : { rows: [...rows, blankRow(cells)], row: rows.length };
  }
  const number = rowNumber(step);
  const acted = number === undefined ? undefined : rows[number];
  if (number === undefined || acted === undefined) return undefined;
  if (verb === 'duplicate-row') {
    return isFull ? { rows, row: number } : { rows: rows.toSpliced(number + 1, 0, acted), row: number + 1 };
  }
  if (verb !== 'remove-row') return undefined;
  const others = rows.toSpliced(number, 1);
  return others.length === 0
    ? { rows: [blankRow(cells)], row: 0 }
    : { rows: others, row: Math.min(number, others.length - 1) };
}
