import { both, label, samplesOf } from '../samples.ts';
import { email, problems } from './email.tsx';

export const samples = [
  samplesOf(email, {
    right: [{ typed: 'salle@exemple.ca', answer: 'salle@exemple.ca', shown: both('salle@exemple.ca') }],
    wrong: [
      { typed: 'salle@exemple', text: problems.malformed(label) },
      { typed: `${'a'.repeat(250)}@exemple.ca`, text: problems.tooLong(label) },
    ],
  }),
];
