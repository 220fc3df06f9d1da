import { sql } from 'kysely';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';

/** Every person of the demonstration has this password: it is published, and `DEMO` says so. */
export const demoPassword = 'repons-demo-2026';

/** The domain of the demonstration's people: reserved for tests (RFC 6761), nobody's. */
export const demoDomain = 'repons.test';

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly as: 'member' | 'representative' | 'visitor' | 'staff';
  readonly team: string | null;
  readonly roles: readonly string[];
  /** The accounts held, or represented. */
  readonly accounts: readonly string[];
}

/** The people of the demonstration who can do something in the product as it is. */
export async function demoPeople({ db }: House): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select people.name, email, people.language, team_id as team, coalesce(roles, '{}') as roles,
      case when staff.person_id is not null then 'staff' when held.names is not null then 'member'
        when exists (select from representatives where person_id = people.id) then 'representative'
        else 'visitor' end as "as",
      coalesce(held.names, represented.names, '{}') as accounts
    from people
    left join staff on staff.person_id = people.id
    left join lateral (
      select array_agg(accounts.name order by accounts.name collate "und-x-icu") as names
      from holders join accounts on accounts.id = account_id where person_id = people.id
    ) as held on true
    left join lateral (
      select array_agg(accounts.name order by accounts.name collate "und-x-icu") as names
      from representatives join accounts on accounts.id = account_id
      where person_id = people.id and state = 'approved'
    ) as represented on true
    where email like ${`%@${demoDomain}`}
      and (staff.person_id is null or roles && '{agent,lead,auditor}')
    order by people.name collate "und-x-icu"`.execute(db);
  return rows;
}
