import { typeAgain } from '../contributors/samples.ts';
import type { Contributor } from '../contributors/shares.ts';
import { label, samplesOf } from '../samples.ts';
import { workList } from './work-list.tsx';

const columns = [
  { id: 'title', kind: 'short-text' as const, label: { fr: 'Titre', en: 'Title' }, required: true },
  { id: 'iswc', kind: 'iswc' as const, label: { fr: 'ISWC', en: 'ISWC' }, required: false },
  {
    id: 'people',
    kind: 'contributors' as const,
    label: { fr: 'Ayants droit', en: 'Contributors' },
    required: false,
  },
];
const row = (title: string, iswc = '', people: readonly object[] = []) => ({ title, iswc, people });

export const samples = [
  samplesOf(workList, {
    asked: { escapable: true, columns, constraints: { minRows: 1, maxRows: 2 } },
    right: [
      {
        typed: { escape: '', rows: [row(''), row(' Les battures ', 't 034 524 680 1')] },
        answer: [{ title: 'Les battures', iswc: 'T0345246801' }],
        shown: { fr: '1 œuvre', en: '1 work' },
      },
    ],
    wrong: [
      {
        typed: { escape: '', rows: [row('Voir description')] },
        text: {
          fr: '«\u00a0Œuvre 1, Titre\u00a0»\u00a0: «\u00a0Voir description\u00a0» ne peut répondre qu’à toute la liste; confirmez-le avec le bouton, ou écrivez autre chose ici',
          en: '“Work 1, Title”: “See description” can only answer the whole list; confirm it with the button, or write something else here',
        },
      },
      {
        typed: { escape: '', rows: [row('A'), row('B'), row('C')] },
        text: {
          fr: `«\u00a0${label.fr}\u00a0»\u00a0: 2 œuvres au plus. Tout ce que vous avez saisi est gardé; joignez plutôt un fichier et choisissez «\u00a0Voir document joint\u00a0»`,
          en: `“${label.en}”: at most 2 works. All that you entered is kept; attach a file instead and choose “See attached document”`,
        },
      },
    ],
    again: (answer, language) => ({
      escape: '',
      rows: answer.map(({ title, iswc, people }) =>
        row(String(title), String(iswc ?? ''), typeAgain((people ?? []) as readonly Contributor[], language)),
      ),
    }),
  }),
];
