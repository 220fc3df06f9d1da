import { expect, test } from 'vitest';
import type { CaseState } from '../database/tables.ts';
import { type Act, isReopenedByAnswer, stateAfter } from './state.ts';

const states: CaseState[] = ['new', 'in-progress', 'waiting-member', 'waiting-third-party', 'resolved'];

// After each act, in the order of `states`; - is an act that there is none of from there.
test.each<[Act, ...string[]]>([
  ['staff-reply', 'in-progress', 'in-progress', 'waiting-member', 'waiting-third-party', 'resolved'],
  ['member-answer', 'new', 'in-progress', 'in-progress', 'waiting-third-party', 'in-progress'],
  ['wait-for-member', 'waiting-member', 'waiting-member', 'waiting-member', 'waiting-member', '-'],
  [
    'wait-for-third-party',
    'waiting-third-party',
    'waiting-third-party',
    'waiting-third-party',
    'waiting-third-party',
    '-',
  ],
  ['resume', 'in-progress', '-', 'in-progress', 'in-progress', '-'],
  ['resolve', 'resolved', 'resolved', 'resolved', 'resolved', '-'],
  ['reopen', '-', '-', '-', '-', 'in-progress'],
])('%s', (act, ...after) => {
  expect(states.map((state) => stateAfter(state, act) ?? '-')).toEqual(after);
});

test('a member’s answer reopens a case for 30 days', () => {
  const resolvedAt = new Date('2026-10-25T15:00:00Z');
  expect(isReopenedByAnswer(resolvedAt, new Date('2026-11-24T15:00:00Z'))).toBe(true);
  expect(isReopenedByAnswer(resolvedAt, new Date('2026-11-24T15:00:01Z'))).toBe(false);
});
