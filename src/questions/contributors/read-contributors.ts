import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { Problem, ReadContext, Reading } from '../kind.ts';
import { type Cell, cellName, labelled } from '../list/cells.ts';
import { isBlankRow, readRow, type TypedRow } from '../list/rows.ts';
import { percent } from '../percent/percent.tsx';
import type { Asked } from '../question.ts';
import { contributorCells } from './cells.ts';
import { type Contributor, type Right, sharesOff } from './shares.ts';

const labels = words({
  cell: (label: Localized, number: number, cell: Localized) => ({
    fr: `${label.fr} ${number}, ${cell.fr}`,
    en: `${label.en} ${number}, ${cell.en}`,
  }),
});

const rightNames = words({
  pr: { fr: 'parts du droit d’exécution', en: 'performing right shares' },
  rr: { fr: 'parts du droit de reproduction', en: 'reproduction right shares' },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : ajoutez au moins une personne`,
    en: `“${label.en}”: add at least one person`,
  }),
  sharesOff: (label: Localized, right: Right, total: number) => ({
    fr: `« ${label.fr} » : les ${rightNames[right].fr} doivent totaliser 100 %, et non ${showPercent(total, 'fr')}`,
    en: `“${label.en}”: the ${rightNames[right].en} must total 100%, not ${showPercent(total, 'en')}`,
  }),
});

const showPercent = (total: number, language: 'fr' | 'en') =>
  percent.show(total, { id: 'total', label: rightNames.pr, required: false }, language);

/** The contributors of a work, or what is wrong with them: each on its own first, then their shares together. */
export function readContributors(
  typed: readonly TypedRow[],
  name: string,
  asked: Asked,
  context: ReadContext,
): Reading<readonly Contributor[]> {
  const filled = typed.flatMap((row, index) => (isBlankRow(row) ? [] : [{ row, index }]));
  const readings = filled.map(({ row, index }) =>
    readRow(row, cellsOfNth(asked, index), (column) => cellName(name, index, column), context),
  );
  const answer = readings.map(({ answers }) => answers as unknown as Contributor);
  const [fault, ...faults] = readings.flatMap((reading) => reading.faults);
  if (fault) return { problems: [fault, ...faults] };
  const [off, ...othersOff] = totalFaults(answer, filled[0]?.index ?? 0, name, asked, context);
  return off ? { problems: [off, ...othersOff] } : { answer };
}

/** The cells of a contributor, whose labels say which one it is. */
export const cellsOfNth = (asked: Asked, index: number): Cell[] =>
  contributorCells.map((cell) => labelled(cell, labels.cell(asked.label, index + 1, cell.asked.label)));

function totalFaults(
  contributors: readonly Contributor[],
  row: number,
  name: string,
  asked: Asked,
  context: ReadContext,
): Problem[] {
  if (!asked.constraints?.sharesMustTotal) return [];
  return sharesOff(contributors, context).map(({ right, total }) => ({
    field: cellName(name, row, right),
    text: problems.sharesOff(asked.label, right, total),
  }));
}
