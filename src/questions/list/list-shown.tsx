import { Table } from '../../parts/table.tsx';
import type { Language } from '../../text/localized.ts';
import type { Asked } from '../question.ts';
import { cellKinds } from './cell-kinds.ts';
import type { ListedWork } from './read-list.ts';
import { columnsOf } from './typed-list.ts';

interface ListShownProps {
  readonly answer: readonly ListedWork[];
  readonly asked: Asked;
  readonly language: Language;
}

/** The works of an answered list, a row each. */
export function ListShown({ answer, asked, language }: ListShownProps) {
  const columns = columnsOf(asked).map((column) => ({
    header: column.label[language],
    cell: (work: ListedWork) =>
      work[column.id] === undefined ? '' : cellKinds[column.kind].show(work[column.id], column, language),
  }));
  return (
    <div class="answer-table">
      <Table caption={asked.label[language]} columns={columns} rows={answer} />
    </div>
  );
}
