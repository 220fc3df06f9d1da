import { z } from 'zod';
import { condition, localized, question } from '../questions/question.ts';
import type { Localized } from '../text/localized.ts';

/** The catalogue as its files say it (docs/catalogue.md): what a member may ask, what is asked back, who answers. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const leafPath = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+){1,2}$/);
const node = { id, label: localized, definition: localized };
const phrases = z.array(z.string().min(2)).min(1).readonly();

export const team = z.strictObject({
  id,
  label: localized,
  restricted: z.boolean().default(false),
  /** Whose public holidays the team keeps. */
  calendar: z.enum(['quebec', 'ontario']).default('quebec'),
});
export type Calendar = z.infer<typeof team>['calendar'];

export const documentType = z.strictObject({ id, label: localized, help: localized.optional() });

/** What a member may allow a representative to do. */
export const representativePermissions = [
  'profile',
  'signatory',
  'advances',
  'agreements',
  'works',
  'earnings',
  'online',
] as const;
export type RepresentativePermission = (typeof representativePermissions)[number];

const advisory = z.strictObject({
  id,
  level: z.enum(['info', 'warning']),
  message: localized,
  when: condition,
});

const expectedDocument = z.strictObject({
  document: id,
  requirement: z.enum(['required', 'suggested']),
  when: condition.optional(),
});

const leafFields = {
  team: id,
  targetBusinessDays: z.int().positive(),
  acknowledgeBusinessDays: z.int().positive().optional(),
  /** What the law leaves at most, counted in calendar days. */
  legalDeadlineCalendarDays: z.int().positive().optional(),
  priority: z.enum(['normal', 'high', 'urgent']),
  audience: z.array(z.enum(['writer', 'publisher', 'estate', 'representative'])).min(1),
  representativePermission: z.enum(representativePermissions).nullable(),
  signatoryRequired: z.boolean(),
  memberConfirmationRequired: z.boolean().default(false),
  /** Its protected questions are the place for what a member would otherwise attach. */
  attachmentsDiscouraged: z.boolean().default(false),
  /** The leaf for what fits no other: there is one. */
  catchAll: z.boolean().default(false),
  tone: z.enum(['condolence']).optional(),
  /** What members say instead of the label. */
  keywords: z.strictObject({ fr: phrases, en: phrases }),
  seeAlso: z.array(leafPath).default([]),
  /** The page where the member does it without a case, shown only where there is one. */
  selfService: z.strictObject({ page: id, label: localized }).optional(),
  advisories: z.array(advisory).default([]),
  questions: z.array(question),
  documents: z.array(expectedDocument),
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
  readonly labels: readonly Localized[];
};

export interface CatalogueContent {
  readonly teams: readonly Team[];
  readonly documents: readonly DocumentType[];
  readonly types: readonly CaseType[];
}

export interface Catalogue extends CatalogueContent {
  /** What this content is called for ever: a digest of it. */
  readonly version: string;
  readonly leaves: ReadonlyMap<string, Leaf>;
}

/** The content as a version, its leaves by their paths in the order of the files. */
export function catalogueOf(version: string, content: CatalogueContent): Catalogue {
  const leaves = new Map<string, Leaf>();
  const add = (nodes: { id: string; label: Localized }[], leaf: z.infer<typeof updateType>) => {
    const path = nodes.map((each) => each.id).join('/');
    leaves.set(path, { ...leaf, path, labels: nodes.map((each) => each.label) });
  };
  for (const type of content.types) {
    for (const subType of type.subTypes) {
      if ('updateTypes' in subType) for (const leaf of subType.updateTypes) add([type, subType, leaf], leaf);
      else add([type, subType], subType);
    }
  }
  return { ...content, version, leaves };
}
