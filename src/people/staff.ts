import { releaseCases } from '../cases/release-cases.ts';
import type { House } from '../house.ts';
import type { Listed } from './as-listed.ts';
import type { Person, Role, Staff } from './person.ts';

type StaffPlace = Pick<Staff, 'team' | 'roles'>;

/** Which team somebody is in, with which roles; undefined for who is not staff. */
export async function staffOf({ db }: Pick<House, 'db'>, personId: string): Promise<StaffPlace | undefined> {
  const found = await db
    .selectFrom('staff')
    .select(['team_id as team', 'roles'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found && { team: found.team, roles: found.roles as Role[] };
}

/**
 * Somebody is in this team with these roles from now on; with none, no longer staff. The cases that they may not
 * answer there are nobody's again. Within a transaction of the caller.
 */
export async function changeStaff(inside: House, person: Person, place: StaffPlace): Promise<Listed> {
  const { db } = inside;
  const before = await staffOf(inside, person.id);
  const roles = [...place.roles].sort();
  const isSame =
    (before?.team ?? null) === place.team && [...(before?.roles ?? [])].sort().join() === roles.join();
  if (isSame) return 'same';
  if (roles.length === 0) await db.deleteFrom('staff').where('person_id', '=', person.id).execute();
  else {
    const set = { team_id: place.team, roles };
    await db
      .insertInto('staff')
      .values({ person_id: person.id, ...set })
      .onConflict((key) => key.column('person_id').doUpdateSet(set))
      .execute();
  }
  await releaseCases(inside, person);
  return before === undefined ? 'made' : 'changed';
}
