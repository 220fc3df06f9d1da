import { kind } from '../kind.ts';
import { actOnRows } from '../list/act-on-rows.ts';
import { cellName, firstCell } from '../list/cells.ts';
import { freeTextsIn, isBlankRow, restoredRows, rowsFrom, type TypedRow } from '../list/rows.ts';
import { messagesOf } from '../messages-of.ts';
import { contributorCells as cells } from './cells.ts';
import { ContributorsInput, maxContributors } from './contributors-input.tsx';
import { ContributorsShown, showContributor } from './contributors-shown.tsx';
import { fillContributors } from './fill-contributors.ts';
import { cellsOfNth, problems, readContributors } from './read-contributors.ts';
import type { Contributor } from './shares.ts';

/** Those who have a right in a work, a row each, in a cell of its row. */
export const contributors = kind<readonly TypedRow[], readonly Contributor[]>({
  typedFrom: (fields, name) => rowsFrom(fields, name, cells),
  restored: (kept) => restoredRows(kept, cells),
  isBlank: (typed) => typed.every(isBlankRow),
  boxes: (typed, name, asked) =>
    typed.flatMap((row, index) =>
      cellsOfNth(asked, index).map(({ kind: { text }, asked: { id, label } }) => ({
        field: cellName(name, index, id),
        label,
        text: text?.(row[id]) ?? '',
      })),
    ),
  freeTexts: (typed, name, asked) =>
    typed.flatMap((row, index) =>
      freeTextsIn(
        row,
        cellsOfNth(asked, index),
        (id) => cellName(name, index, id),
        (label) => label,
      ),
    ),
  missing: (name, asked) => ({ field: firstCell(name, 0, cells), text: problems.missing(asked.label) }),
  read: readContributors,
  Input: ContributorsInput,
  act: (typed, act, name) => actOnRows(typed, act, name, cells, maxContributors),
  show: (answer, _asked, language) => answer.map((each) => showContributor(each, language)).join('; '),
  Shown: ContributorsShown,
  messages: messagesOf(problems, { sharesOff: ['pr', 90] }),
  fill: fillContributors,
});
