import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { escapeTyped, escapeWords } from '../escape.ts';
import { escapeControl } from '../escape-choice.tsx';
import { type Problem, problem, type ReadContext, type Reading } from '../kind.ts';
import type { Asked, Column } from '../question.ts';
import { cellKinds } from './cell-kinds.ts';
import {
  cellName,
  columnsOf,
  firstCell,
  isBlankRow,
  maxRowsOf,
  type TypedList,
  type TypedRow,
} from './typed-list.ts';

/** What a work's cells answer, by column; a cell left blank is absent. */
export type ListedWork = Readonly<Record<string, unknown>>;

const maxCellLength = 300;

const labels = words({
  cell: (row: number, label: Localized) => ({
    fr: `Œuvre ${row}, ${label.fr}`,
    en: `Work ${row}, ${label.en}`,
  }),
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : ajoutez au moins une œuvre`,
    en: `“${label.en}”: add at least one work`,
  }),
  tooFew: (label: Localized, min: number) => ({
    fr: `« ${label.fr} » : ajoutez au moins ${min} œuvres`,
    en: `“${label.en}”: add at least ${min} works`,
  }),
  tooMany: (label: Localized, max: number) => ({
    fr: `« ${label.fr} » : ${max} œuvres au plus; retirez les autres`,
    en: `“${label.en}”: at most ${max} works; remove the others`,
  }),
  tooManyHere: (label: Localized, max: number) => ({
    fr: `« ${label.fr} » : ${max} œuvres au plus. Tout ce que vous avez saisi est gardé; joignez plutôt un fichier et choisissez « Voir document joint »`,
    en: `“${label.en}”: at most ${max} works. All that you entered is kept; attach a file instead and choose “See attached document”`,
  }),
  phraseInCell: (label: Localized, phrase: Localized) => ({
    fr: `« ${label.fr} » : « ${phrase.fr} » ne peut répondre qu’à toute la liste; confirmez-le avec le bouton, ou écrivez autre chose ici`,
    en: `“${label.en}”: “${phrase.en}” can only answer the whole list; confirm it with the button, or write something else here`,
  }),
});

/** The works of a list, without its blank rows, or everything that is wrong with them, each fault with its row. */
export function readList(
  { rows }: TypedList,
  name: string,
  asked: Asked,
  context: ReadContext,
): Reading<readonly ListedWork[]> {
  const filled = rows.flatMap((row, index) => (isBlankRow(row) ? [] : [{ row, index }]));
  const [min, max] = [asked.constraints?.minRows ?? 0, maxRowsOf(asked)];
  if (filled.length > max) return tooMany(name, asked, max);
  if (filled.length < min) return problem(firstCell(name, 0, asked), problems.tooFew(asked.label, min));
  const works = filled.map(({ row, index }) => readRow(row, index, name, asked, context));
  const faults = works.flatMap((work) => work.faults);
  return isSome(faults) ? { problems: faults } : { answer: works.map(({ answers }) => answers) };
}

/** Where a phrase may stand for the list, the refusal leads to its radio. */
const tooMany = (name: string, asked: Asked, max: number) =>
  asked.escapable
    ? problem(escapeControl(name, 'see-attached-document'), problems.tooManyHere(asked.label, max))
    : problem(firstCell(name, max, asked), problems.tooMany(asked.label, max));

/** A row's answers by column, and its faults; of a row where a phrase was typed, nothing else is asked. */
function readRow(row: TypedRow, index: number, name: string, asked: Asked, context: ReadContext) {
  const answers: Record<string, unknown> = {};
  const faults = asked.escapable ? phrasesIn(row, index, name, asked) : [];
  if (faults.length > 0) return { answers, faults };
  for (const column of columnsOf(asked)) {
    const [kind, typed] = [cellKinds[column.kind], row[column.id] ?? ''];
    const [field, cell] = [cellName(name, index, column.id), cellAsked(column, index)];
    if (kind.isBlank(typed)) {
      if (column.required) faults.push(kind.missing(field, cell));
      continue;
    }
    const reading = kind.read(typed, field, cell, context);
    if ('problems' in reading) faults.push(...reading.problems);
    else answers[column.id] = reading.answer;
  }
  return { answers, faults };
}

function phrasesIn(row: TypedRow, index: number, name: string, asked: Asked): Problem[] {
  return columnsOf(asked).flatMap(({ id, label }) => {
    const phrase = escapeTyped(row[id] ?? '');
    if (phrase === undefined) return [];
    const text = problems.phraseInCell(labels.cell(index + 1, label), escapeWords[phrase]);
    return [{ field: cellName(name, index, id), text }];
  });
}

/** A cell as its kind knows it: the label says the row too, so that every fault does. */
const cellAsked = (column: Column, index: number): Asked => ({
  ...column,
  label: labels.cell(index + 1, column.label),
  constraints: { maxLength: maxCellLength, ...column.constraints },
});

const isSome = (faults: Problem[]): faults is [Problem, ...Problem[]] => faults.length > 0;
