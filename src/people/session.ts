import { CompiledQuery } from 'kysely';
import { type Account, accountAmong } from '../accounts/account.ts';
import { may } from '../cases/access.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import type { Auth } from './auth.ts';
import type { Person, Role, SignedIn } from './person.ts';
import { reachedColumns, reachedJoin } from './reached.ts';
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

/**
 * Who has these sessions, by the id of each, with their rights as they are now; one that has ended is absent. One
 * select, whatever their number.
 */
export async function signedInNow(
  { db }: Pick<House, 'db'>,
  sessionIds: readonly string[],
): Promise<Map<string, SignedIn>> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(selectSessions, [sessionIds]));
  return new Map(rows.map((row) => [row.session_id, signedInOf(row)]));
}

interface Row extends Person {
  readonly session_id: string;
  readonly viewed_account_id: string | null;
  readonly in_own_name: boolean;
  readonly known_in_own_name: boolean;
  readonly team_id: string | null;
  /** Null for who is not staff. */
  readonly roles: readonly Role[] | null;
  readonly shortcuts: boolean | null;
  readonly accounts: readonly Account[];
}

function signedInOf(row: Row): SignedIn {
  const { id, name, email, language, accounts, roles } = row;
  const reached = { accounts, knownInOwnName: row.known_in_own_name };
  const chosen = accountAmong(accounts, row.viewed_account_id) ?? accounts[0] ?? null;
  return {
    sessionId: row.session_id,
    person: { id, name, email, language },
    ...reached,
    viewed: row.in_own_name && may.actInOwnName(reached) ? null : chosen,
    staff: roles && { team: row.team_id, roles, shortcuts: row.shortcuts ?? true },
  };
}

const selectOf = (which: string) => `
  select sessions.id as session_id, viewed_account_id, in_own_name, people.id, people.name, email, people.language,
    team_id, roles, shortcuts, ${reachedColumns}
  from sessions
  join people on people.id = sessions.person_id
  left join staff on staff.person_id = people.id
  ${reachedJoin}
  where ${which} and expires_at > now()`;

const selectSession = selectOf('token = $1');
const selectSessions = selectOf('sessions.id = any($1::text[])');
