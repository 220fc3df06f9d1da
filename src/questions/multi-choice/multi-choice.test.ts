import { describe, expect, test } from 'vitest';
import type { Asked } from '../question.ts';
import { formDrawn, formOf } from '../test-form.ts';
import { multiChoice } from './multi-choice.tsx';

const options = ['performing', 'reproduction', 'unknown'].map((id) => ({ id, label: { fr: id, en: id } }));
const asked: Asked = { id: 'rights', label: { fr: 'Droits', en: 'Rights' }, required: true, options };
const drawn = (typed: readonly string[]) =>
  String(multiChoice.Input({ name: 'rights', asked, typed, required: true, problems: [], language: 'fr' }));

/** What is sent by a form that was drawn with some ticked, after more are ticked. */
function ticking(before: readonly string[], ...more: string[]) {
  const form = formDrawn(drawn(before));
  return multiChoice.typedFrom(
    formOf({ rights: [...form.all('rights'), ...more], 'rights.before': form.all('rights.before') }),
    'rights',
    asked,
  );
}

describe('« Je ne sais pas »', () => {
  test('clears the others when it is ticked after them', () => {
    expect(ticking(['performing'], 'unknown')).toEqual(['unknown']);
    expect(ticking(['performing', 'reproduction'], 'unknown')).toEqual(['unknown']);
  });

  test('is cleared by any other that is ticked after it', () => {
    expect(ticking(['unknown'], 'reproduction')).toEqual(['reproduction']);
  });

  test('ticked at once with another is not guessed, and refused', () => {
    const typed = ticking([], 'performing', 'unknown');
    expect(typed).toEqual(['performing', 'unknown']);
    expect(multiChoice.read(typed, 'rights', asked, { today: '' })).toHaveProperty(
      'problems.0.field',
      'rights',
    );
  });

  test('redraws the form at each tick where there is JavaScript', () => {
    expect(drawn([])).toContain('data-redraws');
    const plain = { ...asked, options: options.slice(0, 2) };
    const html = String(
      multiChoice.Input({ name: 'r', asked: plain, typed: [], required: true, problems: [], language: 'fr' }),
    );
    expect(html).not.toContain('data-redraws');
  });

  test('counts as many as are demanded', () => {
    const two = { ...asked, constraints: { minSelected: 2 } };
    expect(multiChoice.read(['unknown'], 'rights', two, { today: '' })).toEqual({ answer: ['unknown'] });
  });
});

test('options that are none, or no longer any, are dropped; the catalogue’s order is kept', () => {
  expect(multiChoice.restored(['reproduction', 'old', 'performing', 3], asked)).toEqual([]);
  expect(multiChoice.restored(['reproduction', 'old', 'performing'], asked)).toEqual([
    'performing',
    'reproduction',
  ]);
});
