import type { Localized } from '../../text/localized.ts';
import { escapeTyped } from '../escape.ts';
import type { Fields, Problem, ReadContext, TextTyped } from '../kind.ts';
import type { EscapeId } from '../question.ts';
import type { Random } from '../random.ts';
import { numbersIn, rowsKept } from '../row-numbers.ts';
import { textBox } from '../text-box.tsx';
import { type Cell, cellName } from './cells.ts';

/** A row as typed: what each of its cells was typed as, by column. */
export type TypedRow = Readonly<Record<string, unknown>>;
/** What a row's cells answer, by column; a cell left blank is absent. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of a form, whose cells are named `works.0.title`. */
export const rowsFrom = (fields: Fields, name: string, cells: readonly Cell[]): TypedRow[] =>
  numbersIn(fields, name).map((number) =>
    rowOf(cells, ({ kind, asked }) => kind.typedFrom(fields, cellName(name, number, asked.id), asked)),
  );

/** The rows that a draft kept, with the columns of today. */
export const restoredRows = (kept: unknown, cells: readonly Cell[]): TypedRow[] =>
  rowsKept(kept).map((row) =>
    rowOf(cells, ({ kind, asked }) => kind.restored((Object(row) as TypedRow)[asked.id], asked)),
  );

export const blankRow = (cells: readonly Cell[]): TypedRow =>
  rowOf(cells, ({ kind, asked }) => kind.restored(undefined, asked));

/** Nothing was typed in any cell: every kind of cell is typed as texts, however it holds them. */
export const isBlankRow = (row: TypedRow): boolean => Object.values(row).every(isBlank);

/** A row's answers by column, and its faults; `nameOf` gives a column its field. */
export function readRow(
  row: TypedRow,
  cells: readonly Cell[],
  nameOf: (column: string) => string,
  context: ReadContext,
): { readonly answers: Row; readonly faults: Problem[] } {
  const answers: Record<string, unknown> = {};
  const faults: Problem[] = [];
  for (const { kind, asked } of cells) {
    const typed = row[asked.id];
    if (kind.isBlank(typed)) {
      if (asked.required) faults.push(kind.missing(nameOf(asked.id), asked));
      continue;
    }
    const reading = kind.read(typed, nameOf(asked.id), asked, context);
    if ('problems' in reading) faults.push(...reading.problems);
    else answers[asked.id] = reading.answer;
  }
  return { answers, faults };
}

interface PhraseTyped {
  readonly field: string;
  readonly label: Localized;
  readonly phrase: EscapeId;
}

/** Where in a cell « Voir description » or « Voir document joint » was typed. */
export function phrasesIn({ kind, asked }: Cell, typed: unknown, field: string): PhraseTyped[] {
  const boxes = kind.boxes?.(typed, field, asked) ?? [
    { field, label: asked.label, text: kind.text?.(typed) ?? '' },
  ];
  return boxes.flatMap((box) => {
    const phrase = escapeTyped(box.text);
    return phrase ? [{ field: box.field, label: box.label, phrase }] : [];
  });
}

/** What was typed in a row in words of one's own; `nameOf` gives a column its field, `labelOf` its label there. */
export const freeTextsIn = (
  row: TypedRow,
  cells: readonly Cell[],
  nameOf: (column: string) => string,
  labelOf: (label: Localized) => Localized,
): TextTyped[] =>
  cells.flatMap(({ kind, asked }) => [
    ...(kind.freeTexts?.(row[asked.id], nameOf(asked.id), { ...asked, label: labelOf(asked.label) }) ?? []),
  ]);

/** A row of right answers: all that is required, and some of the rest. */
export const fillRow = (random: Random, cells: readonly Cell[], context: ReadContext): TypedRow =>
  rowOf(cells, ({ kind, asked }) =>
    asked.required || random.once(2) ? kind.fill(random, asked, context) : kind.restored(undefined, asked),
  );

const isBlank = (typed: unknown): boolean =>
  typeof typed === 'string' ? textBox.isBlank(typed) : Object.values(Object(typed)).every(isBlank);

const rowOf = (cells: readonly Cell[], typedOf: (cell: Cell) => unknown): TypedRow =>
  Object.fromEntries(cells.map((cell) => [cell.asked.id, typedOf(cell)]));
