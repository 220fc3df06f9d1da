import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import type { CaseState, EntryKind, NoticeKind } from '../database/tables.ts';

/** What somebody did to a case at once: the entries that one transaction wrote of it. */
export interface ActTold {
  readonly caseId: string;
  readonly personId: string;
  /** The agent who opened the case for them, where this is what opens it. */
  readonly agentId: string | null;
  readonly side: 'member' | 'staff';
  readonly opens: boolean;
  /** It gives the case to another team. */
  readonly moves: boolean;
  /** It says something to the other side, in words or files. */
  readonly speaks: boolean;
  /** The state that it leaves, and the one that it leads to. */
  readonly from: CaseState;
  readonly to: CaseState;
}

/**
 * The notices that an act calls for. One act is told once to each side: what ends a case or opens it again says more
 * than that there is a message. Waiting for a third party is no news; a member who ends a case in words tells staff so.
 */
export function noticesCalledFor({ opens, moves, side, speaks, from, to }: Told): readonly NoticeKind[] {
  if (moves) return ['new-in-team'];
  if (opens) return ['case-received', 'new-in-team'];
  const isResolved = to === 'resolved' && from !== 'resolved';
  if (side === 'member') {
    return [
      ...(speaks ? ['answer-from-member' as const] : []),
      ...(isResolved ? ['case-resolved' as const] : []),
    ];
  }
  if (isResolved) return ['case-resolved'];
  if (from === 'resolved' && to !== 'resolved') return ['case-reopened'];
  return speaks ? ['message-from-staff'] : [];
}

type Told = Omit<ActTold, 'caseId' | 'personId' | 'agentId'>;

/** Whether this entry, just written by this transaction, is the one by which its act is told. */
export async function isToBeTold(
  trx: Db,
  entry: { readonly id: string; readonly kind: EntryKind; readonly audience: 'member' | 'staff' },
): Promise<boolean> {
  if (entry.kind === 'moved') return true;
  if (entry.audience === 'staff' || entry.kind === 'followed') return false;
  if (entry.kind !== 'state') return true;
  // A state that comes with a message is told with it.
  const act = await actOf(trx, entry.id);
  return act !== undefined && !act.speaks && noticesCalledFor(act).length > 0;
}

/**
 * The act that an entry is of. Entries are append-only, so that those of one transaction have the same `xmin` for
 * ever, but for a restored database, which has one for all: hence also the same moment.
 */
export async function actOf(db: Db, entryId: string): Promise<ActTold | undefined> {
  const { rows } = await sql<ActTold>`
    select told.case_id as "caseId", told.person_id as "personId", told.side,
      coalesce(act.opens, false) as opens, coalesce(act.speaks, false) as speaks,
      told.kind = 'moved' and told.team_id <> told.from_team_id as moves,
      past.state as "from", coalesce(act.state, past.state) as "to",
      (select opened_by_id from cases where id = told.case_id and act.opens) as "agentId"
    from entries as told
    cross join lateral (
      select min(id) as first, bool_or(kind = 'opened') as opens, bool_or(kind = 'message') as speaks, max(state) as state
      from entries
      where case_id = told.case_id and xmin = told.xmin and at = told.at and person_id = told.person_id
        and audience = 'member'
    ) as act
    cross join lateral (
      select coalesce(
        (select state from entries where case_id = told.case_id and id < act.first and state is not null
          order by id desc limit 1),
        'new'
      ) as state
    ) as past
    where told.id = ${entryId} and (told.audience = 'member' or told.kind = 'moved')`.execute(db);
  return rows[0];
}
