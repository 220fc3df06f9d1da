import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asked } from '../question.ts';
import { problems, yesNo } from './yes-no.tsx';

const asked: Asked = {
  id: 'already-submitted',
  label: { fr: 'Avez-vous déjà soumis la liste de pièces?', en: 'Have you already submitted the set list?' },
  required: true,
};

test('yes and no are answers in both languages, anything else counts as blank', () => {
  expect(yesNo.read(yesNo.restored('no', asked), 'x', asked, { today: '' })).toEqual({ answer: 'no' });
  expect([yesNo.show('yes', asked, 'fr'), yesNo.show('no', asked, 'en')]).toEqual(['Oui', 'No']);
  fc.assert(fc.property(fc.anything(), (kept) => yesNo.isBlank(yesNo.restored(kept, asked))));
});

test('a blank answer asks for yes or no', () => {
  expect(yesNo.missing('already-submitted', asked)).toEqual({
    field: 'already-submitted',
    text: problems.missing(asked.label),
  });
});

test('nothing is chosen beforehand', () => {
  const drawn = (typed: string) =>
    String(yesNo.Input({ name: 'q', asked, typed, required: true, problems: [], language: 'fr' }));
  expect(drawn('')).not.toContain('checked');
  expect(drawn('no')).toContain('value="no" checked');
});
