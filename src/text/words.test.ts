import { expect, test } from 'vitest';
import { withDe } from './french.ts';
import { showSize } from './sizes.ts';
import { typesetFrench, words } from './words.ts';

const nbsp = '\u00a0';

test.each([
  ['Attention : voir « ceci »', `Attention${nbsp}: voir «${nbsp}ceci${nbsp}»`],
  ['25 % de 10 $', `25${nbsp}% de 10${nbsp}$`],
  ['1 234 567 membres', `1${nbsp}234${nbsp}567 membres`],
  ['10 jours ouvrables; vraiment? oui!', `10${nbsp}jours ouvrables; vraiment? oui!`],
  ['16 h 12', `16${nbsp}h 12`],
])('French spaces: %s', (typed, read) => {
  expect(typesetFrench(typed)).toBe(read);
  expect(typesetFrench(read)).toBe(read);
});

test('words are typeset in French and left alone in English, functions too', () => {
  const texts = words({
    plain: { fr: 'Sujet : « x »', en: 'Subject : x' },
    counted: (count: number) => ({ fr: `${count} %`, en: `${count} %` }),
  });
  expect(texts.plain).toEqual({ fr: `Sujet${nbsp}: «${nbsp}x${nbsp}»`, en: 'Subject : x' });
  expect(texts.counted(5)).toEqual({ fr: `5${nbsp}%`, en: '5 %' });
});

test.each([
  ['la SOCAN', 'de la SOCAN'],
  ['le Bureau', 'du Bureau'],
  ['les Auteurs', 'des Auteurs'],
  ['Artisti', 'd’Artisti'],
  ['SOPROQ', 'de SOPROQ'],
])('de + %s', (name, expected) => {
  expect(withDe(name)).toBe(expected);
});

test.each([
  [0, `0${nbsp}octets`, `0${nbsp}bytes`],
  [47, `47${nbsp}octets`, `47${nbsp}bytes`],
  [421_888, `412${nbsp}Ko`, `412${nbsp}KB`],
  [1_258_291, `1,2${nbsp}Mo`, `1.2${nbsp}MB`],
  [104_857_600, `100${nbsp}Mo`, `100${nbsp}MB`],
])('%d bytes', (bytes, fr, en) => {
  expect(showSize(bytes, 'fr')).toBe(fr);
  expect(showSize(bytes, 'en')).toBe(en);
});
