import { CompiledQuery } from 'kysely';
import type { Account } from '../accounts/account.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import type { Auth } from './auth.ts';
import type { Person, Role, SignedIn } from './person.ts';
import { signedTokenIn } from './session-cookie.ts';

/** Who sent this Cookie header, with their rights as they are now; undefined for nobody. One select. */
export async function signedInBy(
  { db }: Pick<House, 'db'>,
  auth: Auth,
  cookieHeader: string | undefined,
): Promise<SignedIn | undefined> {
  const token = signedTokenIn(auth.cookie, cookieHeader);
  if (token === undefined) return undefined;
  const row = await sessionRow(db, token);
  return row && signedInOf(row);
}

/** A named statement, which each connection plans once: planning it takes longer than running it. */
async function sessionRow(db: Db, token: string): Promise<Row | undefined> {
  // Kysely hands its SQL to pg as it is, and there pg takes a name and a text as well as a text.
  const statement = { name: 'session', text: selectSession } as unknown as string;
  const query = CompiledQuery.raw(statement, [token]);
  const { rows } = await db
    .getExecutor()
    .provideConnection((connection) => connection.executeQuery<Row>(query));
  return rows[0];
}

interface Row extends Person {
  readonly session_id: string;
  readonly viewed_account_id: string | null;
  readonly team_id: string | null;
  /** Null for who is not staff. */
  readonly roles: readonly Role[] | null;
  readonly accounts: readonly Account[];
}

function signedInOf({ session_id, viewed_account_id, team_id, roles, accounts, ...person }: Row): SignedIn {
  return {
    sessionId: session_id,
    person,
    accounts,
    viewed: accounts.find(({ id }) => id === viewed_account_id) ?? accounts[0] ?? null,
    staff: roles && { team: team_id, roles },
  };
}

const selectSession = `
  select sessions.id as session_id, viewed_account_id, people.id, people.name, email, people.language,
    team_id, roles, coalesce(reached.accounts, '[]') as accounts
  from sessions
  join people on people.id = sessions.person_id
  left join staff on staff.person_id = people.id
  left join lateral (
    select json_agg(
      json_build_object(
        'id', accounts.id, 'number', number, 'kind', kind, 'name', name, 'artistName', artist_name,
        'language', language, 'as', "as", 'permissions', permissions
      )
      order by "as" = 'representative', name collate "und-x-icu", number collate "C"
    ) as accounts
    from accounts
    join (
      select account_id, 'holder' as "as", '{}'::text[] as permissions
      from holders
      where person_id = people.id
      union all
      select account_id, 'representative', permissions
      from representatives
      where person_id = people.id and state = 'approved'
        and account_id not in (select account_id from holders where person_id = people.id)
    ) as ways on ways.account_id = accounts.id
  ) as reached on true
  where token = $1 and expires_at > now()`;
