import type { House } from '../house.ts';
import { may, staffOfTeam } from './access.ts';
import type { ActOutcome } from './act.ts';
import { actFields, actProblems } from './act-problems.ts';
import { isSaidBefore, writeEntry } from './entry.ts';
import { lockedCase, timeIn } from './locked-case.ts';
import type { StaffViewer } from './viewer.ts';

/** To whom a case is given, or null to nobody. */
export interface Assignment {
  readonly to: string | null;
  /** Who had it on the page where this was decided: where somebody else has it now, it is not acted on. */
  readonly from: string | null;
  readonly sentId: string | null;
}

/**
 * Gives a case to an agent of its team, or back to all: agents take what nobody has and give back what they have; a
 * lead gives any case of the team to anybody of it.
 */
export async function assignCase(
  house: House,
  viewer: StaffViewer,
  number: string,
  { to, from, sentId }: Assignment,
): Promise<ActOutcome> {
  return house.db.transaction().execute(async (trx) => {
    const found = await lockedCase(trx, viewer, number);
    if (found === undefined) return 'unknown';
    const me = viewer.person.id;
    if (await isSaidBefore(trx, { caseId: found.id, personId: me, sentId })) return 'done';
    const isOwn = (to === me && from === null) || (to === null && from === me);
    if (!(isOwn ? may.take(viewer, found) : may.assign(viewer, found))) return 'refused';
    if (found.assignee_id === to) return 'done';
    if (found.assignee_id !== from || found.state === 'resolved') return 'changed';
    if (to !== null) {
      // Held, so that who leaves the team at this very moment leaves this case to it as well.
      const theirs = staffOfTeam(trx, found.team_id).select('people.id').where('people.id', '=', to);
      if ((await theirs.forShare('staff').executeTakeFirst()) === undefined)
        return { problems: [{ field: actFields.assignee, text: actProblems.assigneeMissing }] };
    }
    await trx.updateTable('cases').set({ assignee_id: to }).where('id', '=', found.id).execute();
    await writeEntry(house, trx, {
      case_id: found.id,
      kind: 'assigned',
      audience: 'staff',
      side: 'staff',
      person_id: me,
      language: viewer.person.language,
      body: '',
      assignee_id: to,
      sent_id: sentId,
      at: timeIn(found, house.clock.now()),
    });
    return 'done';
  });
}
