import { label, samplesOf } from '../samples.ts';
import { money, problems } from './money.tsx';

export const samples = [
  samplesOf(money, {
    asked: { constraints: { minCents: 10_000 } },
    right: [
      {
        typed: '1 234,56 $',
        answer: { cents: 123_456, currency: 'CAD' },
        shown: { fr: '1\u00a0234,56\u00a0$', en: '$1,234.56' },
      },
      {
        typed: 'US$1,234.5',
        answer: { cents: 123_450, currency: 'USD' },
        shown: { fr: '1\u00a0234,50\u00a0$\u00a0US', en: 'US$1,234.50' },
      },
    ],
    wrong: [
      { typed: 'beaucoup', text: problems.unreadable(label) },
      { typed: '1,234', text: problems.ambiguous(label, '1234') },
      { typed: '99,99', text: problems.tooSmall(label, { cents: 10_000, currency: 'CAD' }) },
      { typed: '1000000000', text: problems.tooLarge(label, { cents: 99_999_999_999, currency: 'CAD' }) },
    ],
  }),
];
