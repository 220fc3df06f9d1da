import { escapeWords } from '../escape.ts';
import { escapeControl } from '../escape-choice.tsx';
import { type Problem, problem, type ReadContext, type Reading } from '../kind.ts';
import type { Asked } from '../question.ts';
import { cellsOf } from './cell-kinds.ts';
import { type Cell, cellName, firstCell, labelled } from './cells.ts';
import type { listProblems, listTexts } from './nouns.ts';
import { phrasesIn, type Row, readRow, type TypedRow } from './rows.ts';
import { filledRows, maxRowsOf, type TypedList } from './typed-list.ts';

export interface ListWords {
  readonly texts: ReturnType<typeof listTexts>;
  readonly problems: ReturnType<typeof listProblems>;
}

/** The rows of a list that are not blank, or everything that is wrong with them, each fault with its row. */
export function readList(
  { texts, problems }: ListWords,
  typed: TypedList,
  name: string,
  asked: Asked,
  context: ReadContext,
): Reading<readonly Row[]> {
  const filled = filledRows(typed);
  const cells = cellsOf(asked);
  const [min, max] = [asked.constraints?.minRows ?? 0, maxRowsOf(asked)];
  if (filled.length > max) return tooMany(problems, name, asked, max);
  if (filled.length < min) return problem(firstCell(name, 0, cells), problems.tooFew(asked.label, min));
  const rows = filled.map(({ row, index }) => {
    const inRow = cells.map((cell) => labelled(cell, texts.cell(index + 1, cell.asked.label)));
    const nameOf = (column: string) => cellName(name, index, column);
    const phrases = asked.escapable ? phraseFaults(problems, row, inRow, nameOf) : [];
    // Of a row where a phrase was typed, nothing else is asked.
    return phrases.length > 0 ? { answers: {}, faults: phrases } : readRow(row, inRow, nameOf, context);
  });
  const [first, ...others] = rows.flatMap(({ faults }) => faults);
  return first ? { problems: [first, ...others] } : { answer: rows.map(({ answers }) => answers) };
}

/** Where a phrase may stand for the list, the refusal leads to its radio. */
const tooMany = (problems: ListWords['problems'], name: string, asked: Asked, max: number) =>
  asked.escapable
    ? problem(escapeControl(name, 'see-attached-document'), problems.tooManyHere(asked.label, max))
    : problem(firstCell(name, max, cellsOf(asked)), problems.tooMany(asked.label, max));

const phraseFaults = (
  problems: ListWords['problems'],
  row: TypedRow,
  cells: readonly Cell[],
  nameOf: (column: string) => string,
): Problem[] =>
  cells.flatMap((cell) =>
    phrasesIn(cell, row[cell.asked.id], nameOf(cell.asked.id)).map(({ field, label, phrase }) => ({
      field,
      text: problems.phraseInCell(label, escapeWords[phrase]),
    })),
  );
