import { both, label, samplesOf } from '../samples.ts';
import { duration, problems } from './duration.tsx';

export const samples = [
  samplesOf(duration, {
    right: [
      { typed: '3 min 45 s', answer: 225, shown: both('3:45') },
      { typed: '1 h 02', answer: 3720, shown: both('1:02:00') },
    ],
    wrong: [
      { typed: '3', text: problems.bare(label, '3') },
      { typed: 'longue', text: problems.unreadable(label) },
      { typed: '0:00', text: problems.tooShort(label) },
      { typed: '24:00:01', text: problems.tooLong(label) },
    ],
  }),
];
