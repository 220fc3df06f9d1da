import { describe, expect, test } from 'vitest';
import type { Language } from './localized.ts';
import { stemsOf } from './stems.ts';

const stems = (text: string, language: Language) => stemsOf(text, language).map(({ stem }) => stem);

describe('forms of one word have one stem', () => {
  test.each<[Language, string]>([
    ['fr', 'œuvre Œuvres oeuvre OEUVRES'],
    ['fr', 'déclarer déclaré déclarée déclarées declare'],
    ['fr', 'journal journaux'],
    ['fr', 'payer payé payées'],
    ['fr', 'fusion fusionne fusionner'],
    ['en', 'royalty royalties'],
    ['en', 'register registered registering registers'],
    ['en', 'cancel cancelled cancelling'],
    ['en', 'share shares shared'],
  ])('%s: %s', (language, words) => {
    expect(new Set(stems(words, language)).size).toBe(1);
  });
});

test('a short word is not cut to nothing, nor are different words made one', () => {
  expect(stems('NAS ISWC T5 bus', 'fr')).toEqual(['nas', 'iswc', 't5', 'bus']);
  expect(new Set(stems('part parti œuvre ouvert loss lose', 'en')).size).toBe(6);
});

test('words of any sentence say nothing; the others are given as they were typed', () => {
  expect(stemsOf('Je n’ai pas reçu mes REDEVANCES!!', 'fr')).toEqual([
    { typed: 'reçu', stem: 'recu' },
    { typed: 'REDEVANCES', stem: 'redevanc' },
  ]);
  expect(stemsOf('What is it that you would have?', 'en')).toEqual([]);
  expect(stemsOf(' \u00a0…« »', 'fr')).toEqual([]);
});
