import { describe, expect, it } from 'vitest';
import { Table } from './table.tsx';

const works = [
  { title: 'Neige d’avril', iswc: 'T-034.524.680-1', seen: true },
  { title: 'La dérive', iswc: '', seen: false },
];

const drawn = String(
  <Table
    caption="Œuvres"
    rows={works}
    columns={[
      { header: 'Titre', cell: ({ title }) => title },
      { header: 'ISWC', numeric: true, cell: ({ iswc }) => iswc || '—' },
    ]}
    waits={({ seen }) => !seen}
  />,
);

describe('a table', () => {
  it('says what it lists', () => {
    expect(drawn).toContain('>Œuvres</caption>');
  });

  it('names its columns, and its rows by their first cell', () => {
    expect(drawn.match(/<th role="columnheader" scope="col">/g)).toHaveLength(2);
    expect(drawn).toMatch(/<th role="rowheader" scope="row"[^>]*><div>Neige d’avril<\/div><\/th>/);
  });

  it('keeps the header of each cell when its rows are drawn as cards', () => {
    expect(drawn.match(/data-label="Titre"/g)).toHaveLength(2);
    expect(drawn.match(/<td role="cell" data-label="ISWC" class="num">/g)).toHaveLength(2);
  });

  it('is still a table to assistive technology when it is drawn as cards', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
      expect(drawn).toContain(`role="${role}"`);
    }
  });

  it('marks the rows that wait for the reader', () => {
    expect(drawn).toMatch(/<tr role="row" class="waits"><th[^>]*><div>La dérive/);
    expect(drawn.match(/class="waits"/g)).toHaveLength(1);
  });
});
