import { both, label, samplesOf } from '../samples.ts';
import { problems, shortText } from './short-text.tsx';

const help = { fr: 'Quatre chiffres, par exemple 2025.', en: 'Four digits, for example 2025.' };

export const samples = [
  samplesOf(shortText, {
    asked: { escapable: true },
    right: [
      { typed: ' Les\u00a0\u00a0battures ', answer: 'Les battures', shown: both('Les battures') },
      { typed: '« Neige » d’avril', answer: '« Neige » d’avril', shown: both('« Neige » d’avril') },
    ],
    wrong: [{ typed: 'a'.repeat(201), text: problems.tooLong(label, 200) }],
  }),
  samplesOf(shortText, {
    asked: { help, constraints: { pattern: '^(19|20)[0-9]{2}$' } },
    right: [
      { typed: '2025', answer: '2025', shown: both('2025') },
      { typed: '２０ 25'.normalize('NFKC'), answer: '2025', shown: both('2025') },
    ],
    wrong: [
      { typed: '1825', text: problems.otherForm(label, help) },
      { typed: 'deux mille', text: problems.otherForm(label, help) },
    ],
  }),
];
