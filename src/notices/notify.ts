import { sql } from 'kysely';
import { membersWhoSee, staffInCharge, staffWhoAnswer } from '../cases/access.ts';
import type { Db } from '../database/open.ts';
import type { NoticeKind } from '../database/tables.ts';
import type { House } from '../house.ts';
import { type ActTold, actOf, noticesCalledFor } from './called-for.ts';
import { notices } from './notice.ts';

/**
 * Decides who is told of an act, by the rights that they have now, and leaves one mail each to be sent: done twice,
 * it tells nobody twice.
 */
export async function notify(house: House, entryId: string): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const act = await actOf(trx, entryId);
    if (act === undefined) return;
    const told: string[] = [];
    for (const kind of noticesCalledFor(act))
      told.push(...(await writeNotices(house, trx, entryId, act, kind)));
    if (told.length === 0) return;
    await house.enqueue(
      trx,
      'send-notice',
      told.map((personId) => ({ entryId, personId })),
    );
  });
}

/** Who may be told this of a case, as things stand. */
export const whoMayBeTold = (
  { catalogue }: Pick<House, 'catalogue'>,
  db: Db,
  kind: NoticeKind,
  caseId: string,
) => {
  if (notices[kind].to === 'member') return membersWhoSee(db, caseId);
  // What comes to a team is told to all of it; what a member answers, to who has the case.
  return kind === 'new-in-team'
    ? staffWhoAnswer(db, catalogue, caseId)
    : staffInCharge(db, catalogue, caseId);
};

/** One a person, however many sides they are on; gives who was not told of the entry yet. */
async function writeNotices(
  house: House,
  trx: Db,
  entryId: string,
  { caseId, personId, agentId }: ActTold,
  kind: NoticeKind,
): Promise<string[]> {
  const host = new URL(house.settings.publicUrl).hostname;
  const written = await trx
    .insertInto('notices')
    .columns(['entry_id', 'person_id', 'kind', 'message_id', 'created_at'])
    .expression(
      whoMayBeTold(house, trx, kind, caseId)
        // Nobody is told what they did themselves, but for the receipt, which is theirs.
        .$if(kind !== 'case-received', (people) =>
          people.where('people.id', '<>', personId).where('people.id', '<>', agentId ?? personId),
        )
        .select([
          sql<string>`${entryId}::bigint`.as('entry_id'),
          'people.id',
          sql<NoticeKind>`${kind}::text`.as('kind'),
          sql<string>`'<' || gen_random_uuid() || ${`@${host}>`}::text`.as('message_id'),
          sql<Date>`${house.clock.now()}::timestamptz`.as('created_at'),
        ]),
    )
    .onConflict((conflict) => conflict.columns(['entry_id', 'person_id']).doNothing())
    .returning('person_id')
    .execute();
  return written.map(({ person_id }) => person_id);
}
