import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showDate } from '../../text/dates.ts';
import { languages } from '../../text/localized.ts';
import { problems as dateProblems } from '../date/date-box.ts';
import type { Asked } from '../question.ts';
import { anyText, formOf } from '../test-form.ts';
import { dateRange, problems } from './date-range.tsx';

const context = { today: '2026-11-24' };
const dates: Asked = {
  id: 'dates',
  label: { fr: 'Date ou période', en: 'Date or period' },
  required: true,
  escapable: true,
  constraints: { notFuture: true },
};
const read = (from: string, to: string) => dateRange.read({ escape: '', from, to }, 'dates', dates, context);

const start = { fr: 'Date ou période, date de début', en: 'Date or period, start date' };
const end = { fr: 'Date ou période, date de fin', en: 'Date or period, end date' };
const atStart = (text: unknown) => ({ field: 'dates.from', text });
const atEnd = (text: unknown) => ({ field: 'dates.to', text });

describe('a period is read', () => {
  test('whatever way each of its dates is written', () => {
    expect(read('10 juillet 2026', 'July 12, 2026')).toEqual({
      answer: { from: '2026-07-10', to: '2026-07-12' },
    });
    expect(read('2026/07/12', '2026-07-12')).toEqual({ answer: { from: '2026-07-12', to: '2026-07-12' } });
  });

  test('up to today, included', () => {
    expect(read('2026-11-24', '2026-11-24')).toHaveProperty('answer');
  });

  test('of ten years at most', () => {
    expect(read('2016-11-16', '2026-11-24')).toHaveProperty('answer');
    expect(read('2016-11-15', '2026-11-24')).toEqual({ problems: [atEnd(problems.tooLong(end))] });
  });
});

describe('a fault is said at the box where it is', () => {
  test.each([
    ['demain', dateProblems.unreadable(start)],
    ['07/12/2026', dateProblems.ambiguous(start, '2026-12-07', '2026-07-12')],
    ['2026-02-30', dateProblems.impossible(start)],
    ['1899-12-31', dateProblems.outOfRange(start)],
    ['2101-01-01', dateProblems.outOfRange(start)],
    ['2026-11-25', dateProblems.future(start)],
    ['', problems.missingOne(start)],
  ])('a first date such as « %s »', (from, text) => {
    expect(read(from, '2026-07-12')).toEqual({ problems: [atStart(text)] });
  });

  test('a last date that is absent, or before the first', () => {
    expect(read('2026-07-12', ' ')).toEqual({ problems: [atEnd(problems.missingOne(end))] });
    expect(read('2026-07-12', '2026-07-10')).toEqual({ problems: [atEnd(problems.reversed(end))] });
  });

  test('two wrong boxes are two problems', () => {
    expect(read('hier', '2026-11-25')).toEqual({
      problems: [atStart(dateProblems.unreadable(start)), atEnd(dateProblems.future(end))],
    });
  });

  test('both blank is one problem, at the first box', () => {
    expect(dateRange.isBlank({ escape: '', from: ' ', to: '\u00a0' })).toBe(true);
    expect(dateRange.missing('dates', dates)).toEqual(atStart(problems.missing(dates.label)));
  });

  test('the refusal of a date that may be two says how to write either', () => {
    expect(dateProblems.ambiguous(start, '2026-12-07', '2026-07-12').fr).toBe(
      '«\u00a0Date ou période, date de début\u00a0»\u00a0: on ne sait pas lequel est le mois; écrivez 2026-12-07 ou 2026-07-12',
    );
  });
});

test('a date to come is an answer where nothing forbids it', () => {
  const { constraints: _, ...free } = dates;
  const typed = { escape: '', from: '2027-01-01', to: '2027-01-02' };
  expect(dateRange.read(typed, 'dates', free, context)).toHaveProperty('answer');
});

describe('what was typed', () => {
  test('is kept as it was typed', () => {
    const form = formOf({ 'dates.from': ' 07/12/2026', 'dates.to': 'bientôt', 'dates.escape': '' });
    expect(dateRange.typedFrom(form, 'dates', dates)).toEqual({
      escape: '',
      from: ' 07/12/2026',
      to: 'bientôt',
    });
  });

  test('a phrase alone in the boxes is the choice of that phrase', () => {
    const chosen = { escape: 'see-description', from: '', to: '' };
    const typed = (from: string, to: string, asked = dates) =>
      dateRange.typedFrom(formOf({ 'dates.from': from, 'dates.to': to }), 'dates', asked);
    expect(typed('Voir description', '')).toEqual(chosen);
    expect(typed('Voir description', 'see description')).toEqual(chosen);
    expect(typed('Voir description', '2026-07-12')).toMatchObject({ escape: '', from: 'Voir description' });
    expect(typed('Voir description', 'voir document joint')).toMatchObject({ escape: '' });
    expect(typed('Voir description', '', { ...dates, escapable: false })).toMatchObject({ escape: '' });
  });

  test('another shape counts as blank', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const typed = dateRange.restored(kept, dates);
        expect(Object.values(typed).every((box) => typeof box === 'string')).toBe(true);
      }),
    );
    expect(dateRange.restored({ from: '2026-07-12', to: 3 }, dates)).toEqual({
      escape: '',
      from: '2026-07-12',
      to: '',
    });
  });

  test('never makes the reader throw', () => {
    fc.assert(fc.property(anyText, anyText, (from, to) => void read(from, to)));
  });
});

test('each date of an answer, shown, reads again as the same in both languages', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-24'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(3660), fc.constantFrom(...languages), (first, span, language) => {
      const from = first.toISOString().slice(0, 10);
      const to = new Date(Math.min(first.getTime() + span * 86_400_000, Date.parse(context.today)))
        .toISOString()
        .slice(0, 10);
      expect(read(showDate(from, language), showDate(to, language))).toEqual({ answer: { from, to } });
    }),
  );
});

test('an answer is shown as a day or a period', () => {
  expect(dateRange.show({ from: '2026-07-10', to: '2026-07-12' }, dates, 'fr')).toBe(
    'du 10 au 12 juillet 2026',
  );
  expect(dateRange.show({ from: '2026-07-12', to: '2026-07-12' }, dates, 'en')).toBe('July 12, 2026');
});
