import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../question.ts';
import { anyText } from '../test-form.ts';
import { iswc, problems } from './iswc.tsx';

const label = { fr: 'ISWC', en: 'ISWC' };
const asked: Asked = { id: 'iswc', label, required: false };
const read = (typed: string) => iswc.read(typed, 'iswc', asked, { today: '2026-11-24' });
const refused = (text: unknown) => ({ problems: [{ field: 'iswc', text }] });

describe('an ISWC', () => {
  test.each([
    ['T-034.524.680-1', 'T0345246801'],
    ['T0345246801', 'T0345246801'],
    ['t 034 524 680 1', 'T0345246801'],
    ['ISWC T-034.524.680-1', 'T0345246801'],
    ['ISWC: T–034.524.680‑1', 'T0345246801'],
    ['\ufeffT\u00a0034\u202f524 680\u22121', 'T0345246801'],
    ['T-000.000.001-0', 'T0000000010'],
    ['T-010.171.314-7', 'T0101713147'],
    ['T0123456789', 'T0123456789'],
  ])('is kept without its punctuation, which carries no meaning: %s', (typed, answer) => {
    expect(read(typed)).toEqual({ answer });
  });

  test.each([
    'T034524680',
    'T-034.524.680-12',
    '0345246801',
    'A-034.524.680-1',
    'T-O34.524.680-1',
    'inconnu',
  ])('is the letter T and ten digits: %s', (typed) => {
    expect(read(typed)).toEqual(refused(problems.malformed(label)));
  });

  test.each(['T-034.524.680-2', 'T-034.524.608-1', 'T-304.524.680-1', 'T-012.345.678-0'])(
    'has a check digit: %s',
    (typed) => {
      expect(read(typed)).toEqual(refused(problems.wrongCheckDigit(label)));
    },
  );

  test('whose check digit is wrong is refused without a word of the right one', () => {
    const { fr, en } = problems.wrongCheckDigit(label);
    expect(fr + en).not.toMatch(/\d/);
  });

  test('is asked for where one is required', () => {
    expect(iswc.missing('iswc', asked)).toEqual({ field: 'iswc', text: problems.missing(label) });
  });

  test('is shown with its punctuation, and reads again as itself', () => {
    expect(iswc.show('T0345246801', asked, 'fr')).toBe('T-034.524.680-1');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (number) => {
        const typed = `T${String(number).padStart(10, '0')}`;
        const reading = read(typed);
        if ('answer' in reading)
          expect(read(iswc.show(reading.answer, asked, 'en'))).toEqual({ answer: typed });
      }),
    );
  });

  test('has exactly one check digit for each nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const body = `T${String(number).padStart(9, '0')}`;
        expect([...'0123456789'].filter((digit) => 'answer' in read(body + digit))).toHaveLength(1);
      }),
    );
  });

  test('never makes its reader throw', () => {
    fc.assert(fc.property(anyText, (typed) => void read(typed)));
  });
});
