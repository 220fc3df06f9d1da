import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actOn } from '../act.ts';
import type { Question } from '../question.ts';

const works: Question = {
  id: 'works',
  kind: 'work-list',
  label: { fr: 'Pièces jouées', en: 'Works performed' },
  required: true,
  escapable: true,
  sensitivity: 'none',
  columns: [
    { id: 'title', kind: 'short-text', label: { fr: 'Titre', en: 'Title' }, required: true },
    { id: 'iswc', kind: 'iswc', label: { fr: 'ISWC', en: 'ISWC' }, required: false },
  ],
  constraints: { maxRows: 3 },
};
const list = (...titles: string[]) => ({ escape: '', rows: titles.map((title) => ({ title, iswc: '' })) });
const act = (typed: unknown, value: string, question = works) => actOn(typed, value, question);

describe('a button of a list', () => {
  test('adds a blank row at the end and goes to it', () => {
    expect(act(list('A'), 'add-row:works')).toEqual({ typed: list('A', ''), focus: 'works.1.title' });
    expect(act(undefined, 'add-row:works')).toEqual({ typed: list(''), focus: 'works.0.title' });
  });

  test('duplicates a row below itself and goes to the copy', () => {
    expect(act(list('A', 'B'), 'duplicate-row:works.0')).toEqual({
      typed: list('A', 'A', 'B'),
      focus: 'works.1.title',
    });
  });

  test('removes a row and goes to the one that takes its place; a blank one always stays', () => {
    expect(act(list('A', 'B', 'C'), 'remove-row:works.1')).toEqual({
      typed: list('A', 'C'),
      focus: 'works.1.title',
    });
    expect(act(list('A', 'B'), 'remove-row:works.1')).toEqual({ typed: list('A'), focus: 'works.0.title' });
    expect(act(list('A'), 'remove-row:works.0')).toEqual({ typed: list(''), focus: 'works.0.title' });
  });

  test('adds nothing to a full list', () => {
    const full = list('A', 'B', 'C');
    expect(act(full, 'add-row:works')).toEqual({ typed: full, focus: 'works.2.title' });
    expect(act(full, 'duplicate-row:works.0')).toEqual({ typed: full, focus: 'works.0.title' });
  });

  test('makes a phrase the answer of the list, out of the cell where it was typed, and keeps the rest', () => {
    expect(act(list('A', 'Voir document joint'), 'escape:works:see-attached-document')).toEqual({
      typed: { ...list('A', ''), escape: 'see-attached-document' },
      focus: 'works.escape-see-attached-document',
    });
  });
});

describe('no act on this list', () => {
  test.each([
    'add-row:others',
    'remove-row:works.7',
    'remove-row:works',
    'duplicate-row:works.-1',
    'duplicate-row:works.1e0',
    'escape:works:elsewhere',
    'escape:works',
    'empty:works.0',
    'continue',
    '',
  ])('is « %s »', (value) => {
    expect(act(list('A', 'B'), value)).toBeUndefined();
  });

  test('is a phrase where the list takes none, or an act on another kind of question', () => {
    expect(act(list('A'), 'escape:works:see-description', { ...works, escapable: false })).toBeUndefined();
    expect(act('A', 'add-row:works', { ...works, kind: 'short-text' })).toBeUndefined();
  });

  test('whatever is sent, nothing throws', () => {
    fc.assert(fc.property(fc.anything(), fc.string(), (kept, value) => void act(kept, value)));
    fc.assert(fc.property(fc.anything(), fc.nat(), (kept, n) => void act(kept, `remove-row:works.${n}`)));
  });
});
