import { contributors } from '../contributors/contributors.tsx';
import { country } from '../country/country.tsx';
import { date } from '../date/date.tsx';
import { duration } from '../duration/duration.tsx';
import { integer } from '../integer/integer.tsx';
import { ipi } from '../ipi/ipi.tsx';
import { isrc } from '../isrc/isrc.tsx';
import { iswc } from '../iswc/iswc.tsx';
import type { Kind } from '../kind.ts';
import { percent } from '../percent/percent.tsx';
import type { Asked, CellKind, Column } from '../question.ts';
import { shortText } from '../short-text/short-text.tsx';
import { url } from '../url/url.tsx';
import type { Cell } from './cells.ts';

/** Every kind that a cell may be, by its name in the catalogue. */
export const cellKinds: Readonly<Record<CellKind, Kind<unknown, unknown>>> = {
  'short-text': shortText,
  iswc,
  isrc,
  ipi,
  url,
  date,
  country,
  percent,
  duration,
  integer,
  contributors,
};

const maxCellLength = 300;

/** The cells of a list's rows, as its columns ask for them. */
export const cellsOf = ({ columns = [], constraints }: Asked): Cell[] =>
  columns.map((column) => ({
    kind: cellKinds[column.kind],
    kindName: column.kind,
    asked: { ...column, constraints: cellConstraints(column, constraints) },
  }));

/** The shares of a work are those of its contributors: what the list demands of them, their cell does. */
const cellConstraints = (
  { kind, constraints }: Column,
  ofList: Asked['constraints'],
): Asked['constraints'] => ({
  ...(kind === 'short-text' ? { maxLength: maxCellLength } : {}),
  ...(kind === 'contributors' && ofList?.sharesMustTotal ? { sharesMustTotal: ofList.sharesMustTotal } : {}),
  ...constraints,
});
