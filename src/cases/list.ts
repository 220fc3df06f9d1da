import { sql } from 'kysely';
import type { CaseState, Outcome } from '../database/tables.ts';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import { casesSeenBy } from './access.ts';
import { readNumber } from './number.ts';
import type { Status } from './state.ts';
import { unreadBy } from './unread.ts';
import type { MemberViewer } from './viewer.ts';

export const rowsAPage = 25;

/** A filter is read this far. */
export const longestFilter = 100;

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly language: Language;
  readonly leaf: string;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
  readonly dueOn: string | null;
  readonly lastActivityAt: Date;
  /** What the society said that this person has not had before their eyes. */
  readonly unread: number;
}

/** Where the next page starts: the last row of this one. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/**
 * The cases of the account viewed (of the person, where there is none), latest activity first, a page at a time: all
 * of a status, or those that say what was typed.
 */
export async function casesOfAccount(
  house: House,
  viewer: MemberViewer,
  status: Status,
  { typed, after }: { readonly typed?: string | undefined; readonly after?: Place | undefined } = {},
): Promise<{ rows: CaseRow[]; next: Place | undefined }> {
  const rows = await ofViewedAccount(house, viewer, typed)
    .select([
      'cases.id',
      'cases.number',
      'cases.subject',
      'cases.language',
      'cases.leaf',
      'cases.state',
      'cases.outcome',
      'cases.due_on as dueOn',
      'cases.last_activity_at as lastActivityAt',
      unreadBy(viewer.person.id).as('unread'),
    ])
    .where('cases.state', status === 'resolved' ? '=' : '<>', 'resolved')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(cases.last_activity_at, cases.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('cases.last_activity_at', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(rowsAPage + 1)
    .execute();
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined;
  return {
    rows: rows.slice(0, rowsAPage),
    next: last && { at: last.lastActivityAt.toISOString(), id: last.id },
  };
}

/** How many cases of the account viewed are active and resolved: of all, or of those that say what was typed. */
export async function countsOfAccount(
  house: House,
  viewer: MemberViewer,
  typed?: string,
): Promise<Record<Status, number>> {
  // Each by itself: a partial index serves a query only where all of it asks for its state.
  const countOf = (status: Status) =>
    ofViewedAccount(house, viewer, typed)
      .where('cases.state', status === 'resolved' ? '=' : '<>', 'resolved')
      .select(sql<number>`count(*)::int`.as('count'));
  const counts = await house.db
    .selectNoFrom([countOf('active').as('active'), countOf('resolved').as('resolved')])
    .executeTakeFirstOrThrow();
  return { active: counts.active ?? 0, resolved: counts.resolved ?? 0 };
}

/** The cases of the account viewed in which it is the member's turn: the first few, longest waiting first, and how many. */
export async function casesToAnswer(house: House, viewer: MemberViewer, few: number) {
  const first = await ofViewedAccount(house, viewer)
    .select([
      'cases.number',
      'cases.subject',
      'cases.language',
      sql<number>`(count(*) over ())::int`.as('count'),
    ])
    .where('cases.state', '=', 'waiting-member')
    .orderBy('cases.last_activity_at')
    .orderBy('cases.id')
    .limit(few)
    .execute();
  return { first, count: first[0]?.count ?? 0 };
}

function ofViewedAccount(house: House, viewer: MemberViewer, typed?: string) {
  const seen = casesSeenBy(house.db, viewer).$if(typed !== undefined, (query) =>
    query.where(says(typed ?? '')),
  );
  return viewer.viewed === null
    ? seen.where('cases.account_id', 'is', null)
    : seen.where('cases.account_id', '=', viewer.viewed.id);
}

/** The subject, the number or the description has every word that was typed, or what was typed is the number. */
function says(typed: string) {
  // No text of PostgreSQL has a NUL in it.
  const read = typed.slice(0, longestFilter).replaceAll('\u0000', ' ');
  const number = readNumber(read);
  const words = sql<boolean>`cases.words @@ words_asked(${read})`;
  return number === undefined ? words : sql<boolean>`(${words} or cases.number = ${number})`;
}
