import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuestion, showAnswer, typedFrom } from './answer.ts';
import { AnswerShown } from './answer-shown.tsx';
import { kinds } from './kinds.ts';
import { type Question, question } from './question.ts';
import { formOf } from './test-form.ts';

const asking = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'asked',
  kind,
  label: { fr: 'Réponse', en: 'Answer' },
  required: true,
  escapable: true,
  sensitivity: 'none',
  ...more,
});
const options = [
  { id: 'bar', label: { fr: 'Bar', en: 'Bar' } },
  { id: 'hall', label: { fr: 'Salle', en: 'Hall' } },
];
const columns = [
  { id: 'title', kind: 'short-text' as const, label: { fr: 'Titre', en: 'Title' }, required: true },
];
const all = question.shape.kind.options.map((kind) => asking(kind, { options, columns }));
const read = (asked: Question, typed: unknown, required = true) =>
  readQuestion(asked, typed, { today: '2026-11-24', required });

describe('an answer', () => {
  test.each(all)('left blank is missing where it is required, else none: $kind', (asked) => {
    const missing = kinds[asked.kind].missing('asked', asked);
    expect(read(asked, undefined)).toEqual({ problems: [missing] });
    expect(read(asked, undefined, false)).toEqual({ none: true });
  });

  test('is the value that its kind reads, or what is wrong with it, required or not', () => {
    expect(read(asking('money'), '12,50 $')).toEqual({ answer: { value: { cents: 1250, currency: 'CAD' } } });
    expect(read(asking('money'), 'beaucoup', false)).toHaveProperty('problems');
    expect(showAnswer({ value: { cents: 1250, currency: 'CAD' } }, asking('money'), 'en')).toBe('$12.50');
  });

  test.each(all)('never throws on what a draft kept, whatever it is: $kind', (asked) => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const reading = read(asked, kept);
        if ('answer' in reading) showAnswer(reading.answer, asked, 'fr');
      }),
    );
  });

  test('of a question whose kind has changed since the draft is blank', () => {
    expect(read(asking('date-range'), 'Les battures', false)).toEqual({ none: true });
    expect(read(asking('short-text'), { escape: '', rows: [] }, false)).toEqual({ none: true });
  });
});

describe('a phrase in place of an answer', () => {
  const byDescription = { answer: { escape: 'see-description' } };

  test('satisfies a required text question and skips its rule, in either language', () => {
    const short = asking('short-text', { constraints: { maxLength: 3 } });
    expect(read(short, 'Voir description')).toEqual(byDescription);
    expect(read(short, 'see description.')).toEqual(byDescription);
  });

  test('chosen by its radio ignores the dates and the rows', () => {
    expect(read(asking('date-range'), { escape: 'see-description', from: 'hier', to: '' })).toEqual(
      byDescription,
    );
    expect(
      read(asking('work-list', { columns }), { escape: 'see-description', rows: [{ title: '' }] }),
    ).toEqual(byDescription);
  });

  test('undone gives back what was typed', () => {
    const rows = [{ title: 'Les battures' }];
    expect(read(asking('work-list', { columns }), { escape: '', rows })).toEqual({ answer: { value: rows } });
  });

  test('is plain text, or nothing, where the question does not take it', () => {
    expect(read(asking('short-text', { escapable: false }), 'Voir description')).toEqual({
      answer: { value: 'Voir description' },
    });
    const list = asking('work-list', { columns, escapable: false });
    expect(read(list, { escape: 'see-description', rows: [] })).toHaveProperty('problems');
  });

  test('that is none of the two is no choice', () => {
    expect(read(asking('date-range'), { escape: 'elsewhere', from: '', to: '' }, false)).toEqual({
      none: true,
    });
  });

  test('is shown in the reader’s language', () => {
    const answered = { escape: 'see-attached-document' } as const;
    expect(showAnswer(answered, asking('short-text'), 'fr')).toBe('«\u00a0Voir document joint\u00a0»');
    expect(
      String(AnswerShown({ answered, question: asking('work-list', { columns }), language: 'en' })),
    ).toBe('“See attached document”');
  });
});

describe('what was typed', () => {
  test.each(all.filter(({ kind }) => !['sin', 'ssn'].includes(kind)))(
    'survives JSON, as the database keeps it: $kind',
    (asked) => {
      const form = formOf({
        asked: 'a\0b\ud800',
        'asked.from': '12 juillet 2026',
        'asked.0.title': 'Les battures\0',
        'asked.escape': '',
      });
      const typed = typedFrom(form, asked);
      expect(JSON.parse(JSON.stringify(typed))).toEqual(typed);
      expect(JSON.stringify(typed)).not.toMatch(/\\u0000|\\ud800/);
    },
  );
});
