import { expect, test } from 'vitest';
import { outcomeWords, targetWords } from './case-words.ts';

const today = '2026-11-24';
const due = (dueOn: string | null) => (state: Parameters<typeof targetWords>[0]['state']) => {
  const words = targetWords({ dueOn, state }, today);
  return words && [words.fr, words.en];
};

test('the target is said as a day, with its year where it is another one', () => {
  expect(due('2026-12-04')('in-progress')).toEqual([
    'réponse prévue d’ici le 4\u00a0décembre',
    'answer expected by December\u00a04',
  ]);
  expect(due('2026-12-01')('new')?.[0]).toBe('réponse prévue d’ici le 1er\u00a0décembre');
  expect(due('2027-01-08')('waiting-third-party')).toEqual([
    'réponse prévue d’ici le 8\u00a0janvier\u00a02027',
    'answer expected by January\u00a08,\u00a02027',
  ]);
  expect(due(today)('new')).toEqual(['réponse prévue aujourd’hui', 'answer expected today']);
});

test('what is late says so', () => {
  expect(due('2026-11-23')('in-progress')).toEqual([
    'réponse prévue le 23\u00a0novembre, en retard',
    'answer expected by November\u00a023, late',
  ]);
});

test('nothing is promised while it is the member’s turn, nor once the case is resolved', () => {
  expect(due(null)('waiting-member')).toBeUndefined();
  expect(due('2026-11-23')('resolved')).toBeUndefined();
});

test('who did not reply is the member to staff, and « vous » to the member', () => {
  expect(outcomeWords('no-answer', 'member').fr).toBe('sans réponse de votre part');
  expect(outcomeWords('no-answer', 'staff').fr).toBe('sans réponse du membre');
  expect(outcomeWords('withdrawn', 'member').en).toBe('request withdrawn');
});
