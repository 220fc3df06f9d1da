import type { Constraints } from './constraints.ts';
import { kindOf } from './kinds.ts';
import { cellKinds } from './list/cell-kinds.ts';
import type { Column, Question } from './question.ts';

/** What a question of the catalogue says that its kind cannot mean, one sentence each. */
export function faultsOf(question: Question): string[] {
  return [
    ...optionFaults(question),
    ...columnFaults(question),
    ...constraintFaults(question.kind, kindOf(question).heeds, question.constraints),
    ...limitFaults(question),
    ...protectionFaults(question),
  ];
}

/** The ids of the questions, asked before this one, that its constraints look back at. */
export const lookedBackAt = ({ constraints }: Pick<Question, 'constraints'>): string[] =>
  [constraints?.after, constraints?.temporaryOf].filter((id) => id !== undefined);

function optionFaults({ kind, options }: Question): string[] {
  const isChoice = kind === 'choice' || kind === 'multi-choice';
  return [
    ...when(isChoice && !options, `a ${kind} needs options`),
    ...when(!isChoice && options, `a ${kind} has no options`),
    ...doubles('option', options),
  ];
}

function columnFaults({ kind, columns }: Question): string[] {
  const isList = kind === 'work-list' || kind === 'usage-list';
  const [first] = columns ?? [];
  return [
    ...when(isList && !columns, `a ${kind} needs columns`),
    ...when(!isList && columns, `a ${kind} has no columns`),
    ...when(
      first && !(first.kind === 'short-text' && first.required),
      'the first column names the row: it must be a required short-text',
    ),
    ...doubles('column', columns),
    ...(columns ?? []).flatMap((column: Column) =>
      constraintFaults(column.kind, cellKinds[column.kind].heeds, column.constraints).map(
        (fault) => `${column.id}: ${fault}`,
      ),
    ),
  ];
}

const constraintFaults = (kind: string, heeded: readonly string[] = [], constraints: Constraints = {}) =>
  Object.keys(constraints)
    .filter((name) => !heeded.includes(name))
    .map((name) => `a ${kind} heeds no ${name}`);

function limitFaults({ columns, constraints = {}, help, options }: Question): string[] {
  const { minRows, maxRows, minSelected, notPast, notFuture, pattern } = constraints;
  return [
    ...when(minRows !== undefined && maxRows !== undefined && minRows > maxRows, 'minRows is above maxRows'),
    ...when(
      minSelected !== undefined && minSelected > (options?.length ?? 0),
      'minSelected is above the options',
    ),
    ...when(notPast && notFuture, 'notPast and notFuture leave one day only'),
    ...when(
      constraints.sharesMustTotal && !columns?.some(({ kind }) => kind === 'contributors'),
      'sharesMustTotal needs a column of contributors',
    ),
    ...when(pattern !== undefined && !isRegExp(pattern), 'pattern is not a regular expression'),
    ...when(pattern !== undefined && !help, 'a pattern needs a help that says in words what it demands'),
  ];
}

function protectionFaults(question: Question): string[] {
  const { mask, protectable, escapable } = kindOf(question);
  const isVaulted = question.sensitivity === 'vaulted';
  return [
    ...when(isVaulted && !mask && !protectable, 'this kind has no mask: it cannot be vaulted'),
    ...when(!isVaulted && mask, 'its sensitivity must be vaulted'),
    ...when(isVaulted && question.escapable, 'what is vaulted is never escapable'),
    ...when(
      !isVaulted && question.escapable && !escapable,
      'no phrase stands for the answer to this kind: escapable must be false',
    ),
  ];
}

function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function doubles(what: string, named: readonly { readonly id: string }[] = []): string[] {
  const ids = named.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two ${what}s are called ${id}`);
}

const when = (fails: unknown, fault: string): string[] => (fails ? [fault] : []);
