import { label, samplesOf } from '../samples.ts';
import { file, problems } from './file.tsx';

const received = (name: string) => ({ id: name, name, bytes: 2048 });

export const samples = [
  samplesOf(file, {
    asked: { constraints: { maxFiles: 1, accept: ['csv', 'jpg'] } },
    right: [
      {
        typed: [received('Œuvres.CSV')],
        answer: [received('Œuvres.CSV')],
        shown: { fr: 'Œuvres.CSV (2\u00a0Ko)', en: 'Œuvres.CSV (2\u00a0KB)' },
      },
      {
        typed: [received('photo.jpeg')],
        answer: [received('photo.jpeg')],
        shown: { fr: 'photo.jpeg (2\u00a0Ko)', en: 'photo.jpeg (2\u00a0KB)' },
      },
    ],
    wrong: [
      { typed: [received('a.csv'), received('b.csv')], text: problems.tooMany(label, 1) },
      { typed: [received('a.exe')], text: problems.otherType(label, { fr: 'CSV ou JPG', en: 'CSV or JPG' }) },
    ],
    again: (answer) => answer,
  }),
  samplesOf(file, {
    asked: { sensitivity: 'vaulted' },
    right: [
      {
        typed: [received('cheque-1234567.pdf')],
        answer: [received('cheque-1234567.pdf')],
        shown: { fr: '1 fichier protégé', en: '1 protected file' },
      },
    ],
    again: (answer) => answer,
  }),
];
