import { type RawBuilder, sql } from 'kysely';
import { may } from '../cases/access.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { AccountKind } from '../database/tables.ts';
import type { House } from '../house.ts';
import { emailIn } from '../people/email.ts';
import { compact } from '../questions/plain.ts';

/** Somebody who may telephone. */
export interface FoundCaller {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** An account, with its holders, then those who represent it. */
export interface FoundAccount {
  readonly id: string;
  readonly number: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly artistName: string | null;
  readonly callers: readonly (FoundCaller & { readonly as: 'holder' | 'representative' })[];
}

export interface Found {
  readonly accounts: readonly FoundAccount[];
  /** Those who may speak in their own name, with no account. */
  readonly inOwnName: readonly FoundCaller[];
  /** There are others: more must be typed. */
  readonly areMore: boolean;
}

const mostFound = 20;
/** What is typed is read this far. */
export const longestSearch = 100;

/**
 * Who may be on the telephone: by the name or number of an account, its IPI number in any typing, the name of a
 * person, or the whole of their e-mail address. Never the agent.
 */
export async function findCallers({ db }: House, agent: StaffViewer, typed: string): Promise<Found> {
  if (!may.openForMember(agent) || typed.trim() === '')
    return { accounts: [], inOwnName: [], areMore: false };
  // No text of PostgreSQL has a NUL in it.
  const read = typed.slice(0, longestSearch).replaceAll('\u0000', ' ');
  const said = wordsOf(read);
  const person = sql<boolean>`(people.words @@ ${said} or people.email = ${emailIn(read) ?? ''})`;
  const accounts = await sql<FoundAccount>`
    select id, number, kind, name, artist_name as "artistName", coalesce(callers, '[]') as callers
    from (
      select * from accounts where id in (
        select id from accounts where accounts.words @@ ${said}
        union select account_id from holders join people on people.id = person_id where ${person}
        union select account_id from representatives join people on people.id = person_id
          where state = 'approved' and ${person}
      )
      order by name collate "und-x-icu", number collate "C" limit ${mostFound + 1}
    ) as found
    left join lateral (${callersOf(agent)}) as theirs on true
    order by name collate "und-x-icu", number collate "C"`.execute(db);
  const inOwnName = await peopleInOwnName(agent, person).execute(db);
  return {
    accounts: accounts.rows.slice(0, mostFound),
    inOwnName: inOwnName.rows.slice(0, mostFound),
    areMore: Math.max(accounts.rows.length, inOwnName.rows.length) > mostFound,
  };
}

/** The words typed and, where they are the figures of an IPI number, that number as accounts have it. */
function wordsOf(typed: string): RawBuilder<unknown> {
  const figures = compact(typed);
  const [, base, check] = /^I?(\d{9})(\d)$/.exec(figures) ?? [];
  const number = base ? `${base} ${check}` : /^\d{6,11}$/.test(figures) ? figures.padStart(11, '0') : '';
  return sql`(coalesce(words_asked(${typed}), '') || coalesce(words_asked(${number}), ''))`;
}

/** Who speaks for the account that was found. */
const callersOf = ({ person: agent }: StaffViewer) => sql`
  select json_agg(
    json_build_object('personId', people.id, 'name', people.name, 'email', email, 'as', "as")
    order by "as", people.name collate "und-x-icu"
  ) as callers
  from (
    select person_id, 'holder' as "as" from holders where account_id = found.id
    union all
    select person_id, 'representative' from representatives
    where account_id = found.id and state = 'approved'
      and person_id not in (select person_id from holders where account_id = found.id)
  ) as ways
  join people on people.id = person_id
  where people.id <> ${agent.id}`;

/** Those found who represent or ask to represent, and who have no account; staff are found by their accounts alone. */
const peopleInOwnName = ({ person: agent }: StaffViewer, isFound: RawBuilder<boolean>) => sql<FoundCaller>`
  select id as "personId", name, email from people
  where ${isFound} and id <> ${agent.id}
    and not exists (select from staff where person_id = people.id)
    and (
      exists (select from representatives where person_id = people.id)
      or exists (select from cases where person_id = people.id and account_id is null)
      or not exists (select from holders where person_id = people.id)
    )
  order by name collate "und-x-icu", email collate "C" limit ${mostFound + 1}`;
