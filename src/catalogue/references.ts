import type { Condition } from '../questions/question.ts';
import type { Catalogue, Leaf } from './catalogue.ts';
import { questionsOf } from './conditions.ts';

/** What the files name and nothing defines, one sentence each; empty for a sound catalogue. */
export function brokenReferences(catalogue: Catalogue): string[] {
  const teams = new Set(catalogue.teams.map(({ id }) => id));
  const documents = new Set(catalogue.documents.map(({ id }) => id));
  return [...catalogue.leaves.values()].flatMap((leaf) => [
    ...(teams.has(leaf.team) ? [] : [`${leaf.path}: no team ${leaf.team}`]),
    ...leaf.documents
      .filter(({ document }) => !documents.has(document))
      .map(({ document }) => `${leaf.path}: no document ${document}`),
    ...conditionsThatLookForward(leaf),
  ]);
}

/** Conditions only look backwards, so that one pass through the questions settles what is asked. */
function conditionsThatLookForward(leaf: Leaf): string[] {
  const asked = new Set<string>();
  const faults: string[] = [];
  const check = (where: string, condition: Condition | undefined) => {
    for (const name of questionsOf(condition)) {
      if (!asked.has(name))
        faults.push(`${leaf.path}: ${where} depends on ${name}, which is not asked before it`);
    }
  };
  for (const question of leaf.questions) {
    check(question.id, question.when);
    check(question.id, question.requiredWhen);
    if (asked.has(question.id)) faults.push(`${leaf.path}: two questions are called ${question.id}`);
    asked.add(question.id);
  }
  for (const advisory of leaf.advisories) check(advisory.id, advisory.when);
  for (const document of leaf.documents) check(document.document, document.when);
  return faults;
}
