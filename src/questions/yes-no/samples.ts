import { label, samplesOf, today } from '../samples.ts';
import { Secret } from '../secret.ts';
import { problems, yesNo } from './yes-no.tsx';

const shown = { fr: 'Oui', en: 'Yes' };
const again = (answer: string) => answer;

export const samples = [
  samplesOf(yesNo, {
    right: [
      { typed: 'yes', answer: 'yes', shown },
      { typed: 'no', answer: 'no', shown: { fr: 'Non', en: 'No' } },
    ],
    again,
  }),
  samplesOf(yesNo, {
    asked: { constraints: { mustEqual: 'yes' } },
    right: [{ typed: 'yes', answer: 'yes', shown }],
    wrong: [{ typed: 'no', text: problems.mustEqual(label, shown) }],
    again,
  }),
  samplesOf(yesNo, {
    asked: { constraints: { temporaryOf: 'sin' } },
    context: { today, answers: new Map([['sin', { value: new Secret('900000001') }]]) },
    right: [{ typed: 'yes', answer: 'yes', shown }],
    wrong: [{ typed: 'no', text: problems.otherSin(label) }],
    again,
  }),
  samplesOf(yesNo, {
    asked: { constraints: { temporaryOf: 'sin' } },
    context: {
      today,
      answers: new Map([['sin', { value: { kept: 'a', mask: '••• ••• 544', temporary: false } }]]),
    },
    wrong: [{ typed: 'yes', text: problems.otherSin(label) }],
    again,
  }),
];
