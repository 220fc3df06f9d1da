import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import type { Catalogue, Leaf } from './catalogue.ts';
import { holds } from './conditions.ts';
import { pathThrough } from './path.ts';
import { readCatalogue } from './read.ts';

const today = '2026-11-24';
const society = { fr: 'la SOCAN', en: 'SOCAN' };
let catalogue: Catalogue;
let leaf: Leaf;
beforeAll(async () => {
  catalogue = await readCatalogue(join(root, 'catalogue'), society);
  leaf = catalogue.leaves.get('live-performance/unpaid-performance') as Leaf;
});

const asked = (typed: Record<string, unknown>) =>
  pathThrough(leaf, typed, today).asked.map(({ question }) => question.id);

describe('the path through the questions', () => {
  test('the cover charge is asked in a bar, and nowhere else', () => {
    expect(asked({ 'event-kind': 'bar' })).toContain('cover-charge');
    expect(asked({ 'event-kind': 'festival' })).not.toContain('cover-charge');
    expect(asked({})).not.toContain('cover-charge');
  });

  test('the works are asked of who has not submitted the set list, its number of who has', () => {
    expect(asked({ 'already-submitted': 'no' })).toContain('works');
    expect(asked({ 'already-submitted': 'yes' })).toContain('set-list-id');
    expect(asked({})).not.toContain('works');
  });

  test('what is required is missing; a phrase in its place is an answer', () => {
    const missing = pathThrough(leaf, {}, today).problems.map(({ field }) => field);
    expect(missing).toEqual([
      'performance-dates.from',
      'performer',
      'venue',
      'event-kind',
      'already-submitted',
    ]);
    const escaped = pathThrough(leaf, { venue: 'See description.' }, today);
    expect(escaped.asked.find(({ question }) => question.id === 'venue')?.answered).toEqual({
      escape: 'see-description',
    });
  });

  test('the set list is suggested where the works are asked', () => {
    const documents = (typed: Record<string, unknown>) => pathThrough(leaf, typed, today).documents;
    expect(documents({})).toEqual([{ document: 'proof-of-performance', required: true }]);
    expect(documents({ 'already-submitted': 'no' })).toContainEqual({
      document: 'set-list',
      required: false,
    });
  });

  test('a concert of more than a year ago brings an advisory, and no refusal', () => {
    const on = (day: string) =>
      pathThrough(leaf, { 'performance-dates': { escape: '', from: day, to: day } }, today);
    expect(on('2025-11-23').advisories).toHaveLength(1);
    expect(on('2025-11-24').advisories).toHaveLength(0);
    expect(on('2025-11-23').problems.map(({ field }) => field)).not.toContain('performance-dates.from');
  });
});

describe('conditions', () => {
  const answers = new Map<string, { value: unknown } | { escape: 'see-description' }>([
    ['kind', { value: 'bar' }],
    ['uses', { value: ['radio', 'web'] }],
    ['venue', { escape: 'see-description' }],
  ]);
  test.each([
    [{ question: 'kind', equals: 'bar' }, true],
    [{ question: 'kind', equals: 'hall' }, false],
    [{ question: 'kind', in: ['hall', 'bar'] }, true],
    [{ question: 'uses', includes: 'web' }, true],
    [{ question: 'uses', includesAny: ['tv', 'radio'] }, true],
    [{ question: 'uses', includesAny: ['tv'] }, false],
    [{ question: 'venue', equals: 'see-description' }, false],
    [{ question: 'unknown', equals: '' }, false],
    [
      {
        all: [
          { question: 'kind', equals: 'bar' },
          { question: 'uses', includes: 'web' },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { question: 'kind', equals: 'bar' },
          { question: 'uses', includes: 'tv' },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { question: 'kind', equals: 'hall' },
          { question: 'uses', includes: 'web' },
        ],
      },
      true,
    ],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, answers, today)).toBe(expected);
  });
});

test('the version is a digest of the content: the same files, the same version', async () => {
  expect((await readCatalogue(join(root, 'catalogue'), society)).version).toBe(catalogue.version);
  expect(catalogue.version).toMatch(/^[0-9a-f]{16}$/);
});

test('French texts have their no-break spaces', () => {
  expect(leaf.advisories[0]?.message.fr).toContain('un an\u00a0:');
});
