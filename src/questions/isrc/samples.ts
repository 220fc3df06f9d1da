import { both, label, samplesOf } from '../samples.ts';
import { isrc, problems } from './isrc.tsx';

export const samples = [
  samplesOf(isrc, {
    asked: { escapable: true },
    right: [
      { typed: 'ISRC aa-6q7-20-00047', answer: 'AA6Q72000047', shown: both('AA-6Q7-20-00047') },
      { typed: 'US RC1 76 07839', answer: 'USRC17607839', shown: both('US-RC1-76-07839') },
    ],
    wrong: [
      { typed: 'USRC1760783', text: problems.malformed(label) },
      { typed: 'USRC1760783O', text: problems.letterForDigit(label) },
    ],
  }),
];
