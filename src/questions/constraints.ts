import { z } from 'zod';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const bankFormats = ['ca-institution', 'ca-transit', 'us-aba', 'bic', 'bank-account'] as const;
/** What a bank calls itself or an account by. */
export type BankFormat = (typeof bankFormats)[number];

/** What a question demands of its answers beyond its kind; each kind says which it heeds. */
export const constraints = z.strictObject({
  maxLength: z.int().positive().optional(),
  /** A regular expression over the whole answer; the question's help says in words what it demands. */
  pattern: z.string().optional(),
  format: z.enum(bankFormats).optional(),
  /** Later than the date answered to this question, asked before. */
  after: id.optional(),
  notPast: z.boolean().optional(),
  notFuture: z.boolean().optional(),
  /** The end of the period may be left blank. */
  openEnded: z.boolean().optional(),
  minSelected: z.int().positive().optional(),
  mustEqual: z.enum(['yes', 'no']).optional(),
  /** Yes exactly when the social insurance number answered to this question, asked before, is a temporary one. */
  temporaryOf: id.optional(),
  multiple: z.boolean().optional(),
  maxItems: z.int().positive().optional(),
  allowWorld: z.boolean().optional(),
  minCents: z.int().positive().optional(),
  minRows: z.int().nonnegative().optional(),
  maxRows: z.int().positive().optional(),
  /** The shares of each work's contributors make up the whole, for each right ticked in the question `rights`. */
  sharesMustTotal: z.literal(100).optional(),
  maxFiles: z.int().positive().optional(),
  /** The extensions of the files that are taken. */
  accept: z
    .array(z.string().regex(/^[a-z0-9]+$/))
    .min(1)
    .optional(),
});

export type Constraints = z.infer<typeof constraints>;
