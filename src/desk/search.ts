import { sql } from 'kysely';
import { casesSeenBy } from '../cases/access.ts';
import { longestFilter } from '../cases/list.ts';
import { readNumber } from '../cases/number.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';
import { readIpi } from '../questions/ipi/read-ipi.ts';
import { compact } from '../questions/plain.ts';
import { accountsCalled, peopleCalled } from './in-queue.ts';
import { casesShown, type QueueRow } from './queue.ts';

/** Who looks for one case types more than goes by these. */
export const foundMost = 50;

/** Of so many of the latest cases a common word is in a page at least. */
const latestLookedAt = 500;

/** The number of the one case that has what was typed as its number, among those the viewer sees. */
export async function caseNumbered(house: House, viewer: StaffViewer, typed: string) {
  const number = readNumber(typed.slice(0, longestFilter));
  if (number === undefined) return undefined;
  const found = await casesSeenBy(house.db, viewer)
    .select('cases.number')
    .where('cases.number', '=', number)
    .executeTakeFirst();
  return found?.number;
}

/**
 * The cases that the viewer sees and that say what was typed, latest activity first, no more than so many: every word
 * of it in the subject, the number or the description, or in the name or the number of the member's account; or the
 * whole of it as an identifier in the answers or of the account.
 */
export async function casesSaying(
  house: House,
  viewer: StaffViewer,
  typed: string,
): Promise<{ rows: QueueRow[]; isMore: boolean }> {
  // No text of PostgreSQL has a NUL in it.
  const read = typed.slice(0, longestFilter).replaceAll('\0', ' ');
  const identifier = identifierIn(read);
  const first = (condition: ReturnType<typeof sql<boolean>>) =>
    sql`(${casesSeenBy(house.db, viewer)
      .where(condition)
      .select(['cases.id', 'cases.last_activity_at'])
      .orderBy('cases.last_activity_at', 'desc')
      .orderBy('cases.id', 'desc')
      .limit(foundMost + 1)})`;
  const accounts = sql`array(${accountsCalled(read)}${
    identifier
      ? sql` union select id from accounts where ipi_name = ${identifier} or ipi_base = ${identifier}`
      : sql``
  })`;
  const found = [
    sql`select * from latest`,
    // Words that few of the latest say are said by few: the index of words finds these, where it has to.
    first(
      sql<boolean>`cases.words @@ words_asked(${read}) and (select count(*) from latest) <= ${foundMost}`,
    ),
    // By the two indexes of an account's cases, which are of the open and of the resolved ones.
    first(sql<boolean>`cases.account_id = any(${accounts}) and cases.state <> 'resolved'`),
    first(sql<boolean>`cases.account_id = any(${accounts}) and cases.state = 'resolved'`),
    first(sql<boolean>`cases.account_id is null and cases.person_id = any(array(${peopleCalled(read)}))`),
    ...(identifier ? [first(sql<boolean>`identifiers_in(cases.answers) @> array[${identifier}]`)] : []),
  ];
  const ids = sql<string>`array(
    with latest as materialized (${latestSaying(house, viewer, read)})
    select id from (select distinct * from (${sql.join(found, sql` union all `)}) as every) as each
    order by last_activity_at desc, id desc limit ${foundMost + 1})`;
  const rows = await casesShown(house, viewer)
    .where(sql<boolean>`cases.id = any(${ids})`)
    .orderBy('cases.last_activity_at', 'desc')
    .orderBy('cases.id', 'desc')
    .execute();
  return { rows: rows.slice(0, foundMost), isMore: rows.length > foundMost };
}

/**
 * Of the latest cases those that say it, no further than a page of them goes: an index of words gives all that say a
 * common word, in no order.
 */
const latestSaying = (house: House, viewer: StaffViewer, typed: string) => sql`
  select id, last_activity_at from (${casesSeenBy(house.db, viewer)
    .select(['cases.id', 'cases.last_activity_at', 'cases.words'])
    // As its index has it.
    .orderBy(sql`coalesce(cases.last_activity_at, '-infinity'::timestamptz)`, 'desc')
    .orderBy('cases.id', 'desc')
    .limit(latestLookedAt)}) as cases
  where words @@ words_asked(${typed}) limit ${foundMost + 1}`;

/** An ISWC, an ISRC or an IPI, as answers and accounts keep it, however it was typed. */
function identifierIn(typed: string): string | undefined {
  const code = compact(typed).replace(/^(?:ISWC|ISRC)/, '');
  if (/^(?:T\d{10}|[A-Z]{2}[A-Z\d]{3}\d{7})$/.test(code)) return code;
  const ipi = readIpi(typed);
  return 'ipi' in ipi ? ipi.ipi : undefined;
}
