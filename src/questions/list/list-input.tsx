import { FieldGroup } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { ActButton } from '../act-button.tsx';
import { escapeWords } from '../escape.ts';
import type { InputProps } from '../kind.ts';
import { cellsOf } from './cell-kinds.ts';
import type { Cell } from './cells.ts';
import type { listTexts } from './nouns.ts';
import { blankRow, phrasesIn } from './rows.ts';
import { RowsInput } from './rows-input.tsx';
import { maxRowsOf, type TypedList } from './typed-list.ts';

/**
 * Rows drawn at first: more than one, so that a list is seen to be one; those left blank count for nothing. A row that
 * must itself hold rows is long enough alone.
 */
const rowsAtFirst = (cells: readonly Cell[]) =>
  cells.some(({ kindName, asked }) => kindName === 'contributors' && asked.required) ? 1 : 3;

const phraseTexts = words({
  answerAll: (phrase: Localized) => ({
    fr: `Répondre « ${phrase.fr} » à toute la liste`,
    en: `Answer “${phrase.en}” for the whole list`,
  }),
});

interface ListInputProps {
  readonly list: InputProps<TypedList>;
  readonly texts: ReturnType<typeof listTexts>;
}

/** A list, whose rows stay in the form when a phrase answers for them, so that it can be undone. */
export function ListInput({ list, texts }: ListInputProps) {
  const { name, asked, typed, required, problems, language } = list;
  const [max, cells] = [maxRowsOf(asked), cellsOf(asked)];
  const rows =
    typed.rows.length > 0
      ? typed.rows
      : Array.from({ length: Math.min(rowsAtFirst(cells), max) }, () => blankRow(cells));
  const isFull = rows.length >= max;
  const ofList = problems.find(({ field }) => !/^[^.]+\.\d/.test(field));
  return (
    <FieldGroup
      id={name}
      label={asked.label}
      hint={asked.help}
      problem={ofList?.text}
      required={required}
      language={language}
    >
      {list.escape}
      <div class="answer-here">
        <RowsInput
          rows={rows}
          cells={cells}
          props={list}
          isFull={isFull}
          row={texts.row}
          thisRow={texts.thisRow}
          canDuplicate
          underCell={(cell, cellTyped, field) => (
            <PhraseForAll list={list} cell={cell} typed={cellTyped} field={field} />
          )}
        />
        {isFull ? (
          <p class="hint">{(asked.escapable ? texts.fullHere : texts.full)(max)[language]}</p>
        ) : (
          <ActButton value={`add-row:${name}`}>{texts.add[language]}</ActButton>
        )}
      </div>
    </FieldGroup>
  );
}

interface PhraseForAllProps {
  readonly list: InputProps<TypedList>;
  readonly cell: Cell;
  readonly typed: unknown;
  readonly field: string;
}

/** Beside a phrase that was refused in a cell, the button that makes it the list's answer. */
function PhraseForAll({ list: { name, asked, problems, language }, cell, typed, field }: PhraseForAllProps) {
  if (!asked.escapable) return null;
  const found = phrasesIn(cell, typed, field).find((each) =>
    problems.some((wrong) => wrong.field === each.field),
  );
  return found ? (
    <ActButton value={`escape:${name}:${found.phrase}`}>
      {phraseTexts.answerAll(escapeWords[found.phrase])[language]}
    </ActButton>
  ) : null;
}
