import { z } from 'zod';
import type { Localized } from '../text/localized.ts';
import { type Constraints, constraints, id } from './constraints.ts';
import { kinds } from './kinds.ts';
import { faultsOf } from './question-faults.ts';

/** The catalogue's own notation of a question (docs/catalogue.md), checked when the catalogue is read. */

export const localized = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).readonly();

/** The two phrases that legally stand for an answer: « Voir document joint », « Voir description ». */
export type EscapeId = 'see-attached-document' | 'see-description';

export type Condition =
  | { readonly question: string; readonly equals: string }
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly includesAny: readonly string[] }
  | { readonly question: string; readonly olderThanMonths: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: id, equals: z.string() }),
    z.strictObject({ question: id, in: z.array(z.string()).min(1) }),
    z.strictObject({ question: id, includes: z.string() }),
    z.strictObject({ question: id, includesAny: z.array(z.string()).min(1) }),
    z.strictObject({ question: id, olderThanMonths: z.int().positive() }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
);

const cellKindNames = [
  ...(['short-text', 'iswc', 'isrc', 'ipi', 'url', 'date', 'country'] as const),
  ...(['contributors', 'percent', 'duration', 'integer'] as const),
] as const;
export type CellKind = (typeof cellKindNames)[number];

export type QuestionKind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as [QuestionKind, ...QuestionKind[]];

/** The options `unknown` (« Je ne sais pas ») and `none` (« Aucune ») of a multi-choice go with no other. */
const option = z.strictObject({ id, label: localized });

/** A cell of a list's row. */
const column = z.strictObject({
  id,
  kind: z.enum(cellKindNames),
  label: localized,
  help: localized.optional(),
  required: z.boolean(),
  constraints: constraints.optional(),
});

export const question = z
  .strictObject({
    id,
    kind: z.enum(kindNames),
    label: localized,
    help: localized.optional(),
    required: z.boolean(),
    requiredWhen: condition.optional(),
    when: condition.optional(),
    escapable: z.boolean(),
    /** `vaulted`: encrypted, shown only as a mask, in no condition. */
    sensitivity: z.enum(['none', 'personal', 'financial', 'vaulted']),
    options: z.array(option).min(2).max(40).optional(),
    columns: z.array(column).min(1).optional(),
    constraints: constraints.optional(),
  })
  .superRefine((asked, context) => {
    for (const message of faultsOf(asked)) context.addIssue({ code: 'custom', message });
  });

export type Question = z.infer<typeof question>;
export type Column = z.infer<typeof column>;

/** What a kind needs to know of what is asked, be it a question or a cell of a list. */
export interface Asked {
  readonly id: string;
  readonly label: Localized;
  readonly help?: Localized | undefined;
  readonly required: boolean;
  readonly options?: readonly z.infer<typeof option>[] | undefined;
  readonly columns?: readonly Column[] | undefined;
  readonly constraints?: Constraints | undefined;
  readonly escapable?: boolean;
  readonly sensitivity?: 'none' | 'personal' | 'financial' | 'vaulted';
}
