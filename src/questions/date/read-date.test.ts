import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showDate } from '../../text/dates.ts';
import { languages } from '../../text/localized.ts';
import { anyText } from '../test-form.ts';
import { readDate } from './read-date.ts';

const july12 = { iso: '2026-07-12' };

describe('a date is read', () => {
  test.each([
    '2026-07-12',
    '2026/07/12',
    '2026.07.12',
    '2026 07 12',
    '2026-7-12',
    ' 2026-07-12. ',
    '2026\u201107\u201112',
    '２０２６-０７-１２',
    '\u200b2026-07-12\ufeff',
    '2026\u00a007\u00a012',
  ])('from the year down, whatever parts its figures: %s', (typed) => {
    expect(readDate(typed)).toEqual(july12);
  });

  test.each([
    '12 juillet 2026',
    '12 juil. 2026',
    '12 juill. 2026',
    '12\u00a0JUILLET\u202f2026',
    'le 12 juillet 2026',
    'dimanche 12 juillet 2026',
    '12 de juillet, 2026',
    '2026 juillet 12',
    'July 12, 2026',
    '12 July 2026',
    'Jul. 12 2026',
    'Sunday, July 12th, 2026',
    'on the 12th of July 2026',
    '12-Jul-2026',
  ])('in the words of either language: %s', (typed) => {
    expect(readDate(typed)).toEqual(july12);
  });

  test.each([
    ['1er août 2026', '2026-08-01'],
    ['1ᵉʳ aout 2026', '2026-08-01'],
    ['August 1st, 2026', '2026-08-01'],
    ['2 févr. 2026', '2026-02-02'],
    ['2 Feb 2026', '2026-02-02'],
    ['3 déc. 2025', '2025-12-03'],
    ['29 février 2024', '2024-02-29'],
    ['May 2nd 2026', '2026-05-02'],
    ['3 mars 2026', '2026-03-03'],
    ['Mar 3rd 2026', '2026-03-03'],
  ])('with ordinals and months cut short: %s', (typed, iso) => {
    expect(readDate(typed)).toEqual({ iso });
  });

  test.each([
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['07-07-2026', '2026-07-07'],
  ])('from figures in another order when only one reading exists: %s', (typed, iso) => {
    expect(readDate(typed)).toEqual({ iso });
  });

  test('and reads again as itself once shown, in both languages', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (day, language) => {
        const iso = day.toISOString().slice(0, 10);
        expect(readDate(showDate(iso, language))).toEqual({ iso });
        expect(readDate(iso)).toEqual({ iso });
      }),
    );
  });
});

describe('a date is refused', () => {
  test('when the day and the month may be either, with both readings', () => {
    const fault = { fault: 'ambiguous', either: ['2026-12-07', '2026-07-12'] };
    expect(readDate('07/12/2026')).toEqual(fault);
    expect(readDate('7-12-2026')).toEqual(fault);
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '31 avril 2026',
    '0 mai 2026',
    '31/31/2026',
    '2026-00-10',
  ])('when there is no such day: %s', (typed) => {
    expect(readDate(typed)).toEqual({ fault: 'impossible' });
  });

  test.each([
    '',
    '2026',
    'juillet 2026',
    '12 juillet',
    '12 jui 2026',
    '12 xuillet 2026',
    '12/07/26',
    '20260712',
    'du 10 au 12 juillet 2026',
    '2026-07-12 au 2026-07-14',
    'hier',
    '12 juillet 2026 à 20 h',
    '12 juillet 20260',
    '2026-07-12T20:00',
    '12 + juillet 2026',
  ])('when it is none: %s', (typed) => {
    expect(readDate(typed)).toEqual({ fault: 'unreadable' });
  });

  test('and nothing typed ever throws', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        readDate(typed);
      }),
    );
  });
});
