import type { House } from '../house.ts';
import { composeNotice } from './compose.tsx';
import { whoMayBeTold } from './notify.ts';

/**
 * Sends one person one notice, unless it went already or they may no longer see the case. Where the server took it
 * and its answer was lost, it goes again under the same Message-ID, by which readers' programs know it.
 */
export async function sendNotice(
  house: House,
  { entryId, personId }: { readonly entryId: string; readonly personId: string },
): Promise<void> {
  const notice = await house.db
    .selectFrom('notices')
    .innerJoin('people', 'people.id', 'notices.person_id')
    .innerJoin('entries', 'entries.id', 'notices.entry_id')
    .innerJoin('cases', 'cases.id', 'entries.case_id')
    .select([
      'notices.kind',
      'notices.message_id as messageId',
      'notices.created_at as date',
      'people.name',
      'people.email',
      'people.language',
      'cases.id as caseId',
      'cases.number',
      'cases.team_id as team',
    ])
    .where('notices.entry_id', '=', entryId)
    .where('notices.person_id', '=', personId)
    .where('notices.sent_at', 'is', null)
    .where('notices.withheld_at', 'is', null)
    .executeTakeFirst();
  if (notice === undefined) return;
  const maySee = await whoMayBeTold(house, house.db, notice.kind, notice.caseId)
    .select('people.id')
    .where('people.id', '=', personId)
    .executeTakeFirst();
  if (maySee) await house.post(composeNotice(house, notice));
  await house.db
    .updateTable('notices')
    .set({ [maySee ? 'sent_at' : 'withheld_at']: house.clock.now() })
    .where('entry_id', '=', entryId)
    .where('person_id', '=', personId)
    .execute();
}
