import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../questions/question.ts';
import { root } from '../root.ts';
import type { Catalogue, Leaf } from './catalogue.ts';
import { fillLeaf } from './fill-leaf.ts';
import { readCatalogue } from './read.ts';
import { answersThatStillApply, onNewest } from './still-applies.ts';

const today = '2026-11-24';
let catalogue: Catalogue;
let concert: Leaf;
let setList: Leaf;
beforeAll(async () => {
  catalogue = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
  concert = catalogue.leaves.get('live-performance/unpaid-performance') as Leaf;
  setList = catalogue.leaves.get('live-performance/set-list-correction') as Leaf;
});

const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
const works = { escape: '', rows: [{ title: 'Neige noire', iswc: '', duration: '3:52' }] };

/** The concert's leaf with one question changed. */
const changed = (id: string, change: Partial<Question>): Leaf => ({
  ...concert,
  questions: concert.questions.map((question) =>
    question.id === id ? { ...question, ...change } : question,
  ),
});

describe('answers under another leaf', () => {
  test('follow the id and the kind of their questions; the others are lost, and said', () => {
    const typed = { performer: 'Élie Marchand', venue: '', 'set-list-id': '4417', works };
    const { typed: kept, lost, reduced } = answersThatStillApply(concert, setList, typed);
    expect(Object.keys(kept).sort()).toEqual(['set-list-id', 'works']);
    expect(ids(lost)).toEqual(['performer']);
    expect(reduced).toEqual([]);
  });

  test('keep what was typed right or wrong, and a phrase in its place', () => {
    const typed = { 'set-list-id': '  n° ??', works: { escape: 'see-description', rows: [] } };
    const { typed: kept, lost } = answersThatStillApply(concert, setList, typed);
    expect(kept).toMatchObject({ 'set-list-id': '  n° ??', works: { escape: 'see-description' } });
    expect(lost).toEqual([]);
  });

  test('of another kind under the same id are lost', () => {
    const { typed, lost } = answersThatStillApply(concert, changed('performer', { kind: 'date' }), {
      performer: 'Élie Marchand',
    });
    expect(typed).toEqual({});
    expect(ids(lost)).toEqual(['performer']);
  });

  test('that chose an option that is gone are lost', () => {
    const options = concert.questions.find(({ id }) => id === 'event-kind')?.options?.slice(2) ?? [];
    const newer = changed('event-kind', { options });
    expect(ids(answersThatStillApply(concert, newer, { 'event-kind': 'bar' }).lost)).toEqual(['event-kind']);
    expect(answersThatStillApply(concert, newer, { 'event-kind': 'festival' }).lost).toEqual([]);
  });

  test('that lose a part are kept for the rest, and said', () => {
    const columns = concert.questions.find(({ id }) => id === 'works')?.columns ?? [];
    const newer = changed('works', { columns: columns.filter(({ id }) => id !== 'duration') });
    const { typed, lost, reduced } = answersThatStillApply(concert, newer, { works });
    expect(typed.works).toMatchObject({ rows: [{ title: 'Neige noire' }] });
    expect(lost).toEqual([]);
    expect(ids(reduced)).toEqual(['works']);
  });

  test('under the same leaf all stay as they are', () => {
    for (const leaf of catalogue.leaves.values()) {
      const filled = fillLeaf(leaf, 7, { today });
      expect(answersThatStillApply(leaf, leaf, filled)).toEqual({ typed: filled, lost: [], reduced: [] });
    }
  });
});

describe('a draft in a newer catalogue', () => {
  const draft = { leaf: 'live-performance/unpaid-performance', typed: { performer: 'Élie Marchand' } };
  const having = (...leaves: Leaf[]): Catalogue => ({
    ...catalogue,
    leaves: new Map(leaves.map((leaf) => [leaf.path, leaf])),
  });

  test('keeps its type, and what still applies', () => {
    const newer = changed('performer', { kind: 'date' });
    const moved = onNewest(draft, catalogue, having(newer));
    expect(moved.leaf).toBe(newer);
    expect(ids(moved.lost)).toEqual(['performer']);
  });

  test('whose type is retired asks for another, and loses nothing until then', () => {
    expect(onNewest(draft, catalogue, having(setList))).toEqual({
      leaf: undefined,
      typed: draft.typed,
      lost: [],
      reduced: [],
    });
  });
});
