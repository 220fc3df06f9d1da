import { expect, test } from 'vitest';
import type { CaseState } from '../database/tables.ts';
import { type Act, stateAfter, statusOf } from './state.ts';

test.each<[CaseState, Act, CaseState]>([
  ['new', 'staff-reply', 'in-progress'],
  ['in-progress', 'staff-reply', 'in-progress'],
  ['waiting-member', 'staff-reply', 'waiting-member'],
  ['waiting-third-party', 'staff-reply', 'waiting-third-party'],
  ['new', 'member-answer', 'new'],
  ['in-progress', 'member-answer', 'in-progress'],
  ['waiting-member', 'member-answer', 'in-progress'],
  ['waiting-third-party', 'member-answer', 'waiting-third-party'],
])('%s, then %s: %s', (state, act, after) => {
  expect(stateAfter(state, act)).toBe(after);
});

test('the member is shown Actif until the case is resolved', () => {
  expect((['new', 'in-progress', 'waiting-member', 'waiting-third-party'] as const).map(statusOf)).toEqual(
    Array(4).fill('active'),
  );
  expect(statusOf('resolved')).toBe('resolved');
});
