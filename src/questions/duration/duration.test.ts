import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../text/localized.ts';
import type { Asked } from '../question.ts';
import { anyText } from '../test-form.ts';
import { duration, problems } from './duration.tsx';

const label = { fr: 'Durée', en: 'Duration' };
const asked: Asked = { id: 'duration', label, required: false };
const read = (typed: string) => duration.read(typed, 'duration', asked, { today: '2026-11-24' });
const refused = (text: unknown) => ({ problems: [{ field: 'duration', text }] });

describe('a duration is read', () => {
  test.each([
    ['3:45', 225],
    ['03:45', 225],
    ['3 : 45', 225],
    ['0:07', 7],
    ['75:00', 4500],
    ['1:02:03', 3723],
    ['1 h 02 min', 3720],
    ['1 h 02', 3720],
    ['1h02', 3720],
    ['1\u00a0h\u00a002\u00a0min', 3720],
    ['1 heure 2 minutes et 3 secondes', 3723],
    ['1 hour, 2 minutes and 3 seconds', 3723],
    ['225 s', 225],
    ['225 sec.', 225],
    ['3 min 45', 225],
    ['3min45s', 225],
    ['3 min. 45 s.', 225],
    ['3 MIN', 180],
    [`3'45"`, 225],
    ['3′45″', 225],
    ['3’45”', 225],
    ["3'45''", 225],
    ['1 h 3 s', 3603],
    ['24:00:00', 86_400],
    ['24 h', 86_400],
  ])('as whole seconds: %s', (typed, answer) => {
    expect(read(typed)).toEqual({ answer });
  });

  test('and reads again as itself once shown, in both languages', () => {
    const seconds = fc.integer({ min: 1, max: 86_400 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...languages), (answer, language) => {
        expect(read(duration.show(answer, asked, language))).toEqual({ answer });
      }),
    );
  });
});

describe('a duration is refused', () => {
  test.each(['3', '225', ' 3 '])('when a number alone may be minutes or seconds: %s', (typed) => {
    expect(read(typed)).toEqual(refused(problems.bare(label, typed.trim())));
  });

  test.each([
    '3.45',
    '3,5 min',
    '3:5',
    '1:75',
    '3:60',
    '1 h 75',
    '45 s 3 min',
    '3 min 4 min',
    '3 45',
    '5 3 min',
  ])('when it has no one meaning: %s', (typed) => {
    expect(read(typed)).toEqual(refused(problems.unreadable(label)));
  });

  test.each(['longue', 'environ 3 min', '3 mois', ':45', '3:', '1:2:3:4', '3 min 45 s 10', '12345678'])(
    'when it is none: %s',
    (typed) => {
      expect(read(typed)).toEqual(refused(problems.unreadable(label)));
    },
  );

  test('under a second and above a day', () => {
    expect(read('0:00')).toEqual(refused(problems.tooShort(label)));
    expect(read('24:00:01')).toEqual(refused(problems.tooLong(label)));
    expect(read('999999 h')).toEqual(refused(problems.tooLong(label)));
  });

  test('blank, where one is required', () => {
    expect(duration.missing('duration', asked)).toEqual({ field: 'duration', text: problems.missing(label) });
  });

  test('and nothing typed ever throws', () => {
    fc.assert(fc.property(anyText, (typed) => void read(typed)));
  });
});

test('a duration is shown as a clock', () => {
  const shown = [7, 225, 3723, 86_400].map((seconds) => duration.show(seconds, asked, 'fr'));
  expect(shown).toEqual(['0:07', '3:45', '1:02:03', '24:00:00']);
});
