import { Table } from '../../parts/table.tsx';
import type { Language } from '../../text/localized.ts';
import type { Asked } from '../question.ts';
import { cellsOf } from './cell-kinds.ts';
import type { Row } from './rows.ts';

interface ListShownProps {
  readonly answer: readonly Row[];
  readonly asked: Asked;
  readonly language: Language;
}

/** Codes and numbers, which are compared by eye: never broken over two lines. */
const inOneLine: ReadonlySet<string> = new Set([
  'iswc',
  'isrc',
  'ipi',
  'date',
  'percent',
  'duration',
  'integer',
]);

/** The rows of an answered list, each cell as its kind shows it; a column that no row answers is left out. */
export function ListShown({ answer, asked, language }: ListShownProps) {
  const columns = cellsOf(asked)
    .filter(({ asked: { id } }, index) => index === 0 || answer.some((row) => row[id] !== undefined))
    .map(({ kind, kindName, asked: column }) => ({
      header: column.label[language],
      numeric: inOneLine.has(kindName),
      cell: (row: Row) => {
        const value = row[column.id];
        if (value === undefined) return '';
        return kind.Shown
          ? kind.Shown({ answer: value, asked: column, language })
          : kind.show(value, column, language);
      },
    }));
  return (
    <div class="answer-table">
      <Table caption={asked.label[language]} columns={columns} rows={answer} />
    </div>
  );
}
