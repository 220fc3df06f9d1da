import type { Db } from '../database/open.ts';
import { casesSeenBy, may } from './access.ts';
import type { Change } from './change.ts';
import { readNumber } from './number.ts';
import type { StaffViewer, Viewer } from './viewer.ts';

/**
 * The cases that a page shows: one, those of an account (null: in one's own name), a team's (null: of every team that
 * the reader sees) and perhaps a case beside them.
 */
export type Watched =
  | { readonly of: 'case'; readonly caseId: string }
  | { readonly of: 'account'; readonly accountId: string | null }
  | { readonly of: 'team'; readonly teamId: string | null; readonly caseId?: string | undefined };

interface CasePlace {
  readonly id: string;
  readonly account_id: string | null;
  readonly team_id: string;
  /** The team that it left, where that is the change. */
  readonly left: string | undefined;
}

/** Where cases that changed belong: what tells cheaply that nobody watches them. It is shown to nobody. */
export async function placesOf(db: Db, changes: readonly Change[]): Promise<CasePlace[]> {
  if (changes.length === 0) return [];
  const places = await db
    .selectFrom('cases')
    .select(['id', 'account_id', 'team_id'])
    .where('id', 'in', [...new Set(changes.map(({ caseId }) => caseId))])
    .execute();
  return changes.flatMap(({ caseId, left }) =>
    places.filter(({ id }) => id === caseId).map((place) => ({ ...place, left })),
  );
}

/** Whether a case there may be one of those watched, before anybody's rights are asked. */
export function isWatched(watched: Watched, { id, account_id, team_id, left }: CasePlace): boolean {
  if (watched.of === 'case') return watched.caseId === id;
  if (watched.of === 'account') return watched.accountId === account_id;
  return watched.caseId === id || watched.teamId === null || [team_id, left].includes(watched.teamId);
}

/** Of what a page watches, the cases that this viewer may see. */
function casesWatchedBy(db: Db, viewer: Viewer, watched: Watched) {
  const seen = casesSeenBy(db, viewer);
  if (watched.of === 'case') return seen.where('cases.id', '=', watched.caseId);
  if (watched.of === 'team') {
    const { teamId, caseId } = watched;
    if (teamId === null) return seen;
    return seen.where(({ eb, or }) =>
      or([eb('cases.team_id', '=', teamId), ...(caseId ? [eb('cases.id', '=', caseId)] : [])]),
    );
  }
  return watched.accountId === null
    ? seen.where('cases.account_id', 'is', null)
    : seen.where('cases.account_id', '=', watched.accountId);
}

/** Whether one of these changes shows to the viewer, in what they watch: in a case that they see, or one that left them. */
export async function seesOneOf(db: Db, viewer: Viewer, watched: Watched, changes: readonly Change[]) {
  const heard = viewer.side === 'staff' ? changes : changes.filter(({ isForStaff }) => !isForStaff);
  if (heard.length === 0) return false;
  if (viewer.side === 'staff' && changes.some(({ left }) => hasLeft(viewer, watched, left))) return true;
  const one = await casesWatchedBy(db, viewer, watched)
    .select('cases.id')
    .where(
      'cases.id',
      'in',
      heard.map(({ caseId }) => caseId),
    )
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

/**
 * Whether this is a case's leave from a queue that the viewer watches and sees: they saw it there, and see it gone,
 * wherever it is now. What becomes of it there they hear of only if they see it.
 */
function hasLeft({ visibleTeams }: StaffViewer, watched: Watched, left: string | undefined): boolean {
  if (left === undefined || watched.of !== 'team') return false;
  if (watched.teamId !== null && watched.teamId !== left) return false;
  return visibleTeams === 'all' || visibleTeams.includes(left);
}

/** Whether the viewer may watch these at all: a case that they see, an account that they reach, their own team or all that they see. */
export async function mayWatch(db: Db, viewer: Viewer, watched: Watched): Promise<boolean> {
  if (watched.of === 'case') return seesCase(db, viewer, watched.caseId);
  if (watched.of === 'team') {
    if (viewer.side !== 'staff' || !may.readCases(viewer)) return false;
    if (watched.teamId !== null && watched.teamId !== viewer.team) return false;
    return watched.caseId === undefined || seesCase(db, viewer, watched.caseId);
  }
  if (viewer.side !== 'member') return false;
  return watched.accountId === null || viewer.accounts.some(({ id }) => id === watched.accountId);
}

const seesCase = (db: Db, viewer: Viewer, caseId: string) =>
  seesOneOf(db, viewer, { of: 'case', caseId }, [{ caseId }]);

/** The case of this number, in any typing, to watch; undefined for one that the viewer may not see. */
export async function caseToWatch(
  db: Db,
  viewer: Viewer,
  typedNumber: string,
): Promise<{ of: 'case'; caseId: string } | undefined> {
  const number = readNumber(typedNumber);
  if (number === undefined) return undefined;
  const seen = await casesSeenBy(db, viewer)
    .select('cases.id')
    .where('cases.number', '=', number)
    .executeTakeFirst();
  return seen && { of: 'case', caseId: seen.id };
}
