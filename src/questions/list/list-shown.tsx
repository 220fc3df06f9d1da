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

/** The rows of an answered list, each cell as its kind shows it. */
export function ListShown({ answer, asked, language }: ListShownProps) {
  const columns = cellsOf(asked).map(({ kind, asked: column }) => ({
    header: column.label[language],
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
