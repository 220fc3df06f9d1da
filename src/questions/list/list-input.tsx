import type { Child } from 'hono/jsx';
import { FieldGroup } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { escapeTyped, escapeWords } from '../escape.ts';
import type { InputProps } from '../kind.ts';
import type { Column } from '../question.ts';
import { cellKinds } from './cell-kinds.ts';
import { blankRow, cellName, columnsOf, maxRowsOf, type TypedList, type TypedRow } from './typed-list.ts';

/** Rows drawn at first: more than one, so that a list is seen to be one; those left blank count for nothing. */
const rowsAtFirst = 3;

const texts = words({
  row: (number: number) => ({ fr: `Œuvre ${number}`, en: `Work ${number}` }),
  add: { fr: 'Ajouter une œuvre', en: 'Add a work' },
  duplicate: { fr: 'Dupliquer', en: 'Duplicate' },
  remove: { fr: 'Retirer', en: 'Remove' },
  thisRow: (number: number, title: string) => ({
    fr: ` l’œuvre ${number}${title && `, ${title}`}`,
    en: ` work ${number}${title && `, ${title}`}`,
  }),
  full: (max: number) => ({ fr: `${max} œuvres au plus.`, en: `${max} works at most.` }),
  fullHere: (max: number) => ({
    fr: `${max} œuvres au plus. Pour en indiquer davantage, joignez un fichier et choisissez « Voir document joint ».`,
    en: `${max} works at most. To give more, attach a file and choose “See attached document”.`,
  }),
  answerAll: (phrase: Localized) => ({
    fr: `Répondre « ${phrase.fr} » à toute la liste`,
    en: `Answer “${phrase.en}” for the whole list`,
  }),
});

/**
 * A list of works as one group of fields a row. Every button is a submit button named `act`, which works without
 * JavaScript; the rows stay in the form when a phrase answers for them, so that it can be undone.
 */
export function ListInput(list: InputProps<TypedList>) {
  const { name, asked, typed, required, problems, language } = list;
  const max = maxRowsOf(asked);
  const rows =
    typed.rows.length > 0
      ? typed.rows
      : Array.from({ length: Math.min(rowsAtFirst, max) }, () => blankRow(asked));
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
        <div class="list-rows">
          {rows.map((row, index) => (
            <Row list={list} row={row} index={index} isOnly={rows.length === 1} isFull={isFull} />
          ))}
        </div>
        {isFull ? (
          <p class="hint">{(asked.escapable ? texts.fullHere : texts.full)(max)[language]}</p>
        ) : (
          <Act value={`add-row:${name}`}>{texts.add[language]}</Act>
        )}
      </div>
    </FieldGroup>
  );
}

interface RowProps {
  readonly list: InputProps<TypedList>;
  readonly row: TypedRow;
  readonly index: number;
  readonly isOnly: boolean;
  readonly isFull: boolean;
}

function Row({ list, row, index, isOnly, isFull }: RowProps) {
  const { name, asked, language } = list;
  const columns = columnsOf(asked);
  const title = row[columns[0]?.id ?? '']?.trim() ?? '';
  const act = (verb: string, text: Localized) => (
    <Act value={`${verb}:${name}.${index}`}>
      {text[language]}
      <span class="visually-hidden">{texts.thisRow(index + 1, title)[language]}</span>
    </Act>
  );
  return (
    <fieldset class="list-row">
      <legend>{texts.row(index + 1)[language]}</legend>
      <div class="list-cells">
        {columns.map((column) => (
          <Cell list={list} column={column} typed={row[column.id] ?? ''} index={index} />
        ))}
      </div>
      <div class="list-acts">
        {!isFull && act('duplicate-row', texts.duplicate)}
        {!isOnly && act('remove-row', texts.remove)}
      </div>
    </fieldset>
  );
}

interface CellProps {
  readonly list: InputProps<TypedList>;
  readonly column: Column;
  readonly typed: string;
  readonly index: number;
}

/** A cell as its kind draws it; beside a phrase that was refused, the button that makes it the list's answer. */
function Cell({ list: { name, asked, problems, language }, column, typed, index }: CellProps) {
  const id = cellName(name, index, column.id);
  const wrong = problems.filter(({ field }) => field === id);
  const phrase = asked.escapable && wrong.length > 0 ? escapeTyped(typed) : undefined;
  return (
    <div class={`list-cell ${column.kind}`}>
      {cellKinds[column.kind].Input({
        name: id,
        asked: column,
        typed,
        required: column.required,
        problems: wrong,
        language,
      })}
      {phrase && (
        <Act value={`escape:${name}:${phrase}`}>{texts.answerAll(escapeWords[phrase])[language]}</Act>
      )}
    </div>
  );
}

const Act = ({ value, children }: { value: string; children?: Child }) => (
  <button type="submit" class="button link" name="act" value={value} data-redraws>
    {children}
  </button>
);
