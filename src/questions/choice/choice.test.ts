import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../question.ts';
import { choice, problems } from './choice.tsx';

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `option-${index}`,
    label: { fr: `Réponse ${index}`, en: `Answer ${index}` },
  }));
const asked = (count: number): Asked => ({
  id: 'event-kind',
  label: { fr: 'Type d’événement', en: 'Type of event' },
  required: true,
  options: options(count),
});
const drawn = (count: number, typed = '') =>
  String(
    choice.Input({
      name: 'event-kind',
      asked: asked(count),
      typed,
      required: true,
      problems: [],
      language: 'fr',
    }),
  );

describe('a choice', () => {
  test('is one of the catalogue’s options, shown by its label', () => {
    expect(choice.read('option-1', 'event-kind', asked(3), { today: '' })).toEqual({ answer: 'option-1' });
    expect(choice.show('option-1', asked(3), 'fr')).toBe('Réponse 1');
    expect(choice.show('option-1', asked(3), 'en')).toBe('Answer 1');
  });

  test('of an option that is none, or no longer one, counts as blank', () => {
    fc.assert(fc.property(fc.anything(), (kept) => choice.isBlank(choice.restored(kept, asked(3)))));
    expect(choice.restored('option-2', asked(3))).toBe('option-2');
    expect(choice.restored('option-3', asked(3))).toBe('');
  });

  test('left blank asks for a choice', () => {
    expect(choice.missing('event-kind', asked(3))).toEqual({
      field: 'event-kind',
      text: problems.missing(asked(3).label),
    });
  });

  test('is made with radios up to eight options, then in a menu, with nothing chosen beforehand', () => {
    expect(drawn(8).match(/type="radio"/g)).toHaveLength(8);
    expect(drawn(8)).not.toContain('checked');
    expect(drawn(8, 'option-4')).toContain('value="option-4" checked');
    expect(drawn(9)).toMatch(/<select id="event-kind".*<option value="">Choisissez/);
    expect(drawn(9, 'option-4')).toContain('value="option-4" selected');
  });
});
