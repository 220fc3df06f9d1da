import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '../catalogue/catalogue.ts';
import { afterBusinessDays, businessDaysUntil, targetFrom, targetIn } from './target.ts';

test.each<[string, string, number, Calendar, string]>([
  ['day 1 is the next business day', '2026-11-24', 1, 'quebec', '2026-11-25'],
  ['a weekend counts for nothing', '2026-11-24', 10, 'quebec', '2026-12-08'],
  ['what comes in on a Saturday starts on Monday', '2026-11-28', 1, 'quebec', '2026-11-30'],
  ['the fête nationale is Québec’s', '2026-06-23', 1, 'quebec', '2026-06-25'],
  ['and a working day in Ontario', '2026-06-23', 1, 'ontario', '2026-06-24'],
  ['Family Day is Ontario’s', '2026-02-13', 1, 'ontario', '2026-02-17'],
  ['and a working day in Québec', '2026-02-13', 1, 'quebec', '2026-02-16'],
  ['Ontario’s offices close on Civic Holiday', '2026-07-31', 1, 'ontario', '2026-08-04'],
  ['Christmas and the New Year, over the turn of the year', '2026-12-24', 5, 'quebec', '2027-01-04'],
])('%s', (_, from, days, calendar, due) => {
  expect(targetFrom(from, days, calendar)).toEqual({ due_on: due, days_left: null });
});

test('the member’s turn stops the clock, and nothing else does', () => {
  const running = targetFrom('2026-11-24', 10, 'quebec');
  for (const state of ['new', 'in-progress', 'waiting-third-party', 'resolved'] as const)
    expect(targetIn(state, running, '2026-11-30', 'quebec')).toBe(running);
  const stopped = targetIn('waiting-member', running, '2026-11-30', 'quebec');
  expect(stopped).toEqual({ due_on: null, days_left: 6 });
  expect(targetIn('waiting-member', stopped, '2027-01-15', 'quebec')).toBe(stopped);
  expect(targetIn('in-progress', stopped, '2026-12-09', 'quebec').due_on).toBe('2026-12-17');
});

test('a case that is late when its turn passes is as late when it comes back', () => {
  const stopped = targetIn('waiting-member', targetFrom('2026-11-02', 5, 'quebec'), '2026-11-12', 'quebec');
  expect(stopped.days_left).toBe(-3);
  expect(targetIn('in-progress', stopped, '2026-11-20', 'quebec').due_on).toBe('2026-11-17');
});

test('a turn that ends on the day of rest on which it began moves no target', () => {
  for (const due of ['2026-11-19', '2026-11-20', '2026-11-23'])
    for (const today of ['2026-11-21', '2026-11-22']) {
      const stopped = targetIn('waiting-member', { due_on: due, days_left: null }, today, 'quebec');
      expect(targetIn('in-progress', stopped, today, 'quebec').due_on).toBe(due);
    }
});

test('counting and adding undo each other, in both calendars', () => {
  const date = fc
    .integer({ min: 0, max: 3650 })
    .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));
  const calendar = fc.constantFrom<Calendar>('quebec', 'ontario');
  fc.assert(
    fc.property(date, fc.integer({ min: -600, max: 600 }), calendar, (from, days, kept) => {
      const due = afterBusinessDays(from, days, kept);
      expect(businessDaysUntil(from, due, kept)).toBe(days);
    }),
  );
});
