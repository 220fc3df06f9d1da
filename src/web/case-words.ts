import { statusOf } from '../cases/state.ts';
import type { Catalogue, Leaf } from '../catalogue/catalogue.ts';
import type { AccountKind, CaseState, Outcome } from '../database/tables.ts';
import { showDay } from '../text/dates.ts';
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

const outcomes = words({
  done: { fr: 'demande traitée', en: 'request completed' },
  answered: { fr: 'question répondue', en: 'question answered' },
  refused: { fr: 'demande refusée', en: 'request declined' },
  duplicate: { fr: 'déjà traité dans un autre cas', en: 'already handled in another case' },
  'no-answer': { fr: 'sans réponse du membre', en: 'no reply from the member' },
  withdrawn: { fr: 'demande retirée', en: 'request withdrawn' },
  'no-answer-yours': { fr: 'sans réponse de votre part', en: 'no reply from you' },
});

/** What came of a resolved case, as it follows « Résolu : », to the member or to staff. */
export const outcomeWords = (outcome: Outcome, side: 'member' | 'staff'): Localized =>
  outcomes[outcome === 'no-answer' && side === 'member' ? 'no-answer-yours' : outcome];

const targetTexts = words({
  by: (fr: string, en: string) => ({
    fr: `réponse prévue d’ici le ${fr}`,
    en: `answer expected by ${en}`,
  }),
  today: { fr: 'réponse prévue aujourd’hui', en: 'answer expected today' },
  late: (fr: string, en: string) => ({
    fr: `réponse prévue le ${fr}, en retard`,
    en: `answer expected by ${en}, late`,
  }),
});

/** « réponse prévue d’ici le 4 décembre »; nothing while it is the member’s turn, and once the case is resolved. */
export function targetWords(
  { dueOn, state }: { readonly dueOn: string | null; readonly state: CaseState },
  today: string,
): Localized | undefined {
  if (dueOn === null || statusOf(state) === 'resolved') return undefined;
  if (dueOn === today) return targetTexts.today;
  const { by, late } = targetTexts;
  return (dueOn < today ? late : by)(showDay(dueOn, today, 'fr'), showDay(dueOn, today, 'en'));
}

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

/** « Concert non payé »: the end of that path, where there is little room. */
export const lastWords = (catalogue: Catalogue, path: string, language: Language): string =>
  catalogue.leaves.get(path)?.labels.at(-1)?.[language] ?? path;

/** What a member may expect before a date is set. */
export const { usualAnswer } = words({
  usualAnswer: (businessDays: number) => ({
    fr: `habituellement ${businessDays} ${businessDays === 1 ? 'jour ouvrable' : 'jours ouvrables'}`,
    en: `usually ${businessDays} business ${businessDays === 1 ? 'day' : 'days'}`,
  }),
});
