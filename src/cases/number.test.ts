import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf, readNumber, serials } from './number.ts';

const serial = fc.integer({ min: 0, max: serials - 1 });

test('a number is C, four characters, three characters', () => {
  fc.assert(
    fc.property(serial, (each) => {
      expect(numberOf(each)).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);
    }),
  );
});

test('no two serials have the same number', () => {
  fc.assert(
    fc.property(serial, serial, (one, other) => {
      fc.pre(one !== other);
      expect(numberOf(one)).not.toBe(numberOf(other));
    }),
  );
  const many = new Set(Array.from({ length: 20_000 }, (_, each) => numberOf(each)));
  expect(many.size).toBe(20_000);
});

test('a number is found however it is typed', () => {
  fc.assert(
    fc.property(serial, (each) => {
      const number = numberOf(each);
      expect(readNumber(number)).toBe(number);
      expect(readNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
      expect(readNumber(number.slice(2).replace('-', '').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(
        number,
      );
    }),
  );
});

test('one wrong character is refused', () => {
  fc.assert(
    fc.property(
      serial,
      fc.nat(6),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (each, at, character) => {
        const seven = [...numberOf(each).slice(2).replace('-', '')];
        fc.pre(seven[at] !== character);
        seven[at] = character;
        expect(readNumber(seven.join(''))).toBeUndefined();
      },
    ),
  );
});

/** What ISO 7064 promises of a hybrid system: every wrong character, and nearly all transpositions. */
test('of two neighbours that change places, fewer than 3 in 1,000 go unnoticed', () => {
  let unnoticed = 0;
  let changed = 0;
  for (let each = 0; each < 20_000; each += 1) {
    const seven = [...numberOf(each).slice(2).replace('-', '')];
    for (let at = 0; at < 6; at += 1) {
      const [one = '', next = ''] = seven.slice(at, at + 2);
      if (one === next) continue;
      changed += 1;
      if (
        readNumber(
          seven
            .with(at, next)
            .with(at + 1, one)
            .join(''),
        ) !== undefined
      )
        unnoticed += 1;
    }
  }
  expect(unnoticed / changed).toBeLessThan(0.003);
});

test('what is no number is none', () => {
  for (const typed of [
    '',
    'C',
    'C-',
    'C-2025-000803',
    '7K2Q9M4X',
    'C-7K2Q-9MU',
    '💥'.repeat(7),
    '\u0000'.repeat(7),
  ]) {
    expect(readNumber(typed)).toBeUndefined();
  }
  expect(() => numberOf(serials)).toThrow(RangeError);
});
