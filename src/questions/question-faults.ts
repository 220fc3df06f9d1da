import type { Constraints } from './constraints.ts';
import { natureOf, natureOfCell } from './kind-names.ts';
import type { Column, Question } from './question.ts';

/** What a question of the catalogue says that its kind cannot mean, one sentence each. */
export function faultsOf(question: Question): string[] {
  return [
    ...optionFaults(question),
    ...columnFaults(question),
    ...constraintFaults(question.kind, natureOf(question.kind).heeds ?? [], question.constraints),
    ...limitFaults(question),
    ...protectionFaults(question),
    ...when(
      question.escapable && !natureOf(question.kind).escapable,
      `no phrase can stand for a ${question.kind}: escapable must be false`,
    ),
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
      constraintFaults(column.kind, natureOfCell(column.kind).heeds ?? [], column.constraints).map(
        (fault) => `${column.id}: ${fault}`,
      ),
    ),
  ];
}

const constraintFaults = (kind: string, heeded: readonly string[], constraints: Constraints = {}) =>
  Object.keys(constraints)
    .filter((name) => !heeded.includes(name))
    .map((name) => `a ${kind} heeds no ${name}`);

function limitFaults({ columns, constraints = {}, help, options }: Question): string[] {
  const { minRows, maxRows, minSelected, maxItems, multiple, notPast, notFuture, pattern } = constraints;
  return [
    ...when(minRows !== undefined && maxRows !== undefined && minRows > maxRows, 'minRows is above maxRows'),
    ...when(
      minSelected !== undefined && minSelected > (options?.length ?? 0),
      'minSelected is above the options',
    ),
    ...when(maxItems !== undefined && !multiple, 'maxItems means nothing without multiple'),
    ...when(notPast && notFuture, 'notPast and notFuture leave one day only'),
    ...when(
      constraints.sharesMustTotal && !columns?.some(({ kind }) => kind === 'contributors'),
      'sharesMustTotal needs a column of contributors',
    ),
    ...when(pattern !== undefined && !isRegExp(pattern), 'pattern is not a regular expression'),
    ...when(pattern !== undefined && !help, 'a pattern needs a help that says in words what it demands'),
  ];
}

function protectionFaults({ kind, sensitivity, escapable, constraints }: Question): string[] {
  const isVaulted = sensitivity === 'vaulted';
  const mayBe = kind === 'short-text' ? constraints?.format !== undefined : natureOf(kind).vaulted;
  const mustBe = constraints?.format !== undefined || natureOf(kind).vaulted === 'always';
  return [
    ...when(isVaulted && !mayBe, `a ${kind} has no mask: it cannot be vaulted`),
    ...when(mustBe && !isVaulted, 'its sensitivity must be vaulted'),
    ...when(isVaulted && escapable, 'what is vaulted is never escapable'),
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
