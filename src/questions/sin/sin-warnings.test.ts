import { describe, expect, test } from 'vitest';
import { freeTextsOf } from '../free-texts.ts';
import type { Question } from '../question.ts';
import { isNotSin, sinWarnings } from './sin-warnings.ts';

const sin = '130 692 544';
const label = { fr: 'Votre question', en: 'Your question' };
const asking = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'asked',
  kind,
  label,
  required: false,
  escapable: false,
  sensitivity: 'none',
  ...more,
});
const fieldsWarned = (question: Question, typed: unknown) =>
  sinWarnings(freeTextsOf(question, typed), []).map(({ field }) => field);

describe('a SIN is warned of where one writes in words of one’s own', () => {
  test('a line, a text', () => {
    for (const kind of ['short-text', 'long-text'] as const) {
      expect(fieldsWarned(asking(kind), `Mon NAS : ${sin}`)).toEqual(['asked']);
      expect(fieldsWarned(asking(kind), 'Rien')).toEqual([]);
    }
  });

  test('the cells of a list, each in its row, and the names of contributors', () => {
    const column = { label, required: false };
    const question = asking('work-list', {
      columns: [
        { ...column, id: 'title', kind: 'short-text' },
        { ...column, id: 'ipi', kind: 'ipi' },
        { ...column, id: 'who', kind: 'contributors' },
      ],
    });
    const who = [{ name: sin, ipi: '130001167', role: '', pr: '', rr: '' }];
    const rows = [{ title: 'Neige' }, { title: sin, ipi: '130001167' }, { title: '', who }];
    expect(fieldsWarned(question, { escape: '', rows })).toEqual(['asked.1.title', 'asked.2.who.0.name']);
    const [warning] = sinWarnings(freeTextsOf(question, { escape: '', rows }), []);
    expect(warning?.text.fr).toContain('Œuvre 2, Votre question');
  });

  test.each<[string, Question, unknown]>([
    ['an IPI of nine digits that checks as a SIN does', asking('ipi'), '130001167'],
    ['an ISWC', asking('iswc'), 'T-130.692.544-0'],
    ['an ISNI', asking('isni'), '0000 0001 3069 2544'],
    ['an ISRC', asking('isrc'), 'CA1306925440'],
    ['a telephone number', asking('phone'), sin],
    ['an amount', asking('money'), sin],
    ['a date', asking('date'), sin],
    ['an address', asking('url'), `https://exemple.ca/${sin}`],
    ['a SIN where one is asked', asking('sin', { sensitivity: 'vaulted' }), sin],
    [
      'a number of a form of its own',
      asking('short-text', { constraints: { pattern: '\\d{9}' } }),
      '130692544',
    ],
  ])('and never in %s', (_, question, typed) => {
    expect(fieldsWarned(question, typed)).toEqual([]);
  });
});

test('what is said to be no SIN is so for that text in that field, and for no other', () => {
  const [warning] = sinWarnings([{ field: 'asked', label, text: sin }], []);
  const said = [warning?.notSin ?? ''];
  expect(isNotSin(said[0] ?? '')).toBe(true);
  expect(sinWarnings([{ field: 'asked', label, text: `${sin} ` }], said)).toEqual([]);
  expect(sinWarnings([{ field: 'other', label, text: sin }], said)).toHaveLength(1);
  expect(sinWarnings([{ field: 'asked', label, text: `${sin}, 046 454 286` }], said)).toHaveLength(1);
});
