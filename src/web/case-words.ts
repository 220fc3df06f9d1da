import { statusOf } from '../cases/state.ts';
import type { Catalogue, Leaf } from '../catalogue/catalogue.ts';
import type { AccountKind, CaseState } from '../database/tables.ts';
import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

const caseWords = words({
  active: { fr: 'Actif', en: 'Active' },
  resolved: { fr: 'Résolu', en: 'Resolved' },
  writer: { fr: 'compte de création musicale', en: 'writer account' },
  publisher: { fr: 'compte de maison d’édition', en: 'publisher account' },
  estate: { fr: 'compte de succession', en: 'estate account' },
});

/** What the state means to the member, after « Actif ». */
const turnWords: Record<CaseState, Localized> = words({
  new: { fr: 'reçu', en: 'received' },
  'in-progress': { fr: 'en traitement', en: 'in progress' },
  'waiting-member': { fr: 'à vous de répondre', en: 'your turn to reply' },
  'waiting-third-party': { fr: 'en attente d’un tiers', en: 'waiting for a third party' },
  resolved: { fr: '', en: '' },
});

/** « Actif · en traitement », « Résolu »: the member's status, and whose turn it is. */
export function statusWords(state: CaseState, language: Language): string {
  const turn = turnWords[state][language];
  const status = caseWords[statusOf(state)][language];
  return turn ? `${status} · ${turn}` : status;
}

/** What the state is called at the desk. */
export const stateWords: Record<CaseState, Localized> = words({
  new: { fr: 'Nouveau', en: 'New' },
  'in-progress': { fr: 'En traitement', en: 'In progress' },
  'waiting-member': { fr: 'En attente du membre', en: 'Waiting for the member' },
  'waiting-third-party': { fr: 'En attente d’un tiers', en: 'Waiting for a third party' },
  resolved: { fr: 'Résolu', en: 'Resolved' },
});

/** How each state is drawn. */
export const stateTone: Record<CaseState, 'active' | 'wait' | 'done'> = {
  new: 'active',
  'in-progress': 'active',
  'waiting-member': 'wait',
  'waiting-third-party': 'active',
  resolved: 'done',
};

export const kindWords = (kind: AccountKind): Localized => caseWords[kind];

/** « Camille Ouellet-Roy (compte 10010664) »: the member's name and number, as they tell two accounts apart. */
export const accountLine = (account: { name: string; number: string }, language: Language): string =>
  `${account.name} (${{ fr: 'compte', en: 'account' }[language]}\u00a0${account.number})`;

/** « Concerts et prestations › Concert non payé ». */
export const leafWords = (leaf: Leaf, language: Language): string =>
  leaf.labels.map((label) => label[language]).join(' › ');

/** The same for the path that a case keeps, whatever became of its type since. */
export function pathWords(catalogue: Catalogue, path: string, language: Language): string {
  const leaf = catalogue.leaves.get(path);
  return leaf ? leafWords(leaf, language) : path;
}

/** What a member may expect before a date is set. */
export const { usualAnswer } = words({
  usualAnswer: (businessDays: number) => ({
    fr: `habituellement ${businessDays} ${businessDays === 1 ? 'jour ouvrable' : 'jours ouvrables'}`,
    en: `usually ${businessDays} business ${businessDays === 1 ? 'day' : 'days'}`,
  }),
});
