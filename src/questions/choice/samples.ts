import { samplesOf } from '../samples.ts';
import { choice } from './choice.tsx';

const options = [
  { id: 'bar', label: { fr: 'Bar', en: 'Bar' } },
  { id: 'hall', label: { fr: 'Salle de spectacle', en: 'Concert hall' } },
];
const label = { fr: 'Salle de spectacle', en: 'Concert hall' };

export const samples = [
  samplesOf(choice, {
    asked: { options },
    right: [{ typed: 'hall', answer: 'hall', shown: label }],
    again: (answer) => answer,
  }),
  samplesOf(choice, {
    asked: {
      options: Array.from({ length: 9 }, (_, n) => ({
        id: `o${n}`,
        label: { fr: `N° ${n}`, en: `No. ${n}` },
      })),
    },
    right: [{ typed: 'o4', answer: 'o4', shown: { fr: 'N° 4', en: 'No. 4' } }],
    again: (answer) => answer,
  }),
];
