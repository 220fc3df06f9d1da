import { label, samplesOf } from '../samples.ts';
import { percent, problems } from './percent.tsx';

export const samples = [
  samplesOf(percent, {
    right: [
      { typed: '33,33 %', answer: 33.33, shown: { fr: '33,33\u00a0%', en: '33.33%' } },
      { typed: '100.00', answer: 100, shown: { fr: '100\u00a0%', en: '100%' } },
      { typed: ',5', answer: 0.5, shown: { fr: '0,5\u00a0%', en: '0.5%' } },
      { typed: '0', answer: 0, shown: { fr: '0\u00a0%', en: '0%' } },
    ],
    wrong: [
      { typed: 'la moitié', text: problems.unreadable(label) },
      { typed: '-5', text: problems.unreadable(label) },
      { typed: '33,333', text: problems.tooPrecise(label) },
      { typed: '100,01', text: problems.tooLarge(label) },
    ],
  }),
];
