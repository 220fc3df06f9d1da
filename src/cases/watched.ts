import type { Db } from '../database/open.ts';
import { casesSeenBy, may } from './access.ts';
import { readNumber } from './number.ts';
import type { Viewer } from './viewer.ts';

/** The cases that a page shows: one, those of an account (null: in one's own name), a team's (null: every team's). */
export type Watched =
  | { readonly of: 'case'; readonly caseId: string }
  | { readonly of: 'account'; readonly accountId: string | null }
  | { readonly of: 'team'; readonly teamId: string | null };

interface CasePlace {
  readonly id: string;
  readonly account_id: string | null;
  readonly team_id: string;
}

/** Where these cases belong: what tells cheaply that nobody watches them. It is shown to nobody. */
export const placesOf = (db: Db, caseIds: readonly string[]): Promise<CasePlace[]> =>
  caseIds.length === 0
    ? Promise.resolve([])
    : db.selectFrom('cases').select(['id', 'account_id', 'team_id']).where('id', 'in', caseIds).execute();

/** Whether a case there may be one of those watched, before anybody's rights are asked. */
export function isWatched(watched: Watched, { id, account_id, team_id }: CasePlace): boolean {
  if (watched.of === 'case') return watched.caseId === id;
  if (watched.of === 'account') return watched.accountId === account_id;
  return watched.teamId === null || watched.teamId === team_id;
}

/** Of what a page watches, the cases that this viewer may see. */
function casesWatchedBy(db: Db, viewer: Viewer, watched: Watched) {
  const seen = casesSeenBy(db, viewer);
  if (watched.of === 'case') return seen.where('cases.id', '=', watched.caseId);
  if (watched.of === 'team')
    return watched.teamId === null ? seen : seen.where('cases.team_id', '=', watched.teamId);
  return watched.accountId === null
    ? seen.where('cases.account_id', 'is', null)
    : seen.where('cases.account_id', '=', watched.accountId);
}

/** Whether one of these cases is among those that the viewer watches and may see. */
export async function seesOneOf(db: Db, viewer: Viewer, watched: Watched, caseIds: readonly string[]) {
  if (caseIds.length === 0) return false;
  const one = await casesWatchedBy(db, viewer, watched)
    .select('cases.id')
    .where('cases.id', 'in', caseIds)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

/** Whether the viewer may watch these at all: a case that they see, an account that they reach, their own team. */
export async function mayWatch(db: Db, viewer: Viewer, watched: Watched): Promise<boolean> {
  if (watched.of === 'case') return seesOneOf(db, viewer, watched, [watched.caseId]);
  if (watched.of === 'team')
    return viewer.side === 'staff' && may.readCases(viewer) && viewer.team === watched.teamId;
  if (viewer.side !== 'member') return false;
  return watched.accountId === null || viewer.accounts.some(({ id }) => id === watched.accountId);
}

/** The case of this number, in any typing, to watch; undefined for one that the viewer may not see. */
export async function caseToWatch(db: Db, viewer: Viewer, typedNumber: string): Promise<Watched | undefined> {
  const number = readNumber(typedNumber);
  if (number === undefined) return undefined;
  const seen = await casesSeenBy(db, viewer)
    .select('cases.id')
    .where('cases.number', '=', number)
    .executeTakeFirst();
  return seen && { of: 'case', caseId: seen.id };
}
