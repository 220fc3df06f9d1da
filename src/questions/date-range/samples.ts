import { showDate } from '../../text/dates.ts';
import { problems as dateProblems } from '../date/date-box.ts';
import { label, samplesOf } from '../samples.ts';
import { dateRange, problems } from './date-range.tsx';

const typed = (from: string, to: string) => ({ escape: '', from, to });
const start = { fr: `${label.fr}, date de début`, en: `${label.en}, start date` };
const end = { fr: `${label.fr}, date de fin`, en: `${label.en}, end date` };
const again = ({ from, to }: { from: string; to?: string }, language: 'fr' | 'en') =>
  typed(showDate(from, language), to === undefined ? '' : showDate(to, language));

export const samples = [
  samplesOf(dateRange, {
    asked: { escapable: true, constraints: { notFuture: true } },
    right: [
      {
        typed: typed('10 juillet 2026', 'July 12, 2026'),
        answer: { from: '2026-07-10', to: '2026-07-12' },
        shown: { fr: 'du 10 au 12 juillet 2026', en: 'July 10 to 12, 2026' },
      },
    ],
    wrong: [
      { typed: typed('2026-07-12', ''), text: problems.missingOne(end) },
      { typed: typed('2026-07-12', '2026-07-10'), text: problems.reversed(end) },
      { typed: typed('2010-07-12', '2026-07-10'), text: problems.tooLong(end) },
      { typed: typed('hier', '2026-07-10'), text: dateProblems.unreadable(start) },
    ],
    again,
  }),
  samplesOf(dateRange, {
    asked: { escapable: true, constraints: { openEnded: true } },
    right: [
      {
        typed: typed('2026-08-01', ' '),
        answer: { from: '2026-08-01' },
        shown: { fr: 'à partir du 1er août 2026', en: 'from August 1, 2026' },
      },
    ],
    wrong: [{ typed: typed('', '2026-07-10'), text: problems.missingOne(start) }],
    again,
  }),
];
