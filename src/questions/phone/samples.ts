import { both, label, samplesOf } from '../samples.ts';
import { phone, problems } from './phone.tsx';

export const samples = [
  samplesOf(phone, {
    right: [
      {
        typed: '(514) 555-0123',
        answer: { number: '+15145550123' },
        shown: { fr: '514\u00a0555-0123', en: '514-555-0123' },
      },
      {
        typed: '1 418 555.0123 poste 204',
        answer: { number: '+14185550123', extension: '204' },
        shown: { fr: '418\u00a0555-0123, poste\u00a0204', en: '418-555-0123, ext.\u00a0204' },
      },
      { typed: '00 33 1 99 00 12 34', answer: { number: '+33199001234' }, shown: both('+33 1 99 00 12 34') },
    ],
    wrong: [
      { typed: '555-0123', text: problems.malformed(label) },
      { typed: 'le soir', text: problems.malformed(label) },
    ],
  }),
];
