import { describe, expect, test } from 'vitest';
import { actOn } from './act.ts';
import type { Question } from './question.ts';

const asking = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'asked',
  kind,
  label: { fr: 'Question', en: 'Question' },
  required: true,
  escapable: false,
  sensitivity: 'none',
  ...more,
});
const countries = asking('country', { constraints: { multiple: true, maxItems: 3 } });
const kept = { kept: 'v1', mask: '••• ••• 544' };

describe('countries', () => {
  test('are added after the first, which is drawn before anything is typed', () => {
    expect(actOn(undefined, 'add-row:asked', countries)).toEqual({ typed: ['', ''], focus: 'asked.1' });
    expect(actOn(['FR', 'BE'], 'add-row:asked', countries)).toEqual({
      typed: ['FR', 'BE', ''],
      focus: 'asked.2',
    });
  });

  test('are no more than the catalogue says', () => {
    const full = ['FR', 'BE', 'CA'];
    expect(actOn(full, 'add-row:asked', countries)).toEqual({ typed: full, focus: 'asked.2' });
  });

  test('are removed, and the next one is gone to', () => {
    expect(actOn(['FR', 'BE', 'CA'], 'remove-row:asked.1', countries)).toEqual({
      typed: ['FR', 'CA'],
      focus: 'asked.1',
    });
    expect(actOn(['FR', 'BE'], 'remove-row:asked.1', countries)).toEqual({ typed: ['FR'], focus: 'asked.0' });
  });
});

describe('what is kept of a protected value', () => {
  test('gives way to a blank box', () => {
    const sin = asking('sin', { sensitivity: 'vaulted' });
    expect(actOn(kept, 'replace:asked', sin)).toEqual({ typed: null, focus: 'asked' });
    expect(actOn(kept, 'replace:asked.0', sin)).toBeUndefined();
  });

  test('gives way alone among several', () => {
    const sins = asking('sin', { sensitivity: 'vaulted', constraints: { multiple: true } });
    const other = { kept: 'v2', mask: '••• ••• 782' };
    expect(actOn([kept, other], 'replace:asked.1', sins)).toEqual({ typed: [kept, null], focus: 'asked.1' });
  });
});

describe('the contributors of a work', () => {
  const list = asking('work-list', {
    columns: [
      { id: 'title', kind: 'short-text', label: { fr: 'Titre', en: 'Title' }, required: true },
      {
        id: 'people',
        kind: 'contributors',
        label: { fr: 'Ayants droit', en: 'Contributors' },
        required: false,
      },
    ],
  });
  const blank = { name: '', ipi: '', role: '', pr: '', rr: '' };
  const typed = {
    escape: '',
    rows: [
      { title: 'A', people: [] },
      { title: 'B', people: [{ ...blank, name: 'Élie' }] },
    ],
  };

  test('are added to their own work', () => {
    expect(actOn(typed, 'add-row:asked.1.people', list)).toEqual({
      typed: {
        escape: '',
        rows: [typed.rows[0], { title: 'B', people: [{ ...blank, name: 'Élie' }, blank] }],
      },
      focus: 'asked.1.people.1.name',
    });
  });

  test('are removed from it', () => {
    expect(actOn(typed, 'remove-row:asked.1.people.0', list)).toMatchObject({
      typed: { rows: [typed.rows[0], { title: 'B', people: [blank] }] },
    });
  });

  test.each([
    'add-row:asked.7.people',
    'add-row:asked.1.title',
    'add-row:asked.1.nobody',
    'remove-row:asked.1.people.9',
  ])('are not acted on by « %s »', (act) => {
    expect(actOn(typed, act, list)).toBeUndefined();
  });
});

test('most kinds have no button', () => {
  for (const kind of ['short-text', 'choice', 'money', 'file'] as const) {
    expect(actOn('', 'add-row:asked', asking(kind))).toBeUndefined();
  }
});
