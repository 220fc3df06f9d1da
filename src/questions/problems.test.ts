import { describe, expect, test } from 'vitest';
import { problems as choice } from './choice/choice.tsx';
import { problems as date } from './date/date-box.ts';
import { problems as dateRange } from './date-range/date-range.tsx';
import { problems as duration } from './duration/duration.tsx';
import { problems as email } from './email/email.tsx';
import { problems as iswc } from './iswc/iswc.tsx';
import { problems as money } from './money/money.tsx';
import { problems as shortText } from './short-text/short-text.tsx';
import { problems as workList } from './work-list/read-list.ts';
import { problems as yesNo } from './yes-no/yes-no.tsx';

const label = { fr: 'Étiquette', en: 'Label' };
const phrase = { fr: 'Voir description', en: 'See description' };

/** Every message that a kind of question may give, with example values. */
const messages = {
  choice: [choice.missing(label)],
  date: [
    date.unreadable(label),
    date.ambiguous(label, '2026-12-07', '2026-07-12'),
    date.impossible(label),
    date.outOfRange(label),
    date.future(label),
  ],
  'date-range': [
    dateRange.missing(label),
    dateRange.missingOne(label),
    dateRange.reversed(label),
    dateRange.tooLong(label),
  ],
  duration: [
    duration.missing(label),
    duration.unreadable(label),
    duration.bare(label, '3'),
    duration.tooShort(label),
    duration.tooLong(label),
  ],
  email: [email.missing(label), email.malformed(label), email.tooLong(label)],
  iswc: [iswc.missing(label), iswc.malformed(label), iswc.wrongCheckDigit(label)],
  money: [
    money.missing(label),
    money.unreadable(label),
    money.ambiguous(label, '1234'),
    money.tooSmall(label),
    money.tooLarge(label),
  ],
  'short-text': [shortText.missing(label), shortText.tooLong(label, 200)],
  'work-list': [
    workList.missing(label),
    workList.tooFew(label, 2),
    workList.tooMany(label, 80),
    workList.tooManyHere(label, 80),
    workList.phraseInCell(label, phrase),
  ],
  'yes-no': [yesNo.missing(label)],
};

test('every message of every kind is listed here', () => {
  const kinds = {
    choice,
    date,
    'date-range': dateRange,
    duration,
    email,
    iswc,
    money,
    'short-text': shortText,
    'work-list': workList,
    'yes-no': yesNo,
  };
  for (const [kind, problems] of Object.entries(kinds)) {
    expect(messages[kind as keyof typeof messages]).toHaveLength(Object.keys(problems).length);
  }
});

describe.each(Object.entries(messages))('the messages of %s', (_, texts) => {
  test('name the question, so that a summary is understood alone', () => {
    for (const { fr, en } of texts) {
      expect(fr).toContain('«\u00a0Étiquette\u00a0»');
      expect(en).toContain('“Label”');
    }
  });

  test('are set with Québec’s spaces and apostrophes', () => {
    for (const { fr } of texts) {
      expect(fr).not.toMatch(/ [:»;!?%$]|« |'|[^\u00a0]:(?! ?\d)/u);
    }
  });
});
