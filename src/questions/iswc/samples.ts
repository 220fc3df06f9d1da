import { both, label, samplesOf } from '../samples.ts';
import { iswc, problems } from './iswc.tsx';

export const samples = [
  samplesOf(iswc, {
    asked: { escapable: true },
    right: [
      { typed: 'ISWC T-034.524.680-1', answer: 'T0345246801', shown: both('T-034.524.680-1') },
      { typed: 't 034 524 680 1', answer: 'T0345246801', shown: both('T-034.524.680-1') },
    ],
    wrong: [
      { typed: 'T034524680', text: problems.malformed(label) },
      { typed: 'T-034.524.680-2', text: problems.wrongCheckDigit(label) },
    ],
  }),
];
