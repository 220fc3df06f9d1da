import type { CaseState } from '../database/tables.ts';

/** What happens to a case and may change its state. */
export type Act = 'staff-reply' | 'member-answer';

/**
 * The state after an act: one function owns the transitions, nothing else writes the state. A reply of staff turns
 * a new case into one in progress, and nothing else; a member's answer to a case that waits for the member puts it
 * back in progress, and leaves every other open state as it is.
 */
export function stateAfter(state: CaseState, act: Act): CaseState {
  if (act === 'staff-reply' && state === 'new') return 'in-progress';
  if (act === 'member-answer' && state === 'waiting-member') return 'in-progress';
  return state;
}

export type Status = 'active' | 'resolved';

/** What the member is shown: Actif or Résolu. */
export const statusOf = (state: CaseState): Status => (state === 'resolved' ? 'resolved' : 'active');
