import { sql } from 'kysely';

/** How much the society said in the case at hand that this person has not had before their eyes. */
export const unreadBy = (personId: string) => sql<number>`(select count(*)::int ${saidSince(personId)})`;

/** Whether it said anything since. */
export const isUnreadBy = (personId: string) => sql<boolean>`exists (select ${saidSince(personId)})`;

/** A message, or whatever else of the timeline says something: a resolution gives its reason. */
const saidSince = (personId: string) => sql`
  from entries
  where entries.case_id = cases.id and entries.side = 'staff' and entries.audience = 'member' and (entries.kind = 'message' or entries.body <> '')
    and entries.id > coalesce((select entry_id from read_marks where person_id = ${personId} and case_id = cases.id), 0)`;
