import { escapeNamed } from '../escape.ts';
import { kind } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { actOnList } from './act-on-list.ts';
import { cellsOf } from './cell-kinds.ts';
import { cellName, firstCell } from './cells.ts';
import { ListInput } from './list-input.tsx';
import { ListShown } from './list-shown.tsx';
import { listProblems, listTexts, type Noun } from './nouns.ts';
import { readList } from './read-list.ts';
import { fillRow, freeTextsIn, type Row } from './rows.ts';
import { filledRows, maxRowsOf, restoredList, type TypedList, typedListFrom } from './typed-list.ts';

/** A kind that is a list of rows, whose cells are kinds themselves; blank rows count for nothing. */
export function listKind(noun: Noun) {
  const words = { texts: listTexts(noun), problems: listProblems(noun) };
  const { texts, problems } = words;
  return kind<TypedList, readonly Row[]>({
    heeds: ['minRows', 'maxRows', 'sharesMustTotal'],
    escapable: true,
    typedFrom: typedListFrom,
    restored: restoredList,
    isBlank: (typed) => filledRows(typed).length === 0,
    escape: (typed) => escapeNamed(typed.escape),
    freeTexts: ({ rows }, name, asked) =>
      rows.flatMap((row, index) =>
        freeTextsIn(
          row,
          cellsOf(asked),
          (id) => cellName(name, index, id),
          (label) => texts.cell(index + 1, label),
        ),
      ),
    missing: (name, asked) => ({
      field: firstCell(name, 0, cellsOf(asked)),
      text: problems.missing(asked.label),
    }),
    read: (typed, name, asked, context) => readList(words, typed, name, asked, context),
    Input: (props) => <ListInput list={props} texts={texts} />,
    act: actOnList,
    show: ({ length }, _asked, language) => texts.count(length)[language],
    Shown: ListShown,
    messages: messagesOf(problems, {
      tooFew: [2],
      tooMany: [50],
      tooManyHere: [50],
      phraseInCell: [{ fr: 'Voir description', en: 'See description' }],
    }),
    fill: (random, asked, context) => ({
      escape: '',
      rows: Array.from(
        { length: random.between(asked.constraints?.minRows ?? 1, Math.min(4, maxRowsOf(asked))) },
        () => fillRow(random, cellsOf(asked), context),
      ),
    }),
  });
}
