import type { Insertable } from 'kysely';
import type { Db } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { House } from '../house.ts';
import { isToBeTold } from '../notices/called-for.ts';
import { said } from './change.ts';

type NewEntry = Pick<
  Insertable<Tables['entries']>,
  'case_id' | 'kind' | 'audience' | 'side' | 'person_id' | 'language' | 'body' | 'at'
> &
  Partial<Insertable<Tables['entries']>>;

/**
 * Writes what was said or done in the timeline of a case, in the transaction that changes the case; every entry is
 * written here. The pages that show it hear of it, and whoever is to be told of it will be, by jobs of the same
 * transaction. Gives its id.
 */
export async function writeEntry(house: House, trx: Db, entry: NewEntry): Promise<string> {
  const { id } = await trx.insertInto('entries').values(entry).returning('id').executeTakeFirstOrThrow();
  // A move changes the type that a member reads as well; a note, or who has the case, changes nothing for them.
  const isForStaff = entry.audience === 'staff' && entry.kind !== 'moved';
  await house.signal(trx, said({ caseId: entry.case_id, left: entry.from_team_id ?? undefined, isForStaff }));
  if (await isToBeTold(trx, { ...entry, id })) await house.enqueue(trx, 'notify', { entryId: id });
  return id;
}

/** Whether this person has said it already, by the same form: it is said once, however often it is sent. */
export async function isSaidBefore(
  trx: Db,
  { caseId, personId, sentId }: { caseId: string; personId: string; sentId: string | null },
): Promise<boolean> {
  if (sentId === null) return false;
  const said = await trx
    .selectFrom('entries')
    .select('id')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('sent_id', '=', sentId)
    .executeTakeFirst();
  return said !== undefined;
}
