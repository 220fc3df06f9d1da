import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../text/localized.ts';
import type { Asked } from '../question.ts';
import { anyText } from '../test-form.ts';
import { money, problems } from './money.tsx';

const label = { fr: 'Prix d’entrée', en: 'Cover charge' };
const asked: Asked = { id: 'cover-charge', label, required: false };
const read = (typed: string) => money.read(typed, 'cover-charge', asked, { today: '2026-11-24' });
const refused = (text: unknown) => ({ problems: [{ field: 'cover-charge', text }] });

describe('an amount is read', () => {
  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12,50', 1250],
    ['12.50', 1250],
    ['12,50 $', 1250],
    ['12,50\u00a0$', 1250],
    ['$12.50', 1250],
    ['$ 12.50 CAD', 1250],
    ['12,50 $ CA', 1250],
    ['12 dollars.', 1200],
    [',50', 50],
    ['$.50', 50],
    ['12.', 1200],
    ['0,01', 1],
    ['1 234,56', 123456],
    ['1\u202f234,56\u00a0$', 123456],
    ['1,234.56', 123456],
    ['1.234,56', 123456],
    ['1 234', 123400],
    ['1234567', 123456700],
    ['1,234,567', 123456700],
    ['１２,５０', 1250],
    ['\u200b12,50', 1250],
    ['999 999 999,99', 99_999_999_999],
  ])('in Canadian dollars: %s', (typed, cents) => {
    expect(read(typed)).toEqual({ answer: { cents, currency: 'CAD' } });
  });

  test.each([
    ['12,50 USD', 'USD'],
    ['US$12.50', 'USD'],
    ['12,50 $ US', 'USD'],
    ['12,50 €', 'EUR'],
    ['EUR 12.50', 'EUR'],
    ['12,50 euros', 'EUR'],
  ])('in another currency where one is typed: %s', (typed, currency) => {
    expect(read(typed)).toEqual({ answer: { cents: 1250, currency } });
  });

  test('and reads again as itself once shown, in both languages', () => {
    const amount = fc.record({
      cents: fc.integer({ min: 1, max: 99_999_999_999 }),
      currency: fc.constantFrom('CAD', 'USD', 'EUR'),
    });
    fc.assert(
      fc.property(amount, fc.constantFrom(...languages), (answer, language) => {
        expect(read(money.show(answer, asked, language))).toEqual({ answer });
      }),
    );
  });
});

describe('an amount is refused', () => {
  test.each(['1,234', '1.234', '$1,234'])('when it may be thousands or cents: %s', (typed) => {
    expect(read(typed)).toEqual(refused(problems.ambiguous(label, '1234')));
  });

  test.each([
    'gratuit',
    '-5',
    '12,345,67',
    '1 23',
    '0,123',
    '12 $ 50',
    '12 ¥',
    '12,5 à 15',
    '1e3',
    '12,-',
    '.',
    '$',
  ])('when it is none: %s', (typed) => {
    expect(read(typed)).toEqual(refused(problems.unreadable(label)));
  });

  test('under a cent and above what the catalogue takes', () => {
    expect(read('0')).toEqual(refused(problems.tooSmall(label, { cents: 1, currency: 'CAD' })));
    expect(read('0,00 $')).toEqual(refused(problems.tooSmall(label, { cents: 1, currency: 'CAD' })));
    expect(read('1000000000')).toEqual(
      refused(problems.tooLarge(label, { cents: 99_999_999_999, currency: 'CAD' })),
    );
    expect(read('9'.repeat(400))).toEqual(
      refused(problems.tooLarge(label, { cents: 99_999_999_999, currency: 'CAD' })),
    );
  });

  test('blank, where one is required', () => {
    expect(money.missing('cover-charge', asked)).toEqual({
      field: 'cover-charge',
      text: problems.missing(label),
    });
  });

  test('and nothing typed ever throws', () => {
    fc.assert(fc.property(anyText, (typed) => void read(typed)));
  });
});

test('an amount is shown as each language writes it', () => {
  const show = (cents: number, language: 'fr' | 'en') =>
    money.show({ cents, currency: 'CAD' }, asked, language);
  expect([show(1250, 'fr'), show(1250, 'en')]).toEqual(['12,50\u00a0$', '$12.50']);
  expect([show(123456, 'fr'), show(123456, 'en')]).toEqual(['1\u00a0234,56\u00a0$', '$1,234.56']);
});
