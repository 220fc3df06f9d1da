import { showDate } from '../../text/dates.ts';
import { label, samplesOf, today } from '../samples.ts';
import { date } from './date.tsx';
import { problems } from './date-box.ts';

const typed = (text: string) => ({ escape: '', date: text });
const july12 = { fr: '12 juillet 2026', en: 'July 12, 2026' };
const again = (answer: string, language: 'fr' | 'en') => typed(showDate(answer, language));

export const samples = [
  samplesOf(date, {
    asked: { escapable: true, constraints: { notFuture: true } },
    right: [
      { typed: typed('12 juillet 2026'), answer: '2026-07-12', shown: july12 },
      { typed: typed('\u00a0July 12,\u00a02026'), answer: '2026-07-12', shown: july12 },
    ],
    wrong: [
      { typed: typed('hier'), text: problems.unreadable(label) },
      { typed: typed('07/12/2026'), text: problems.ambiguous(label, '2026-12-07', '2026-07-12') },
      { typed: typed('2026-02-30'), text: problems.impossible(label) },
      { typed: typed('1899-12-31'), text: problems.outOfRange(label) },
      { typed: typed('2026-11-25'), text: problems.future(label) },
    ],
    again,
  }),
  samplesOf(date, {
    asked: { constraints: { notPast: true, after: 'effective-date' } },
    context: { today, answers: new Map([['effective-date', { value: '2026-12-01' }]]) },
    right: [
      {
        typed: typed('2026-12-02'),
        answer: '2026-12-02',
        shown: { fr: '2 décembre 2026', en: 'December 2, 2026' },
      },
    ],
    wrong: [
      { typed: typed('2026-11-23'), text: problems.past(label) },
      { typed: typed('2026-12-01'), text: problems.notAfter(label, '2026-12-01') },
    ],
    again,
  }),
];
