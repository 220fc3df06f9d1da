import { label, samplesOf } from '../samples.ts';
import { multiChoice, problems } from './multi-choice.tsx';

const options = [
  { id: 'performing', label: { fr: 'Exécution', en: 'Performing' } },
  { id: 'reproduction', label: { fr: 'Reproduction', en: 'Reproduction' } },
  { id: 'unknown', label: { fr: 'Je ne sais pas', en: 'I don’t know' } },
];

export const samples = [
  samplesOf(multiChoice, {
    asked: { options, constraints: { minSelected: 2 } },
    right: [
      {
        typed: ['performing', 'reproduction'],
        answer: ['performing', 'reproduction'],
        shown: { fr: 'Exécution, Reproduction', en: 'Performing, Reproduction' },
      },
      { typed: ['unknown'], answer: ['unknown'], shown: { fr: 'Je ne sais pas', en: 'I don’t know' } },
    ],
    wrong: [
      { typed: ['performing'], text: problems.tooFew(label, 2) },
      {
        typed: ['performing', 'unknown'],
        text: problems.contradiction(label, { fr: 'Je ne sais pas', en: 'I don’t know' }),
      },
    ],
    again: (answer) => answer,
  }),
];
