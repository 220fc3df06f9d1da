import type { House } from '../house.ts';
import type { Person } from '../people/person.ts';
import { staffOfTeam } from './access.ts';
import { writeEntry } from './entry.ts';
import { timeIn } from './locked-case.ts';

/**
 * Gives back what a person has of cases that they may not answer any more, each with its entry, in the transaction
 * that takes the right from them: a case is with nobody but who may answer it.
 */
export async function releaseCases(inside: House, person: Person): Promise<void> {
  const { db: trx, clock } = inside;
  const lost = await trx
    .selectFrom('cases')
    .select(['id', 'last_activity_at as lastActivityAt'])
    .where('assignee_id', '=', person.id)
    .where(({ not, exists, ref }) =>
      not(
        exists(staffOfTeam(trx, ref('cases.team_id')).where('people.id', '=', person.id).select('people.id')),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const found of lost) {
    await trx.updateTable('cases').set({ assignee_id: null }).where('id', '=', found.id).execute();
    await writeEntry(inside, trx, {
      case_id: found.id,
      kind: 'assigned',
      audience: 'staff',
      side: 'staff',
      person_id: person.id,
      language: person.language,
      body: '',
      assignee_id: null,
      at: timeIn(found, clock.now()),
    });
  }
}
