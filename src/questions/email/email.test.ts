import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../question.ts';
import { anyText } from '../test-form.ts';
import { email, problems } from './email.tsx';

const label = { fr: 'Courriel du promoteur', en: 'Promoter’s email' };
const asked: Asked = { id: 'promoter-email', label, required: false };
const read = (typed: string) => email.read(typed, 'promoter-email', asked, { today: '2026-11-24' });
const refused = (text: unknown) => ({ problems: [{ field: 'promoter-email', text }] });

describe('an address', () => {
  test('is kept as typed, but for what pasting leaves around it', () => {
    expect(read('  salle@exemple.ca\u00a0')).toEqual({ answer: 'salle@exemple.ca' });
    expect(read('\u200bMarie.O’Neil@exemple.ca'.replace('’', "'"))).toEqual({
      answer: "Marie.O'Neil@exemple.ca",
    });
  });

  test.each([
    'salle',
    'salle@',
    'salle@exemple',
    '@exemple.ca',
    'a b@exemple.ca',
    'a@exemple.ca, b@exemple.ca',
  ])('is refused when it is not whole: %s', (typed) => {
    expect(read(typed)).toEqual(refused(problems.malformed(label)));
  });

  test('has at most 254 characters', () => {
    const address = (length: number) => `${'a'.repeat(length - '@exemple.ca'.length)}@exemple.ca`;
    expect(read(address(254))).toHaveProperty('answer');
    expect(read(address(255))).toEqual(refused(problems.tooLong(label)));
  });

  test('is asked for where one is required', () => {
    expect(email.missing('promoter-email', asked)).toEqual({
      field: 'promoter-email',
      text: problems.missing(label),
    });
  });

  test('shown, reads again as itself, and nothing typed ever throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText), (typed) => {
        const reading = read(typed);
        if ('answer' in reading) expect(read(email.show(reading.answer, asked, 'fr'))).toEqual(reading);
      }),
    );
  });
});
