import type { Condition, Question } from '../questions/question.ts';
import { lookedBackAt } from '../questions/question-faults.ts';
import type { Leaf } from './catalogue.ts';

interface ConditionFault {
  /** Within the leaf. */
  readonly path: readonly string[];
  readonly text: string;
}

/**
 * What is wrong with the conditions of a leaf. They only look backwards, so that one pass through the questions
 * settles what is asked; each operator fits the kind of its question; nothing depends on what is protected.
 */
export function conditionFaults(leaf: Leaf): ConditionFault[] {
  const asked = new Map<string, Question>();
  const faults: ConditionFault[] = [];
  const check = (path: readonly string[], condition: Condition | undefined, mayCountMonths = false) => {
    for (const text of faultsOf(condition, asked, mayCountMonths)) faults.push({ path, text });
  };
  for (const question of leaf.questions) {
    const path = ['questions', question.id];
    check([...path, 'when'], question.when);
    check([...path, 'requiredWhen'], question.requiredWhen);
    for (const id of lookedBackAt(question)) {
      if (!asked.has(id)) faults.push({ path: [...path, 'constraints'], text: notBefore(id) });
    }
    asked.set(question.id, question);
  }
  for (const { id, when } of leaf.advisories) check(['advisories', id], when, true);
  for (const { document, when } of leaf.documents) check(['documents', document], when);
  return faults;
}

type Atom = Exclude<Condition, { all: unknown } | { any: unknown }>;

function faultsOf(
  condition: Condition | undefined,
  asked: ReadonlyMap<string, Question>,
  mayCountMonths: boolean,
): string[] {
  if (condition === undefined) return [];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts) return parts.flatMap((part) => faultsOf(part, asked, mayCountMonths));
  const atom = condition as Atom;
  const question = asked.get(atom.question);
  if (question === undefined) return [notBefore(atom.question)];
  if (question.sensitivity === 'vaulted') return [`${atom.question} is protected: nothing may depend on it`];
  if ('olderThanMonths' in atom && !mayCountMonths) return ['olderThanMonths is for advisories only'];
  return misfits(atom, question);
}

const notBefore = (id: string) => `${id} is not asked before`;

/** An operator on a question whose answers it cannot look at, or a value that is none of them. */
function misfits(atom: Atom, { id, kind, options }: Question): string[] {
  if (!kindsByOperator[operatorOf(atom)].includes(kind))
    return [`${operatorOf(atom)} says nothing of ${id}, a ${kind}`];
  const possible = kind === 'yes-no' ? ['yes', 'no'] : (options ?? []).map((option) => option.id);
  return valuesIn(atom)
    .filter((value) => !possible.includes(value))
    .map((value) => `${id} has no option ${value}`);
}

const kindsByOperator = {
  equals: ['choice', 'yes-no'],
  in: ['choice', 'yes-no'],
  includes: ['multi-choice'],
  includesAny: ['multi-choice'],
  olderThanMonths: ['date', 'date-range'],
};

const operatorOf = (atom: Atom) =>
  Object.keys(kindsByOperator).find((operator) => operator in atom) as keyof typeof kindsByOperator;

function valuesIn(atom: Atom): readonly string[] {
  if ('equals' in atom) return [atom.equals];
  if ('in' in atom) return atom.in;
  if ('includes' in atom) return [atom.includes];
  return 'includesAny' in atom ? atom.includesAny : [];
}
