import { escapeNamed, escapeTyped } from '../escape.ts';
import { escapeControl } from '../escape-choice.tsx';
import type { EscapeId, Question } from '../question.ts';
import { blankRow, firstCell, maxRowsOf, restoredList, type TypedList, type TypedRow } from './typed-list.ts';

interface ActedOn {
  readonly typed: TypedList;
  /** The id of the control where one goes on. */
  readonly focus: string;
}

/**
 * What a list becomes by the act of one of its buttons: `add-row:works`, `duplicate-row:works.2`, `remove-row:works.2`,
 * `escape:works:see-attached-document`. Undefined where the act is no act on this list; a full list stays as it is.
 */
export function actOnRows(kept: unknown, act: string, question: Question): ActedOn | undefined {
  const [, verb, name, argument = ''] = /^([a-z-]+):([a-z\d-]+)(?:[.:]([a-z\d-]+))?$/.exec(act) ?? [];
  if (question.kind !== 'work-list' || name !== question.id) return undefined;
  const typed = restoredList(kept, question);
  const phrase = question.escapable ? escapeNamed(argument) : undefined;
  if (verb === 'escape') return phrase && answeredBy(phrase, typed, name);
  const changed = changedRows(verb, typed.rows, argument, question);
  if (changed === undefined) return undefined;
  return { typed: { ...typed, rows: changed.rows }, focus: firstCell(name, changed.row, question) };
}

/** The phrase leaves the cells where it was typed, or it would be a fault again when the choice is undone. */
function answeredBy(phrase: EscapeId, { rows }: TypedList, name: string): ActedOn {
  const withoutPhrases = (row: TypedRow) =>
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, escapeTyped(cell) ? '' : cell]));
  return { typed: { escape: phrase, rows: rows.map(withoutPhrases) }, focus: escapeControl(name, phrase) };
}

function changedRows(
  verb: string | undefined,
  rows: readonly TypedRow[],
  argument: string,
  question: Question,
) {
  const isFull = rows.length >= maxRowsOf(question);
  if (verb === 'add-row') {
    return {
      rows: isFull ? rows : [...rows, blankRow(question)],
      row: isFull ? rows.length - 1 : rows.length,
    };
  }
  const row = /^\d{1,6}$/.test(argument) ? Number(argument) : rows.length;
  const acted = rows[row];
  if (acted === undefined) return undefined;
  if (verb === 'duplicate-row') {
    return isFull ? { rows, row } : { rows: rows.toSpliced(row + 1, 0, acted), row: row + 1 };
  }
  if (verb !== 'remove-row') return undefined;
  const others = rows.toSpliced(row, 1);
  return others.length === 0
    ? { rows: [blankRow(question)], row: 0 }
    : { rows: others, row: Math.min(row, others.length - 1) };
}
