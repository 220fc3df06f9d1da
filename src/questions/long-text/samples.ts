import { both, label, samplesOf } from '../samples.ts';
import { longText, problems } from './long-text.tsx';

export const samples = [
  samplesOf(longText, {
    asked: { escapable: true, constraints: { maxLength: 40 } },
    right: [
      {
        typed: ' Un fait.\r\n\r\nUn autre. ',
        answer: 'Un fait.\n\nUn autre.',
        shown: both('Un fait.\n\nUn autre.'),
      },
      { typed: 'Deux  espaces', answer: 'Deux  espaces', shown: both('Deux  espaces') },
    ],
    wrong: [{ typed: '🎵'.repeat(41), text: problems.tooLong(label, 40, 41) }],
  }),
];
