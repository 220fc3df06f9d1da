import { z } from 'zod';
import { constraints, id } from './constraints.ts';
import { cellKinds, namesOf, questionKinds } from './kind-names.ts';
import { faultsOf } from './question-faults.ts';

/** The catalogue's own notation of a question (docs/catalogue.md), checked when the catalogue is read. */

export const localized = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).readonly();

export const escapeIds = ['see-attached-document', 'see-description'] as const;
/** The two phrases that legally stand for an answer: « Voir document joint », « Voir description ». */
export type EscapeId = (typeof escapeIds)[number];

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

/** The options `unknown` (« Je ne sais pas ») and `none` (« Aucune ») of a multi-choice go with no other. */
const option = z.strictObject({ id, label: localized });

/** A cell of a list's row. */
const column = z.strictObject({
  id,
  kind: z.enum(namesOf(cellKinds)),
  label: localized,
  help: localized.optional(),
  required: z.boolean(),
  constraints: constraints.optional(),
});

export const question = z
  .strictObject({
    id,
    kind: z.enum(namesOf(questionKinds)),
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
export type Asked = Pick<
  Question,
  'id' | 'label' | 'help' | 'required' | 'options' | 'columns' | 'constraints'
> & {
  readonly escapable?: boolean;
  readonly sensitivity?: Question['sensitivity'];
};
