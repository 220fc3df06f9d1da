import type { CaseState } from '../database/tables.ts';

/** What happens to a case and may change its state. */
export type Act =
  | 'staff-reply'
  | 'member-answer'
  | 'wait-for-member'
  | 'wait-for-third-party'
  | 'resume'
  | 'resolve'
  | 'reopen';

/**
 * The state after an act, or undefined where the act is none from that state: one function owns the transitions,
 * nothing else writes the state. From any open state a case goes to any other but new; from resolved only to in
 * progress, by reopening it, which a member's answer does too. A reply of staff makes a new case one in progress and
 * changes nothing else; a member's answer ends the wait for the member and leaves every other open state.
 */
export function stateAfter(state: CaseState, act: Act): CaseState | undefined {
  if (act === 'staff-reply') return state === 'new' ? 'in-progress' : state;
  if (act === 'member-answer')
    return state === 'waiting-member' || state === 'resolved' ? 'in-progress' : state;
  if (act === 'reopen') return state === 'resolved' ? 'in-progress' : undefined;
  if (state === 'resolved') return undefined;
  if (act === 'resume') return state === 'in-progress' ? undefined : 'in-progress';
  return {
    'wait-for-member': 'waiting-member',
    'wait-for-third-party': 'waiting-third-party',
    resolve: 'resolved',
  }[act] as CaseState;
}

/** Days after its resolution during which a member's answer reopens a case; later it opens a linked one. */
const reopeningDays = 30;

/** Whether a member's answer still reopens a case that was resolved then. */
export const isReopenedByAnswer = (resolvedAt: Date, now: Date): boolean =>
  resolvedAt >= earliestReopened(now);

/** When the cases were resolved, at the earliest, that a member's answer still reopens. */
export const earliestReopened = (now: Date): Date => new Date(now.getTime() - reopeningDays * 86_400_000);

export type Status = 'active' | 'resolved';

/** What the member is shown: Actif or Résolu. */
export const statusOf = (state: CaseState): Status => (state === 'resolved' ? 'resolved' : 'active');

/** Until when a member's answer reopens a case that was resolved then. */
export const reopenedUntil = (resolvedAt: Date): Date =>
  new Date(resolvedAt.getTime() + reopeningDays * 86_400_000);
