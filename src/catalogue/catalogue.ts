import { z } from 'zod';
import { condition, localized, question } from '../questions/question.ts';

/** The catalogue as its files say it: what a member may ask, what each type asks back, which team answers. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const node = { id, label: localized, definition: localized };

export const team = z.strictObject({ id, label: localized, restricted: z.boolean().default(false) });
export const documentType = z.strictObject({ id, label: localized, help: localized.optional() });

const representativePermission = z.enum([
  'profile',
  'signatory',
  'advances',
  'agreements',
  'works',
  'earnings',
  'online',
]);

const leafFields = {
  team: id,
  targetBusinessDays: z.int().positive(),
  audience: z.array(z.enum(['writer', 'publisher', 'estate', 'representative'])).min(1),
  representativePermission: representativePermission.nullable(),
  signatoryRequired: z.boolean(),
  memberConfirmationRequired: z.boolean().default(false),
  advisories: z
    .array(z.strictObject({ id, level: z.enum(['info', 'warning']), message: localized, when: condition }))
    .default([]),
  questions: z.array(question),
  documents: z.array(
    z.strictObject({
      document: id,
      requirement: z.enum(['required', 'suggested']),
      when: condition.optional(),
    }),
  ),
};

const updateType = z.strictObject({ ...node, ...leafFields });
const subTypeGroup = z.strictObject({ ...node, updateTypes: z.array(updateType).min(1) });

export const caseType = z.strictObject({
  ...node,
  subTypes: z.array(z.union([subTypeGroup, z.strictObject({ ...node, ...leafFields })])).min(1),
});

export type CaseType = z.infer<typeof caseType>;
export type SubType = CaseType['subTypes'][number];
type Team = z.infer<typeof team>;
export type DocumentType = z.infer<typeof documentType>;

/** A type/sub-type(/update-type) that a case can be opened under. */
export type Leaf = z.infer<typeof updateType> & {
  /** The stable path, never renamed: live-performance/unpaid-performance. */
  readonly path: string;
  /** The labels from the type down to the leaf. */
  readonly labels: readonly { fr: string; en: string }[];
};

export interface Catalogue {
  /** What this content is called for ever: a digest of it. */
  readonly version: string;
  readonly teams: readonly Team[];
  readonly documents: readonly DocumentType[];
  readonly types: readonly CaseType[];
  readonly leaves: ReadonlyMap<string, Leaf>;
}

/** Every leaf of these types, by its path, in the order of the files. */
export function leavesOf(types: readonly CaseType[]): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const add = (
    nodes: { id: string; label: { fr: string; en: string } }[],
    leaf: z.infer<typeof updateType>,
  ) => {
    const path = nodes.map((each) => each.id).join('/');
    leaves.set(path, { ...leaf, path, labels: nodes.map((each) => each.label) });
  };
  for (const type of types) {
    for (const subType of type.subTypes) {
      if ('updateTypes' in subType) for (const leaf of subType.updateTypes) add([type, subType, leaf], leaf);
      else add([type, subType], subType);
    }
  }
  return leaves;
}
