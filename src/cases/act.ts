import { calendarOf } from '../catalogue/teams.ts';
import type { Db } from '../database/open.ts';
import type { CaseState, Outcome } from '../database/tables.ts';
import { attachToEntry, type LooseFile, looseFiles, noRoomInCase } from '../files/attached.ts';
import type { House } from '../house.ts';
import type { Problem } from '../questions/kind.ts';
import { todayIn } from '../text/dates.ts';
import type { Language } from '../text/localized.ts';
import { may } from './access.ts';
import { outcomeOf, problemsOf, readUntil } from './act-problems.ts';
import { isSaidBefore, writeEntry } from './entry.ts';
import { type LockedCase, lastEntrySeen, lockedCase, timeIn } from './locked-case.ts';
import { dropReplyDraft } from './reply-draft.ts';
import { type Act, isReopenedByAnswer, stateAfter } from './state.ts';
import { targetFrom, targetIn } from './target.ts';
import type { Viewer } from './viewer.ts';

/** What somebody does to a case, once: words, files and where it leads, together or not at all. */
export interface CaseAct {
  /** What is said to the other side; '' where the move says enough. */
  readonly text: string;
  /** Ids of files that this person has sent, and that are attached to nothing yet. */
  readonly files: readonly string[];
  /** Null is a plain message. */
  readonly move: Move | null;
  readonly language: Language;
  /** Chosen by the form, so that the same form sent twice does it once. */
  readonly sentId: string | null;
  /** The last entry that the page showed: newer ones refuse the act. Null where the act holds whatever was said since. */
  readonly seen: string | null;
}

export type Move =
  | { readonly kind: 'wait-for-member' | 'resume' | 'reopen' }
  /** `until` as it was typed, '' for a wait without an end. */
  | { readonly kind: 'wait-for-third-party'; readonly thirdParty: string; readonly until: string }
  /** `outcome` as it was chosen: one of `staffOutcomes`. */
  | { readonly kind: 'resolve'; readonly outcome: string; readonly reason: string }
  /** The member's own ways to end a case: it is settled, or no longer asked. */
  | { readonly kind: 'settle' | 'withdraw' };

/**
 * - `refused`: one may read the case, not do this;
 * - `changed`: others have done something since `seen`, or the act is none from the state that they left;
 * - `too-late`: an answer to a case resolved for too long to be reopened.
 */
export type ActOutcome =
  | 'done'
  | 'refused'
  | 'unknown'
  | 'changed'
  | 'too-late'
  | { readonly problems: readonly Problem[] };

/**
 * Acts on a case that the viewer sees: one transaction holds the message, its files, the state it leads to with that
 * state's own entry, the clock of the target, and the work that follows.
 */
export async function actOnCase(
  house: House,
  viewer: Viewer,
  number: string,
  act: CaseAct,
): Promise<ActOutcome> {
  return house.db.transaction().execute(async (trx) => {
    const found = await lockedCase(trx, viewer, number);
    if (found === undefined) return 'unknown';
    const said = { caseId: found.id, personId: viewer.person.id, sentId: act.sentId };
    if (await isSaidBefore(trx, said)) return 'done';
    if (!mayDo(viewer, found, act)) return 'refused';
    const now = timeIn(found, house.clock.now());
    const state = stateAfter(found.state, movementOf(viewer, act));
    if (act.seen !== null && (await lastEntrySeen(trx, viewer, found.id)) !== act.seen) return 'changed';
    if (state === undefined) return 'changed';
    const isReopened = found.state === 'resolved' && state !== 'resolved';
    if (isReopened && viewer.side === 'member' && !isReopenedByAnswer(found.resolvedAt ?? now, now))
      return 'too-late';
    const files = await looseFiles(trx, viewer.person.id, act.files);
    const noRoom = await noRoomInCase(trx, found.id, act.files, files);
    const problems = problemsOf(act, todayIn(house.settings.timeZone, now), noRoom);
    if (problems.length > 0) return { problems };
    await record(house, trx, { viewer, found, act, state, isReopened, files, now });
    if (viewer.side === 'staff') await dropReplyDraft(trx, viewer, found.id, 'reply');
    return 'done';
  });
}

function mayDo(viewer: Viewer, found: LockedCase, { move }: CaseAct): boolean {
  if (move === null) return may.reply(viewer, found);
  return move.kind === 'settle' || move.kind === 'withdraw' ? may.end(viewer) : may.decide(viewer, found);
}

function movementOf({ side }: Viewer, { move }: CaseAct): Act {
  if (move === null) return side === 'staff' ? 'staff-reply' : 'member-answer';
  return move.kind === 'settle' || move.kind === 'withdraw' ? 'resolve' : move.kind;
}

interface Recorded {
  readonly viewer: Viewer;
  readonly found: LockedCase;
  readonly act: CaseAct;
  readonly state: CaseState;
  readonly isReopened: boolean;
  readonly files: readonly LooseFile[];
  readonly now: Date;
}

async function record(house: House, trx: Db, recorded: Recorded): Promise<void> {
  const { viewer, found, act, state, files, now } = recorded;
  const said = {
    case_id: found.id,
    audience: 'member',
    side: viewer.side,
    person_id: viewer.person.id,
    language: act.language,
    at: now,
  } as const;
  const today = todayIn(house.settings.timeZone, now);
  const text = act.text.trim();
  const speaks = text !== '' || files.length > 0;
  if (speaks) {
    const entryId = await writeEntry(house, trx, {
      ...said,
      kind: 'message',
      body: text,
      sent_id: act.sentId,
    });
    await attachToEntry(trx, { caseId: found.id, entryId }, files);
  }
  // A move that leaves the state says something all the same: another third party, another date.
  if (state !== found.state || (act.move !== null && !speaks) || act.move?.kind === 'wait-for-third-party') {
    const sent_id = speaks ? null : act.sentId;
    await writeEntry(house, trx, { ...said, kind: 'state', state, sent_id, ...toldBy(act.move, today) });
  }
  await trx
    .updateTable('cases')
    .set({
      state,
      last_activity_at: now,
      ...endOf(state, act.move, found, now),
      ...targetOf(house, recorded),
      ...waitOf(recorded, speaks, today),
    })
    .where('id', '=', found.id)
    .execute();
}

/** What the entry of a new state says besides the state. */
function toldBy(move: Move | null, today: string) {
  if (move?.kind === 'resolve') return { body: move.reason.trim(), outcome: outcomeBy(move) };
  if (move?.kind !== 'wait-for-third-party') return { body: '', outcome: outcomeBy(move) };
  return { body: '', third_party: move.thirdParty.trim(), until: untilOf(move.until, today) };
}

function untilOf(typed: string, today: string): string | null {
  const until = readUntil(typed, today);
  return until && 'answer' in until ? until.answer : null;
}

/** What came of a case that this move ends. */
function outcomeBy(move: Move | null): Outcome | null {
  if (move?.kind === 'resolve') return outcomeOf(move.outcome) ?? null;
  if (move?.kind === 'settle') return 'done';
  return move?.kind === 'withdraw' ? 'withdrawn' : null;
}

/** How a case stands resolved, or that it does no longer. */
function endOf(state: CaseState, move: Move | null, found: LockedCase, now: Date) {
  if (state !== 'resolved') return { outcome: null, resolved_at: null };
  return found.state === 'resolved' ? {} : { outcome: outcomeBy(move), resolved_at: now };
}

/** What waits for staff in the case, and until when the case waits itself. */
function waitOf({ viewer, found, act, state, now }: Recorded, speaks: boolean, today: string) {
  const waits = viewer.side === 'member' && state !== 'resolved';
  return {
    answered_at: waits ? (found.answered_at ?? (speaks ? now : null)) : null,
    ...(act.move?.kind === 'wait-for-third-party'
      ? { waiting_until: untilOf(act.move.until, today) }
      : state === 'waiting-third-party'
        ? {}
        : { waiting_until: null }),
  };
}

/** The clock of the target as the act leaves it: reopening starts it again with the days of the type. */
function targetOf(house: House, { found, state, isReopened, now }: Recorded) {
  const today = todayIn(house.settings.timeZone, now);
  const calendar = calendarOf(house.catalogue, found.team_id);
  if (isReopened) return targetFrom(today, found.targetBusinessDays, calendar);
  const { due_on, days_left } = found;
  const target = due_on === null ? { due_on, days_left: days_left ?? 0 } : { due_on, days_left: null };
  return targetIn(state, target, today, calendar);
}
