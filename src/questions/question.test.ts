import { describe, expect, test } from 'vitest';
import { question } from './question.ts';

const label = { fr: 'Question', en: 'Question' };
const plain = {
  id: 'asked',
  kind: 'short-text',
  label,
  required: true,
  escapable: true,
  sensitivity: 'none',
};
const faults = (more: object) => {
  const parsed = question.safeParse({ ...plain, ...more });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};
const options = [
  { id: 'yes', label },
  { id: 'no', label },
];
const title = { id: 'title', kind: 'short-text', label, required: true };

describe('a question of the catalogue', () => {
  test.each([
    ['plain', {}],
    ['a choice', { kind: 'choice', escapable: false, options }],
    ['a list', { kind: 'work-list', columns: [title], constraints: { minRows: 1, maxRows: 80 } }],
    ['a bank’s number', { escapable: false, sensitivity: 'vaulted', constraints: { format: 'us-aba' } }],
    ['a number', { kind: 'sin', escapable: false, sensitivity: 'vaulted' }],
    [
      'several',
      { kind: 'country', escapable: false, constraints: { multiple: true, allowWorld: true, maxItems: 9 } },
    ],
    ['a date', { kind: 'date', constraints: { after: 'effective-date' } }],
    ['a form', { help: label, constraints: { pattern: '^[0-9]{1,6}$' } }],
    [
      'a file',
      {
        kind: 'file',
        escapable: false,
        sensitivity: 'vaulted',
        constraints: { accept: ['pdf'], maxFiles: 1 },
      },
    ],
  ])('is taken: %s', (_, more) => {
    expect(faults(more)).toEqual([]);
  });

  test.each([
    ['no such kind', { kind: 'postal' }],
    ['no such field', { hint: label }],
    ['no such constraint', { constraints: { maxlength: 3 } }],
    ['a label in one language', { label: { fr: 'Question' } }],
  ])('is refused: %s', (_, more) => {
    expect(faults(more)).not.toEqual([]);
  });

  test.each([
    [{ kind: 'choice', escapable: false }, 'a choice needs options'],
    [{ options }, 'a short-text has no options'],
    [{ kind: 'choice', escapable: false, options: [options[0], options[0]] }, 'two options are called yes'],
    [{ kind: 'work-list' }, 'a work-list needs columns'],
    [{ columns: [title] }, 'a short-text has no columns'],
    [{ kind: 'work-list', columns: [title, title] }, 'two columns are called title'],
    [
      { kind: 'work-list', columns: [{ ...title, kind: 'iswc' }] },
      'the first column names the row: it must be a required short-text',
    ],
    [
      {
        kind: 'work-list',
        columns: [title, { ...title, id: 'day', kind: 'date', constraints: { maxLength: 3 } }],
      },
      'day: a date heeds no maxLength',
    ],
    [{ constraints: { notFuture: true } }, 'a short-text heeds no notFuture'],
    [{ kind: 'email' }, 'no phrase stands for the answer to this kind: escapable must be false'],
    [
      { kind: 'work-list', columns: [title], constraints: { minRows: 3, maxRows: 2 } },
      'minRows is above maxRows',
    ],
    [
      { kind: 'work-list', columns: [title], constraints: { sharesMustTotal: 100 } },
      'sharesMustTotal needs a column of contributors',
    ],
    [
      { kind: 'multi-choice', escapable: false, options, constraints: { minSelected: 3 } },
      'minSelected is above the options',
    ],
    [{ kind: 'country', escapable: false, constraints: { maxItems: 3 } }, 'a country heeds no maxItems'],
    [
      { kind: 'date', constraints: { notPast: true, notFuture: true } },
      'notPast and notFuture leave one day only',
    ],
    [{ help: label, constraints: { pattern: '[' } }, 'pattern is not a regular expression'],
    [{ constraints: { pattern: '^a$' } }, 'a pattern needs a help that says in words what it demands'],
    [{ escapable: false, sensitivity: 'vaulted' }, 'this kind has no mask: it cannot be vaulted'],
    [
      { kind: 'ipi', escapable: false, sensitivity: 'vaulted' },
      'this kind has no mask: it cannot be vaulted',
    ],
    [{ escapable: false, constraints: { format: 'bic' } }, 'its sensitivity must be vaulted'],
    [{ kind: 'sin', escapable: false }, 'its sensitivity must be vaulted'],
    [{ sensitivity: 'vaulted', constraints: { format: 'bic' } }, 'what is vaulted is never escapable'],
  ])('is refused in a sentence: %#', (more, fault) => {
    expect(faults(more)).toContain(fault);
  });
});
