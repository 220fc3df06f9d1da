import type { Child } from 'hono/jsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { ActButton } from '../act-button.tsx';
import type { InputProps } from '../kind.ts';
import { type Cell, cellName } from './cells.ts';
import type { TypedRow } from './rows.ts';

const texts = words({
  duplicate: { fr: 'Dupliquer', en: 'Duplicate' },
  remove: { fr: 'Retirer', en: 'Remove' },
});

interface RowsInputProps {
  readonly rows: readonly TypedRow[];
  readonly cells: readonly Cell[];
  readonly props: Pick<InputProps<unknown>, 'name' | 'problems' | 'language'>;
  readonly isFull: boolean;
  /** What a row is called: « Œuvre 2 ». */
  readonly row: (number: number) => Localized;
  /** Said after « Retirer » to those who do not see which row the button is in. */
  readonly thisRow: (number: number, title: string) => Localized;
  readonly canDuplicate?: boolean;
  /** Drawn under a cell. */
  readonly underCell?: (cell: Cell, typed: unknown, field: string) => Child;
}

/** Rows as groups of fields, each with its buttons: submit buttons named `act`, which work without JavaScript. */
export const RowsInput = (list: RowsInputProps) => (
  <div class="list-rows">
    {list.rows.map((row, index) => (
      <RowInput list={list} row={row} index={index} />
    ))}
  </div>
);

interface RowInputProps {
  readonly list: RowsInputProps;
  readonly row: TypedRow;
  readonly index: number;
}

function RowInput({ list, row, index }: RowInputProps) {
  const { cells, props, isFull, rows, canDuplicate } = list;
  const { name, language } = props;
  const [first] = cells;
  const title = first?.kind.text?.(row[first.asked.id]).trim() ?? '';
  const act = (verb: string, text: Localized) => (
    <ActButton value={`${verb}:${name}.${index}`}>
      {text[language]}
      <span class="visually-hidden">{list.thisRow(index + 1, title)[language]}</span>
    </ActButton>
  );
  return (
    <fieldset class="list-row">
      <legend>{list.row(index + 1)[language]}</legend>
      <div class="list-cells">
        {cells.map((cell) => (
          <CellInput list={list} cell={cell} typed={row[cell.asked.id]} index={index} />
        ))}
      </div>
      <div class="list-acts">
        {canDuplicate && !isFull && act('duplicate-row', texts.duplicate)}
        {rows.length > 1 && act('remove-row', texts.remove)}
      </div>
    </fieldset>
  );
}

interface CellInputProps {
  readonly list: RowsInputProps;
  readonly cell: Cell;
  readonly typed: unknown;
  readonly index: number;
}

function CellInput({ list, cell, typed, index }: CellInputProps) {
  const { name, problems, language } = list.props;
  const { kind, kindName, asked } = cell;
  const field = cellName(name, index, asked.id);
  return (
    <div class="list-cell" data-kind={kindName}>
      {kind.Input({
        name: field,
        asked,
        typed,
        required: asked.required,
        problems: problems.filter((each) => each.field === field || each.field.startsWith(`${field}.`)),
        language,
        inRow: true,
      })}
      {list.underCell?.(cell, typed, field)}
    </div>
  );
}
