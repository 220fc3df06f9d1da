import { describe, expect, test } from 'vitest';
import { showDate, showMoment, showPeriod, showShortMoment, showStart, todayIn } from './dates.ts';

const toronto = 'America/Toronto';
const afternoon = new Date('2026-11-24T21:12:00Z');

describe('a date', () => {
  test('is written out, the first of a month as an ordinal in French', () => {
    expect(showDate('2026-07-12', 'fr')).toBe('12 juillet 2026');
    expect(showDate('2026-08-01', 'fr')).toBe('1er août 2026');
    expect(showDate('2026-08-11', 'fr')).toBe('11 août 2026');
    expect(showDate('2026-08-01', 'en')).toBe('August 1, 2026');
  });
});

describe('a period', () => {
  test('says once what both of its ends share', () => {
    expect(showPeriod('2026-07-10', '2026-07-12', 'fr')).toBe('du 10 au 12 juillet 2026');
    expect(showPeriod('2026-07-01', '2026-07-12', 'fr')).toBe('du 1er au 12 juillet 2026');
    expect(showPeriod('2026-06-28', '2026-07-01', 'fr')).toBe('du 28 juin au 1er juillet 2026');
    expect(showPeriod('2025-12-30', '2026-01-02', 'fr')).toBe('du 30 décembre 2025 au 2 janvier 2026');
    expect(showPeriod('2026-07-10', '2026-07-12', 'en')).toBe('July 10 to 12, 2026');
    expect(showPeriod('2026-06-28', '2026-07-01', 'en')).toBe('June 28 to July 1, 2026');
    expect(showPeriod('2025-12-30', '2026-01-02', 'en')).toBe('December 30, 2025 to January 2, 2026');
  });

  test('that goes on says when it starts', () => {
    expect(showStart('2026-08-01', 'fr')).toBe('à partir du 1er août 2026');
    expect(showStart('2026-08-01', 'en')).toBe('from August 1, 2026');
  });

  test('of one day is that day', () => {
    expect(showPeriod('2026-07-12', '2026-07-12', 'fr')).toBe('le 12 juillet 2026');
    expect(showPeriod('2026-07-12', '2026-07-12', 'en')).toBe('July 12, 2026');
  });
});

describe('a moment', () => {
  test('is told by the clock of the society, its hour kept on one line', () => {
    expect(showMoment(afternoon, 'fr', toronto)).toBe('24 novembre 2026, 16\u00a0h\u00a012');
    expect(showMoment(afternoon, 'en', toronto)).toBe('November 24, 2026, 4:12\u00a0p.m.');
    expect(showShortMoment(afternoon, 'fr', toronto)).toBe('24 nov., 16\u00a0h\u00a012');
    expect(showShortMoment(afternoon, 'en', toronto)).toBe('Nov 24, 4:12\u00a0p.m.');
  });

  test('at midnight, on the hour and on the first of a month', () => {
    expect(showMoment(new Date('2026-08-01T04:05:00Z'), 'fr', toronto)).toBe(
      '1er août 2026, 0\u00a0h\u00a005',
    );
    expect(showMoment(new Date('2026-08-01T04:05:00Z'), 'en', toronto)).toBe(
      'August 1, 2026, 12:05\u00a0a.m.',
    );
    expect(showShortMoment(new Date('2026-08-01T13:00:00Z'), 'fr', toronto)).toBe('1er août, 9\u00a0h');
    expect(showShortMoment(new Date('2026-08-01T13:00:00Z'), 'en', toronto)).toBe('Aug 1, 9:00\u00a0a.m.');
  });
});

test('today is the date of the society, not of Greenwich', () => {
  expect(todayIn(toronto, new Date('2026-07-13T03:59:00Z'))).toBe('2026-07-12');
  expect(todayIn(toronto, new Date('2026-07-13T04:00:00Z'))).toBe('2026-07-13');
  expect(todayIn('Pacific/Auckland', new Date('2026-12-31T12:00:00Z'))).toBe('2027-01-01');
});
