import type { Localized } from '../../text/localized.ts';
import type { Kind } from '../kind.ts';
import type { Asked } from '../question.ts';

/** A cell of a row: a kind, and what it asks there. */
export interface Cell {
  readonly asked: Asked;
  readonly kind: Kind<unknown, unknown>;
  /** The name of its kind, which the page is styled by. */
  readonly kindName: string;
}

/** The name of a cell's field, and its id. */
export const cellName = (name: string, row: number, column: string) => `${name}.${row}.${column}`;

/** The first cell of a row: where one lands who comes to it. */
export const firstCell = (name: string, row: number, cells: readonly Cell[]) =>
  cellName(name, row, cells[0]?.asked.id ?? '');

/** A cell under a label that says its row too, so that every fault of its does. */
export const labelled = (cell: Cell, label: Localized): Cell => ({
  ...cell,
  asked: { ...cell.asked, label },
});
