import { calendarOf } from '../catalogue/teams.ts';
import type { House } from '../house.ts';
import { todayIn } from '../text/dates.ts';
import { may } from './access.ts';
import type { ActOutcome } from './act.ts';
import { actFields, actProblems, isLonger, maxLengths } from './act-problems.ts';
import { isSaidBefore, writeEntry } from './entry.ts';
import { type LockedCase, lastEntrySeen, lockedCase, timeIn } from './locked-case.ts';
import { businessDaysUntil, targetFrom } from './target.ts';
import type { StaffViewer } from './viewer.ts';

/** Where a case goes: to a type, as it was chosen, whose team it follows unless another is named. */
export interface CaseMove {
  /** The path of a leaf; '' to keep the type. */
  readonly leaf: string;
  /** A team of the catalogue; '' for that of the type. */
  readonly team: string;
  /** For staff alone. */
  readonly reason: string;
  readonly sentId: string | null;
  readonly seen: string | null;
}

/**
 * Moves a case to another type or team: its questions and answers stay as they were asked; team, access and target
 * follow, the target counted from the day it was submitted. Nobody has it any more.
 */
export async function moveCase(
  house: House,
  viewer: StaffViewer,
  number: string,
  move: CaseMove,
): Promise<ActOutcome> {
  return house.db.transaction().execute(async (trx) => {
    const found = await lockedCase(trx, viewer, number);
    if (found === undefined) return 'unknown';
    if (await isSaidBefore(trx, { caseId: found.id, personId: viewer.person.id, sentId: move.sentId }))
      return 'done';
    if (!may.move(viewer, found)) return 'refused';
    if (found.state === 'resolved') return 'changed';
    if (move.seen !== null && (await lastEntrySeen(trx, viewer, found.id)) !== move.seen) return 'changed';
    const { leaf, path, team, problems } = destinationOf(house, found, move);
    if (problems.length > 0) return { problems };
    const now = timeIn(found, house.clock.now());
    await trx
      .updateTable('cases')
      .set({
        leaf: path,
        team_id: team,
        assignee_id: null,
        ...(leaf && {
          representative_permission: leaf.representativePermission,
          target_business_days: leaf.targetBusinessDays,
        }),
        ...targetOf(house, found, leaf?.targetBusinessDays ?? found.targetBusinessDays, team),
      })
      .where('id', '=', found.id)
      .execute();
    await writeEntry(house, trx, {
      case_id: found.id,
      kind: 'moved',
      audience: 'staff',
      side: 'staff',
      person_id: viewer.person.id,
      language: viewer.person.language,
      body: move.reason.trim(),
      team_id: team,
      leaf: path,
      from_team_id: found.team_id,
      from_leaf: found.leaf,
      sent_id: move.sentId,
      at: now,
    });
    return 'done';
  });
}

/** Where the move leads, and what is wrong with it beside its field; `leaf` only where the type changes. */
function destinationOf({ catalogue }: House, found: LockedCase, move: CaseMove) {
  const path = move.leaf === '' ? found.leaf : move.leaf;
  const leaf = path === found.leaf ? undefined : catalogue.leaves.get(path);
  const team = move.team === '' ? (leaf?.team ?? found.team_id) : move.team;
  const problems = [];
  if (path !== found.leaf && leaf === undefined)
    problems.push({ field: actFields.leaf, text: actProblems.leafUnknown });
  if (!catalogue.teams.some(({ id }) => id === team))
    problems.push({ field: actFields.team, text: actProblems.teamUnknown });
  else if (leaf === undefined && team === found.team_id && problems.length === 0)
    problems.push({ field: actFields.leaf, text: actProblems.moveMissing });
  if (isLonger(move.reason, maxLengths.text))
    problems.push({ field: actFields.moveReason, text: actProblems.moveReasonTooLong });
  return { leaf, path, team, problems };
}

/**
 * The target as it would be, had the case been filed under that type with that team: counted from the day it was
 * submitted by the calendar of the team, with the days of the type; those for which the clock stood stay the member's.
 */
function targetOf(house: House, found: LockedCase, businessDays: number, team: string) {
  const more = businessDays - found.targetBusinessDays;
  if (found.due_on === null) return { due_on: null, days_left: (found.days_left ?? 0) + more };
  const [before, after] = [found.team_id, team].map((each) => calendarOf(house.catalogue, each));
  if (before === undefined || after === undefined || (more === 0 && before === after)) return {};
  const submittedOn = todayIn(house.settings.timeZone, found.openedAt);
  return targetFrom(submittedOn, businessDaysUntil(submittedOn, found.due_on, before) + more, after);
}
