import type { Child } from 'hono/jsx';

interface TableProps<Row> {
  /** What the table lists; said to those who do not see the heading above it. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly {
    readonly header: string;
    readonly cell: (row: Row) => Child;
    readonly numeric?: boolean;
  }[];
  readonly rows: readonly Row[];
  /** Names a row among all, so that it stays itself where the page is redrawn in place. */
  readonly id?: (row: Row) => string;
  /** Marks the rows that wait for the reader; they say it in words too. */
  readonly waits?: (row: Row) => boolean;
}

/** Safari drops the roles of a table that is drawn as cards, so that they are said again. */
const role = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  name: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;

/** A table that becomes one card a row on a narrow screen, each cell keeping its header. */
export function Table<Row>({ caption, columns, rows, id, waits }: TableProps<Row>) {
  return (
    <table class="cards" {...role.table}>
      <caption class="visually-hidden">{caption}</caption>
      <thead {...role.group}>
        <tr {...role.row}>
          {columns.map(({ header }) => (
            <th {...role.column}>{header}</th>
          ))}
        </tr>
      </thead>
      <tbody {...role.group}>
        {rows.map((row) => (
          <tr {...role.row} {...(id ? { id: id(row) } : {})} {...(waits?.(row) ? { class: 'waits' } : {})}>
            {columns.map(({ header, cell, numeric }, index) => {
              const looks = { 'data-label': header, ...(numeric ? { class: 'num' } : {}) };
              return index === 0 ? (
                <th {...role.name} {...looks}>
                  <div>{cell(row)}</div>
                </th>
              ) : (
                <td {...role.cell} {...looks}>
                  <div>{cell(row)}</div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
