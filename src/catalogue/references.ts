import { languages } from '../text/localized.ts';
import { stemsOf } from '../text/stems.ts';
import type { CaseType, Catalogue, Leaf } from './catalogue.ts';
import { conditionFaults } from './condition-faults.ts';
import type { Fault } from './fault.ts';

/** What the files name and nothing defines, and what is defined twice; empty for a sound catalogue. */
export function brokenReferences(catalogue: Catalogue): Fault[] {
  const { teams, documents, types, leaves } = catalogue;
  return [
    ...doubles('team', teams).map((text) => ({ file: 'teams.yaml', path: [], text })),
    ...doubles('document', documents).map((text) => ({ file: 'documents.yaml', path: [], text })),
    ...types.flatMap(doubledNodes),
    ...[...leaves.values()].flatMap((leaf) => leafFaults(leaf, catalogue)),
    ...catchAllFaults(leaves),
  ];
}

function doubledNodes(type: CaseType): Fault[] {
  const at = (path: string[], texts: string[]) =>
    texts.map((text) => ({ file: fileOf(type.id), path, text }));
  return [
    ...at([], doubles('sub-type', type.subTypes)),
    ...type.subTypes.flatMap((subType) =>
      'updateTypes' in subType ? at([subType.id], doubles('update type', subType.updateTypes)) : [],
    ),
  ];
}

function leafFaults(leaf: Leaf, { teams, documents, leaves }: Catalogue): Fault[] {
  const [type = '', ...path] = leaf.path.split('/');
  const at = (text: string, ...within: string[]): Fault => ({
    file: fileOf(type),
    path: [...path, ...within],
    text,
  });
  const expected = leaf.documents.map(({ document }) => ({ id: document }));
  return [
    ...(teams.some(({ id }) => id === leaf.team) ? [] : [at(`there is no team ${leaf.team}`, 'team')]),
    ...leaf.seeAlso
      .filter((other) => !leaves.has(other) || other === leaf.path)
      .map((other) => at(`${other} is no other leaf`, 'seeAlso')),
    ...emptyKeywords(leaf).map((text) => at(text, 'keywords')),
    ...expected
      .filter(({ id }) => !documents.some((document) => document.id === id))
      .map(({ id }) => at(`there is no document ${id}`, 'documents')),
    ...doubles('expected document', expected).map((text) => at(text, 'documents')),
    ...doubles('question', leaf.questions).map((text) => at(text, 'questions')),
    ...doubles('advisory', leaf.advisories).map((text) => at(text, 'advisories')),
    ...conditionFaults(leaf).map(({ path: within, text }) => at(text, ...within)),
  ];
}

/** Keywords of which the search would take nothing: « pas à moi ». */
const emptyKeywords = ({ keywords }: Leaf): string[] =>
  languages.flatMap((language) =>
    keywords[language]
      .filter((keyword) => stemsOf(keyword, language).length === 0)
      .map((keyword) => `${language}: “${keyword}” says nothing to search for`),
  );

/** Who finds no type of their own is sent to one leaf. */
function catchAllFaults(leaves: Catalogue['leaves']): Fault[] {
  const found = [...leaves.values()].filter(({ catchAll }) => catchAll);
  return found.length === 1
    ? []
    : [{ file: 'types', path: [], text: `${found.length} leaves have catchAll, not one` }];
}

const fileOf = (type: string) => `types/${type}.yaml`;

function doubles(what: string, named: readonly { readonly id: string }[]): string[] {
  const ids = named.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  return [...new Set(twice)].map((id) => `there is more than one ${what} ${id}`);
}
