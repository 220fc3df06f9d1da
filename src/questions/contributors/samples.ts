import { percent } from '../percent/percent.tsx';
import { label, samplesOf, today } from '../samples.ts';
import { contributors } from './contributors.tsx';
import { problems } from './read-contributors.ts';
import type { Contributor } from './shares.ts';

const row = (name: string, pr = '', rr = '', role = '', ipi = '') => ({ name, ipi, role, pr, rr });
const share = (value: number | undefined, language: 'fr' | 'en') =>
  value === undefined ? '' : percent.show(value, { id: 'share', label, required: false }, language);
const rights = (...ticked: string[]) => ({ today, answers: new Map([['rights', { value: ticked }]]) });

export const typeAgain = (answer: readonly Contributor[], language: 'fr' | 'en') =>
  answer.map(({ name, pr, rr, role, ipi }) => row(name, share(pr, language), share(rr, language), role, ipi));

const shared = { asked: { constraints: { sharesMustTotal: 100 as const } }, again: typeAgain };

export const samples = [
  samplesOf(contributors, {
    right: [
      {
        typed: [row('Maude Roy', '50', '33,33', 'ca', '14107338'), row(''), row('Élie Nadeau')],
        answer: [
          { name: 'Maude Roy', ipi: '00014107338', role: 'ca', pr: 50, rr: 33.33 },
          { name: 'Élie Nadeau' },
        ],
        shown: {
          fr: 'Maude Roy (CA), IPI 00014107338, DE 50\u00a0%, DR 33,33\u00a0%; Élie Nadeau',
          en: 'Maude Roy (CA), IPI 00014107338, PR 50%, RR 33.33%; Élie Nadeau',
        },
      },
    ],
    wrong: [
      {
        typed: [row('', '50')],
        text: {
          fr: 'Remplissez «\u00a0Étiquette 1, Nom\u00a0»',
          en: 'Fill in “Label 1, Name”',
        },
      },
    ],
    again: typeAgain,
  }),
  samplesOf(contributors, {
    ...shared,
    context: rights('performing', 'reproduction'),
    right: [
      {
        typed: [row('A', '33,33', '50'), row('B', '33,33', '50'), row('C', '33,33')],
        answer: [
          { name: 'A', pr: 33.33, rr: 50 },
          { name: 'B', pr: 33.33, rr: 50 },
          { name: 'C', pr: 33.33 },
        ],
        shown: {
          fr: 'A, DE 33,33\u00a0%, DR 50\u00a0%; B, DE 33,33\u00a0%, DR 50\u00a0%; C, DE 33,33\u00a0%',
          en: 'A, PR 33.33%, RR 50%; B, PR 33.33%, RR 50%; C, PR 33.33%',
        },
      },
    ],
    wrong: [
      { typed: [row('A', '99,98', '100')], text: problems.sharesOff(label, 'pr', 99.98) },
      { typed: [row('A', '100'), row('B', '', '50')], text: problems.sharesOff(label, 'rr', 50) },
    ],
  }),
];
