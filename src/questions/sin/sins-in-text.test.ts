import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeSin, withoutSins } from './sins-in-text.ts';

describe('a text holds what looks like a social insurance number', () => {
  test.each([
    'Mon NAS est le 130 692 544.',
    'NAS:130692544',
    'NAS-130692544',
    'n°130-692-544',
    '(130\u00a0692\u00a0544)',
    '130\u2011692\u2011544',
    '« 046 454 286 »',
    'Le mien : 130 692 544, le sien : 046454286',
    'À 14 h 30, 123456782 et non 123456789',
    '130692544\n2026',
    'Mon compte et mon NAS : 130 692 544',
    'Le décompte 130692544',
  ])('%s', (text) => {
    expect(looksLikeSin(text)).toBe(true);
    expect(withoutSins(text, 'fr')).toContain('[numéro retiré]');
    expect(looksLikeSin(withoutSins(text, 'fr'))).toBe(false);
  });
});

describe('no alarm is given for', () => {
  test.each([
    ['nine digits that do not check', '130 692 545'],
    ['an ISWC', 'T-034.524.680-1 et T0345246801, T-130.692.544-0, T-130692544-0'],
    ['an IPI of nine digits, named', 'IPI 130001167, CAE/IPI : 130692544, IPI no 130692544, CAE 130 692 544'],
    ['an account’s number, named', 'compte 130692544, Compte n° : 130692544, account number 130692544'],
    ['a telephone number, named', 'tél. : 130692544, phone 130 692 544'],
    ['an IPI', '00014107338, 14107338, 000.14.10.73.38, I-000000229-7, I-130692544-0'],
    ['an ISRC', 'CA-6Q7-20-00047, USRC17607839'],
    ['an ISNI', '0000 0002 1825 0097'],
    ['a telephone number', '514 555-0123, (514) 555 0123, +48 130 692 544, 011 48 130 692 544, 5145550123'],
    ['a date', '2026-07-12, 12/07/2026, 20260712'],
    ['a work’s number', '81000001, œuvre 81000010'],
    ['an amount', '130 692 544 $, $130692544, 130 692 544,00, 130692544 €'],
    ['a longer number', '130 692 544 000, 1 130 692 544, 1306925440, 12-130-692-544'],
    ['a case’s number', 'C-7K2Q-9M4'],
    ['a path', 'https://exemple.ca/130692544/a et /a/130692544x'],
    ['zeros', '000 000 000'],
    ['groups that are parted in two ways', '130-692 544'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(looksLikeSin(text)).toBe(false);
    expect(withoutSins(text, 'fr')).toBe(text);
  });
});

test('what is taken out leaves the rest as it was, in the language of the text', () => {
  expect(withoutSins('A 130 692 544 b\n046454286.', 'en')).toBe('A [number removed] b\n[number removed].');
});

test('once taken out none is left, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'130692544 -.,$T\n') });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(text, ...['130 692 544', '046454286', 'IPI'].map((piece) => fc.constant(piece)))),
      (pieces) => {
        expect(looksLikeSin(withoutSins(pieces.join(' '), 'fr'))).toBe(false);
      },
    ),
  );
});

test('64 kB are read in a wink', () => {
  const start = performance.now();
  for (const piece of ['1', '1 ', '130 692 544 ', '130692544', '+1 '])
    looksLikeSin(piece.repeat(65_536 / piece.length));
  expect(performance.now() - start).toBeLessThan(500);
});
