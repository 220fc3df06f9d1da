import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import type { Language } from '../text/localized.ts';
import type { Catalogue } from './catalogue.ts';
import { findLeaves } from './find-leaves.ts';
import { readCatalogue } from './read.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
});

/** Messages as members write them, with the leaf that each is about. */
const messages: { lang: Language; text: string; leaf: string }[] = readFileSync(
  new URL('what-members-say.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const found = (text: string, language: Language = 'fr') =>
  findLeaves(catalogue, language, text).map(({ leaf }) => leaf.path);

/** What was measured, message by message: a change to the words or to the search may only better it. */
test.each<[Language, number, number]>([
  ['fr', 68, 73],
  ['en', 55, 58],
])(
  'of what members say in %s, the leaf is first %i times and among three %i times',
  (language, first, amongThree) => {
    const ranks = messages
      .filter(({ lang }) => lang === language)
      .map(({ text, leaf }) => found(text, language).indexOf(leaf));
    expect(ranks.filter((rank) => rank === 0).length).toBeGreaterThanOrEqual(first);
    expect(ranks.filter((rank) => rank >= 0 && rank < 3).length).toBeGreaterThanOrEqual(amongThree);
  },
);

test('every leaf is found by its own name and by each of its keywords', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const leaf of catalogue.leaves.values()) {
      expect(found(`${leaf.labels.map((label) => label[language]).join(' ')}`, language)[0]).toBe(leaf.path);
      for (const keyword of leaf.keywords[language]) {
        expect(found(keyword, language), `${leaf.path}: ${keyword}`).toContain(leaf.path);
      }
    }
  }
});

describe('the reader’s words', () => {
  test('accents, case, ligatures and plurals make no difference', () => {
    const [asTyped, ...others] = [
      'œuvres en double',
      'OEUVRES EN DOUBLES',
      'oeuvre en double',
      'Œuvre en doublé',
    ].map((text) => found(text));
    for (const other of others) expect(other).toEqual(asTyped);
    expect(asTyped?.[0]).toBe('repertoire-management/repertoire-maintenance/duplicate-works');
  });

  test('are given back as the reason, as typed, the most telling first', () => {
    const [first] = findLeaves(catalogue, 'fr', 'Ma comptable attend mon T5 depuis février');
    expect(first?.leaf.path).toBe('financial-updates/tax-slip');
    expect(first?.because.toSorted()).toEqual(['T5', 'comptable']);
  });

  test('in the other language are understood where one’s own has none', () => {
    expect(found('tax slip', 'fr')[0]).toBe('financial-updates/tax-slip');
    expect(found('feuillet fiscal', 'en')[0]).toBe('financial-updates/tax-slip');
  });

  test('that mean nothing find nothing', () => {
    for (const text of ['', '   ', 'xyzzy', 'je ne sais pas', '!!!']) expect(found(text)).toEqual([]);
  });

  test('whatever they are, every find has its reason among them, once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 2_000 }),
        fc.constantFrom('fr', 'en'),
        (text, language) => {
          const results = findLeaves(catalogue, language as Language, text);
          expect(new Set(results.map(({ leaf }) => leaf.path)).size).toBe(results.length);
          for (const { because } of results) {
            expect(because.length).toBeGreaterThan(0);
            for (const word of because) expect(text.normalize('NFKC')).toContain(word);
          }
        },
      ),
    );
  });

  test('64 kB of them take no longer than a page may', () => {
    const started = performance.now();
    findLeaves(catalogue, 'fr', 'œuvre déclarée en double '.repeat(2_700));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
