import { label, samplesOf } from '../samples.ts';
import { integer, problems } from './integer.tsx';

export const samples = [
  samplesOf(integer, {
    right: [
      { typed: '12 500', answer: 12_500, shown: { fr: '12\u00a0500', en: '12,500' } },
      { typed: '1,234,567', answer: 1_234_567, shown: { fr: '1\u00a0234\u00a0567', en: '1,234,567' } },
      { typed: '0', answer: 0, shown: { fr: '0', en: '0' } },
    ],
    wrong: [
      { typed: '12,5', text: problems.unreadable(label) },
      { typed: '-3', text: problems.unreadable(label) },
      { typed: '1000000000000', text: problems.tooLarge(label) },
    ],
  }),
];
