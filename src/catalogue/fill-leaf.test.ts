import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../root.ts';
import type { Catalogue } from './catalogue.ts';
import { fillLeaf } from './fill-leaf.ts';
import { pathThrough } from './path.ts';
import { readCatalogue } from './read.ts';

const today = '2026-11-24';
const seeds = Array.from({ length: 20 }, (_, seed) => seed);

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
});

test.each([false, true])('every leaf is filled without a fault, phrases allowed: %s', (escapes) => {
  for (const leaf of catalogue.leaves.values()) {
    for (const seed of seeds) {
      const typed = fillLeaf(leaf, seed, { today, escapes });
      const { problems } = pathThrough(leaf, typed, today);
      expect(problems, `${leaf.path}, seed ${seed}`).toEqual([]);
    }
  }
});

test('the same seed fills a leaf the same way, another one another way', () => {
  for (const leaf of catalogue.leaves.values()) {
    const filled = seeds.map((seed) => fillLeaf(leaf, seed, { today }));
    expect(fillLeaf(leaf, 3, { today })).toEqual(filled[3]);
    expect(new Set(filled.map((typed) => JSON.stringify(typed))).size, leaf.path).toBeGreaterThan(10);
  }
});

test('both sides of every condition are reached by some seed', () => {
  const missed: string[] = [];
  for (const leaf of catalogue.leaves.values()) {
    const paths = seeds.map((seed) => pathThrough(leaf, fillLeaf(leaf, seed, { today }), today));
    const sides = (name: string, holds: (path: (typeof paths)[number]) => boolean) => {
      for (const side of [true, false]) {
        if (!paths.some((path) => holds(path) === side))
          missed.push(`${leaf.path}: ${name} is never ${side}`);
      }
    };
    for (const { id, when, required, requiredWhen } of leaf.questions) {
      const asked = (path: (typeof paths)[number]) => path.asked.find(({ question }) => question.id === id);
      if (when) sides(id, (path) => asked(path) !== undefined);
      if (requiredWhen && !required) sides(`${id} required`, (path) => asked(path)?.required === true);
    }
    for (const { id } of leaf.advisories)
      sides(id, ({ advisories }) => advisories.some((each) => each.id === id));
    for (const { document, when } of leaf.documents) {
      if (when) sides(document, ({ documents }) => documents.some((each) => each.document === document));
    }
  }
  expect(missed).toEqual([]);
});
