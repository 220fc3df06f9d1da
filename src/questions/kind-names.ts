import type { Constraints } from './constraints.ts';

/** What the catalogue may say of a question of one kind. */
interface Nature {
  /** The constraints that the kind heeds: another would be silently without effect. */
  readonly heeds?: readonly (keyof Constraints)[];
  /** « Voir document joint » and « Voir description » may stand for its answer. */
  readonly escapable?: true;
  /** Its answers are protected: always, or where the question says so. */
  readonly vaulted?: 'always' | 'may';
}

const dateLimits = ['after', 'notPast', 'notFuture'] as const;
const listLimits = ['minRows', 'maxRows', 'sharesMustTotal'] as const;

/** The kinds of question, one a line. */
export const questionKinds = {
  'short-text': { heeds: ['maxLength', 'pattern', 'format'], escapable: true, vaulted: 'may' },
  'long-text': { heeds: ['maxLength'], escapable: true },
  date: { heeds: dateLimits, escapable: true },
  'date-range': { heeds: [...dateLimits, 'openEnded'], escapable: true },
  choice: {},
  'multi-choice': { heeds: ['minSelected'] },
  'yes-no': { heeds: ['mustEqual', 'temporaryOf'] },
  money: { heeds: ['minCents'] },
  email: {},
  phone: {},
  country: { heeds: ['multiple', 'maxItems', 'allowWorld'] },
  url: {},
  iswc: { escapable: true },
  isrc: { escapable: true },
  ipi: { escapable: true },
  isni: { escapable: true },
  sin: { heeds: ['multiple', 'maxItems'], vaulted: 'always' },
  ssn: { vaulted: 'always' },
  'work-list': { heeds: listLimits, escapable: true },
  'usage-list': { heeds: listLimits, escapable: true },
  file: { heeds: ['maxFiles', 'accept'], vaulted: 'may' },
} as const satisfies Readonly<Record<string, Nature>>;

/** The kinds of cell in a list's row, one a line; those that are no question as well come last. */
export const cellKinds = {
  'short-text': { heeds: ['maxLength'] },
  iswc: {},
  isrc: {},
  ipi: {},
  url: {},
  date: { heeds: ['notPast', 'notFuture'] },
  country: { heeds: ['allowWorld'] },
  percent: {},
  duration: {},
  integer: {},
  contributors: {},
} as const satisfies Readonly<Record<string, Nature>>;

export type QuestionKind = keyof typeof questionKinds;
export type CellKind = keyof typeof cellKinds;
export type KindName = QuestionKind | CellKind;

export const natureOf = (kind: QuestionKind): Nature => questionKinds[kind];
export const natureOfCell = (kind: CellKind): Nature => cellKinds[kind];

export const namesOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
