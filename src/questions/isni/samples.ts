import { both, label, samplesOf } from '../samples.ts';
import { isni, problems } from './isni.tsx';

export const samples = [
  samplesOf(isni, {
    asked: { escapable: true },
    right: [
      { typed: '0000-0002-1825-0097', answer: '0000000218250097', shown: both('0000 0002 1825 0097') },
      {
        typed: 'https://isni.org/isni/000000021694233X',
        answer: '000000021694233X',
        shown: both('0000 0002 1694 233X'),
      },
    ],
    wrong: [
      { typed: '000000021825009', text: problems.malformed(label) },
      { typed: '0000 0002 1694 2330', text: problems.wrongCheckDigit(label) },
    ],
  }),
];
