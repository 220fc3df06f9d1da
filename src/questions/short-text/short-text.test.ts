import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../question.ts';
import { anyText } from '../test-form.ts';
import { problems, shortText } from './short-text.tsx';

const label = { fr: 'Artiste ou groupe', en: 'Artist or band' };
const asked: Asked = { id: 'performer', label, required: true };
const read = (typed: string, max?: number) =>
  shortText.read(typed, 'performer', max ? { ...asked, constraints: { maxLength: max } } : asked, {
    today: '',
  });

describe('a line of text', () => {
  test('is kept with one space where there were several, of any sort', () => {
    expect(read('  Les\u00a0\u00a0battures\t du\nfleuve ')).toEqual({ answer: 'Les battures du fleuve' });
    expect(read('« Neige\u00a0» \u0000\u0007d’avril')).toEqual({ answer: '« Neige » d’avril' });
  });

  test('has 200 characters at most, or as many as the catalogue says; an emoji is one', () => {
    expect(read('é'.repeat(200))).toHaveProperty('answer');
    expect(read('🎵'.repeat(200))).toHaveProperty('answer');
    expect(read('a'.repeat(201))).toEqual({
      problems: [{ field: 'performer', text: problems.tooLong(label, 200) }],
    });
    expect(read('a'.repeat(41), 40)).toEqual({
      problems: [{ field: 'performer', text: problems.tooLong(label, 40) }],
    });
  });

  test('is blank when it holds nothing that is seen', () => {
    expect(['', ' ', '\u00a0\t\n', '\u200b\ufeff', '\u0000'].every(shortText.isBlank)).toBe(true);
    expect(shortText.isBlank('.')).toBe(false);
  });

  test('is asked for where it is required', () => {
    expect(shortText.missing('performer', asked)).toEqual({
      field: 'performer',
      text: problems.missing(label),
    });
  });

  test('shown, reads again as itself, and nothing typed ever throws', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const reading = read(typed);
        if ('answer' in reading) expect(read(shortText.show(reading.answer, asked, 'fr'))).toEqual(reading);
      }),
    );
  });

  test('from a draft that kept something else is blank', () => {
    fc.assert(fc.property(fc.anything(), (kept) => typeof shortText.restored(kept, asked) === 'string'));
  });
});
