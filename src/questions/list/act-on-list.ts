import { escapeNamed } from '../escape.ts';
import { escapeControl } from '../escape-choice.tsx';
import type { Act, ActedOn } from '../kind.ts';
import type { Asked, EscapeId } from '../question.ts';
import { actOnRows } from './act-on-rows.ts';
import { cellsOf } from './cell-kinds.ts';
import { phrasesIn, type TypedRow } from './rows.ts';
import { maxRowsOf, type TypedList } from './typed-list.ts';

/** What a list becomes by the act of one of its buttons: on its rows, or a phrase in place of them all. */
export function actOnList(
  typed: TypedList,
  act: Act,
  name: string,
  asked: Asked,
): ActedOn<TypedList> | undefined {
  if (act.verb === 'escape') {
    const phrase = asked.escapable && act.path.length === 0 ? escapeNamed(act.argument) : undefined;
    return phrase && answeredBy(phrase, typed, name, asked);
  }
  const acted = actOnRows(typed.rows, act, name, cellsOf(asked), maxRowsOf(asked));
  return acted && { typed: { ...typed, rows: acted.typed }, focus: acted.focus };
}

/** The phrase leaves the cells where it was typed, or it would be a fault again when the choice is undone. */
function answeredBy(phrase: EscapeId, { rows }: TypedList, name: string, asked: Asked): ActedOn<TypedList> {
  const withoutPhrases = (row: TypedRow): TypedRow => {
    const blank = cellsOf(asked)
      .filter((cell) => phrasesIn(cell, row[cell.asked.id], '').length > 0)
      .map(({ kind, asked: { id, ...cell } }) => [id, kind.restored(undefined, { id, ...cell })]);
    return { ...row, ...Object.fromEntries(blank) };
  };
  return { typed: { escape: phrase, rows: rows.map(withoutPhrases) }, focus: escapeControl(name, phrase) };
}
