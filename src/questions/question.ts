import { z } from 'zod';

/** The catalogue's own notation of a question (docs/catalogue.md), checked when the catalogue is read. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
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

const constraints = z.strictObject({
  maxLength: z.int().positive().optional(),
  minRows: z.int().nonnegative().optional(),
  maxRows: z.int().positive().optional(),
  notFuture: z.boolean().optional(),
});

const option = z.strictObject({ id, label: localized });

/** A cell of a list's row. */
const column = z.strictObject({
  id,
  kind: z.enum(['short-text', 'iswc', 'duration']),
  label: localized,
  help: localized.optional(),
  required: z.boolean(),
  constraints: constraints.optional(),
});

export const question = z.strictObject({
  id,
  kind: z.enum(['short-text', 'date-range', 'choice', 'yes-no', 'money', 'email', 'work-list']),
  label: localized,
  help: localized.optional(),
  required: z.boolean(),
  requiredWhen: condition.optional(),
  when: condition.optional(),
  escapable: z.boolean(),
  sensitivity: z.enum(['none', 'personal', 'financial']),
  options: z.array(option).min(2).optional(),
  columns: z.array(column).min(1).optional(),
  constraints: constraints.optional(),
});

export type Question = z.infer<typeof question>;
export type Column = z.infer<typeof column>;
export type KindName = Question['kind'] | Column['kind'];

/** What a kind needs to know of what is asked, be it a question or a cell of a list. */
export type Asked = Pick<
  Question,
  'id' | 'label' | 'help' | 'required' | 'options' | 'columns' | 'constraints'
> & {
  readonly escapable?: boolean;
};
