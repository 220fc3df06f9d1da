import type { Move } from '../cases/act.ts';

/** Where what is said leads a case, as the stories write it. */

export const waitForMember: Move = { kind: 'wait-for-member' };
export const waitFor = (thirdParty: string, until = ''): Move => ({
  kind: 'wait-for-third-party',
  thirdParty,
  until,
});
export const resolve = (outcome: 'done' | 'answered' | 'refused' | 'duplicate' | 'no-answer'): Move => ({
  kind: 'resolve',
  outcome,
  reason: '',
});
export const withdraw: Move = { kind: 'withdraw' };
export const resume: Move = { kind: 'resume' };
