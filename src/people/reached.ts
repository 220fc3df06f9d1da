import { CompiledQuery } from 'kysely';
import type { Db } from '../database/open.ts';
import type { Person, SignedIn } from './person.ts';

/** Somebody, with the accounts that they reach as things stand. */
export type Reach = Pick<SignedIn, 'person' | 'accounts' | 'knownInOwnName'>;

/** What a person reaches, whoever asks; undefined where there is nobody of this id. */
export async function reachOf(db: Db, personId: string): Promise<Reach | undefined> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(selectPerson, [personId]));
  const [row] = rows;
  if (row === undefined) return undefined;
  const { accounts, known_in_own_name, ...person } = row;
  return { person, accounts, knownInOwnName: known_in_own_name };
}

type Row = Person & Pick<Reach, 'accounts'> & { readonly known_in_own_name: boolean };

/** Of a select from people: the accounts held, then those represented with an approved access, each by name. */
export const reachedColumns = `coalesce(reached.accounts, '[]') as accounts,
    exists (select from representatives where person_id = people.id)
      or exists (select from cases where person_id = people.id and account_id is null) as known_in_own_name`;

/** What they are read from. */
export const reachedJoin = `left join lateral (
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
  ) as reached on true`;

const selectPerson = `
  select people.id, people.name, email, people.language, ${reachedColumns}
  from people ${reachedJoin}
  where people.id = $1`;
