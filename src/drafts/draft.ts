import { sql } from 'kysely';
import { draftsSeenBy } from '../cases/access.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import type { TypedAnswers } from '../catalogue/path.ts';
import type { Db } from '../database/open.ts';
import type { LostAnswer } from '../questions/lost-answer.ts';
import type { Language } from '../text/localized.ts';

/** A case not yet submitted: what was typed, right or wrong. */
export interface Draft {
  readonly id: string;
  readonly accountId: string | null;
  /** Under which its answers were typed. */
  readonly catalogueVersion: string;
  /** The resolved case that it continues. */
  readonly followsId: string | null;
  /** Its number. */
  readonly followsNumber: string | null;
  /** The path of the type chosen so far: empty, a type alone, or a whole leaf. */
  readonly leaf: string;
  readonly subject: string;
  readonly description: string;
  readonly typed: TypedAnswers;
  /** The answers that do not apply any more: said until the next save, and kept no longer. */
  readonly lost: readonly LostAnswer[];
  /** The texts that hold what looks like a SIN and is none, as the member said. */
  readonly notSins: readonly string[];
  /** Grows by one at each save: a step saved from an older copy is refused. */
  readonly revision: number;
  readonly savedAt: Date;
  /** The language that the case will have, where an agent writes it; a member's is that of their page. */
  readonly language: Language | null;
}

/** One of the viewer's drafts, or undefined when it is not theirs or does not exist. */
export async function draftSeenBy(db: Db, viewer: MemberViewer, id: string): Promise<Draft | undefined> {
  if (!isDraftId(id)) return undefined;
  return draftsSeenBy(db, viewer).select(draftColumns).where('drafts.id', '=', id).executeTakeFirst();
}

export const draftColumns = [
  'drafts.id',
  'drafts.account_id as accountId',
  'drafts.catalogue_version as catalogueVersion',
  'drafts.follows_id as followsId',
  sql<string | null>`(select number from cases where cases.id = drafts.follows_id)`.as('followsNumber'),
  'drafts.leaf',
  'drafts.subject',
  'drafts.description',
  'drafts.typed',
  'drafts.lost',
  'drafts.not_sins as notSins',
  'drafts.revision',
  'drafts.saved_at as savedAt',
  'drafts.language',
] as const;

/** PostgreSQL refuses to compare a uuid with anything else, and an address is anything. */
export const isDraftId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
