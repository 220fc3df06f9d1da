import { describe, expect, test } from 'vitest';
import { readPhone } from './read-phone.ts';

describe('a telephone number is read', () => {
  test.each([
    '514 555-0123',
    '514-555-0123',
    '514.555.0123',
    '(514) 555-0123',
    '5145550123',
    '1 514 555-0123',
    '1-514-555-0123',
    '+1 514 555 0123',
    'Tél. : 514 555-0123',
    '514\u00a0555\u20110123',
    '\u200e514 555-0123',
    '５１４ ５５５-０１２３',
  ])('of North America: %s', (typed) => {
    expect(readPhone(typed)).toEqual({ number: '+15145550123' });
  });

  test.each([
    '514 555-0123 poste 204',
    '514 555-0123, poste 204',
    '514 555-0123 (poste 204)',
    '514-555-0123 ext. 204',
    '514-555-0123 x204',
    '514 555-0123 #204',
  ])('with its extension: %s', (typed) => {
    expect(readPhone(typed)).toEqual({ number: '+15145550123', extension: '204' });
  });

  test.each([
    ['+33 1 99 00 12 34', '+33199001234'],
    ['00 33 1 99 00 12 34', '+33199001234'],
    ['011 33 1 99 00 12 34', '+33199001234'],
    ['+44 20 7946 0958', '+442079460958'],
    ['876 555 0123', '+18765550123'],
  ])('of elsewhere: %s', (typed, number) => {
    expect(readPhone(typed)).toEqual({ number });
  });
});

test.each([
  '555-0123',
  '123 456 7890',
  '514 155 0123',
  '514 555 01234',
  '514 555-0123 ou 514 555-0124',
  'le soir',
  '+999 123456',
  '12',
  '',
])('what is no number is none: %s', (typed) => {
  expect(readPhone(typed)).toBeUndefined();
});
