import { describe, expect, test } from 'vitest';
import { readQuestion } from './answer.ts';
import { escapeIds } from './escape.ts';
import { fillQuestion } from './fill.ts';
import type { Question } from './question.ts';
import { today } from './samples.ts';
import { Secret } from './secret.ts';

const asking = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'asked',
  kind,
  label: { fr: 'Question', en: 'Question' },
  required: true,
  escapable: true,
  sensitivity: 'none',
  ...more,
});
const columns: Question['columns'] = [
  { id: 'title', kind: 'short-text', label: { fr: 'Titre', en: 'Title' }, required: true },
];
const seeds = Array.from({ length: 60 }, (_, seed) => `${seed}`);
const escapable = (
  ['short-text', 'long-text', 'date', 'date-range', 'iswc', 'ipi', 'work-list'] as const
).map((kind) => asking(kind, kind === 'work-list' ? { columns } : {}));

describe('an answer that is filled in', () => {
  test.each(escapable)('is now and then one of the two phrases, where that is wanted: $kind', (question) => {
    const answered = (escapes: boolean) =>
      seeds.map((seed) => {
        const typed = fillQuestion(question, seed, { today, escapes });
        const reading = readQuestion(question, typed, { today, required: true });
        return 'answer' in reading && 'escape' in reading.answer ? reading.answer.escape : typeof reading;
      });
    expect(new Set(answered(true))).toEqual(new Set([...escapeIds, 'object']));
    expect(new Set(answered(false))).toEqual(new Set(['object']));
  });

  test('differs from question to question for the same seed', () => {
    const at = (id: string) => seeds.map((seed) => fillQuestion(asking('money', { id }), seed, { today }));
    expect(at('amount')).toEqual(at('amount'));
    expect(at('amount')).not.toEqual(at('other'));
  });

  test('says of a social insurance number what it is', () => {
    const temporary = asking('yes-no', { constraints: { temporaryOf: 'sin' } });
    const answers = (sin: string) => new Map([['sin', { value: new Secret(sin) }]]);
    expect(fillQuestion(temporary, '1', { today, answers: answers('900000001') })).toBe('yes');
    expect(fillQuestion(temporary, '1', { today, answers: answers('130692544') })).toBe('no');
  });

  test('is nobody’s social insurance number in the demonstration', () => {
    for (const seed of seeds) {
      const typed = fillQuestion(asking('sin', { sensitivity: 'vaulted', escapable: false }), seed, {
        today,
        demo: true,
      });
      expect((typed as Secret).reveal()).toMatch(/^0\d{8}$/);
    }
  });
});
