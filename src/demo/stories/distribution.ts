import { between, on, rows } from '../answers.ts';
import { camille, jeanGuy, mathieu, naika, saskia, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { tom } = staff;
const missing = 'royalties-and-statements/missing-royalties';

/** The cases of « Répartition ». */
export const distribution: readonly Story[] = [
  {
    key: 'distribution-radio',
    by: mathieu,
    at: '2025-09-18T10:20',
    leaf: `${missing}/radio-television`,
    subject: '« Worry ton brain » à la radio tout l’été, zéro sur mon relevé',
    answers: {
      media: ['campus-radio', 'public-radio'],
      'use-period': between('2025-06-01', '2025-08-31'),
      usages: rows(
        { title: 'Worry ton brain', iswc: 'T-555.000.005-4', user: 'Radio communautaire de Dieppe' },
        {
          title: 'Worry ton brain',
          iswc: 'T-555.000.005-4',
          user: 'Radio publique, Moncton',
          program: 'Le matin',
        },
      ),
      'works-registered': 'yes',
      'statement-checked': 'yes',
    },
    acts: [
      { at: '2025-09-19T09:00', by: tom, takes: true },
      {
        at: '2025-09-22T11:10',
        by: tom,
        says: 'Bonjour Mathieu, la station communautaire nous remet ses listes au trimestre. Nous les attendons pour l’été.',
        move: waitFor('la Radio communautaire de Dieppe', '{2025-10-15}'),
      },
      { at: '2025-10-28T15:30', by: tom, notes: 'Still nothing from the station. Licensing will call them.' },
    ],
  },
  {
    key: 'distribution-stream',
    by: naika,
    at: '2025-11-12T19:44',
    leaf: `${missing}/online`,
    subject: '400 000 écoutes, 3,12 $ : est-ce normal?',
    answers: {
      platforms: ['spotify', 'youtube'],
      works: rows({
        title: 'Minuit moins l’quart',
        iswc: 'T-555.000.004-3',
        isrc: 'ZZ-D3M-24-00004',
        performer: 'Naïka',
        count: '400000',
      }),
      'use-period': between('2025-04-01', '2025-06-30'),
      territory: ['CA', 'FR'],
      rights: ['performing'],
      'statement-checked': 'yes',
    },
    acts: [
      { at: '2025-11-13T09:10', by: tom, takes: true },
      {
        at: '2025-11-13T10:35',
        by: tom,
        says: 'Bonjour Naïka, il se peut qu’une plateforme n’ait pas reconnu l’enregistrement. Pouvez-vous joindre le rapport de votre distributeur pour ces trois mois?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'distribution-statement',
    by: saskia,
    at: '2025-09-11T13:25',
    leaf: 'royalties-and-statements/statement-inquiry',
    subject: 'What is code AJ-7 on my August statement?',
    answers: {
      'statement-period': 'August 2025',
      'statement-issue': ['unknown-code'],
      rights: ['performing'],
      'statement-line': 'AJ-7, line 41',
      details: 'It takes 22.40 away and says nothing else.',
    },
    acts: [
      { at: '2025-09-12T09:30', by: tom, takes: true },
      {
        at: '2025-10-03T16:00',
        by: tom,
        says: 'Hello Saskia, AJ-7 corrects an earlier quarter: a station had reported one song twice.',
        move: resolve('answered'),
      },
      {
        at: '2025-10-24T09:09',
        by: saskia.email,
        says: 'The October statement takes it away again. Could it be that it was corrected twice as well?',
      },
    ],
  },
  {
    key: 'distribution-cinema',
    by: camille,
    at: '2025-11-15T11:00',
    leaf: `${missing}/radio-television`,
    subject: '« Les battures » dans une publicité du Bas-du-Fleuve',
    answers: {
      media: ['advertising'],
      'use-period': between('2025-09-01', '2025-10-31'),
      usages: rows({
        title: 'Les battures',
        iswc: 'T-555.000.003-2',
        user: 'Télé du Fleuve',
        program: 'Publicité d’un marchand',
      }),
      'first-airdate': on('2025-09-05'),
      'statement-checked': 'no',
    },
  },
  {
    key: 'distribution-withdrawn',
    by: jeanGuy,
    at: '2025-10-30T20:12',
    leaf: 'royalties-and-statements/statement-inquiry',
    subject: 'Relevé de novembre introuvable',
    answers: {
      'statement-period': 'Novembre 2025',
      'statement-issue': ['missing-statement'],
      rights: ['unknown'],
      details: 'Je ne le vois nulle part.',
    },
    acts: [
      {
        at: '2025-10-31T09:45',
        by: jeanGuy.email,
        says: 'Laissez faire, on est encore en octobre! Mes excuses.',
      },
      { at: '2025-10-31T09:46', by: jeanGuy.email, says: '', move: { kind: 'withdraw' } },
    ],
  },
];
