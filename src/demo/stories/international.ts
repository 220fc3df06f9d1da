import { between, on, rows } from '../answers.ts';
import { elodie, mathieu, naika, staff, sylvieForNaika } from '../cast.ts';
import { resolve, resume, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { meiLing } = staff;
const abroad = 'royalties-and-statements/missing-royalties/international';

/** The cases of « International ». */
export const international: readonly Story[] = [
  {
    key: 'international-bretagne',
    by: mathieu,
    at: '2025-06-18T16:33',
    leaf: abroad,
    subject: 'Tournée en Bretagne, été 2024',
    description: '14 dates, aucune redevance de France. Listes jointes.',
    answers: {
      'use-kind': ['live'],
      territory: ['FR'],
      'use-period': between('2024-07-02', '2024-08-18'),
      usages: { escape: 'see-attached-document', rows: [] },
      'works-registered': 'yes',
      'statement-checked': 'yes',
    },
    files: [
      {
        name: 'Listes de pièces.csv',
        is: ['set-list'],
        lines: [
          'date;ville;pièces',
          '{2024-07-02};Brest;Worry ton brain',
          '{2024-07-05};Lorient;Worry ton brain',
        ],
      },
    ],
    acts: [
      { at: '2025-06-19T09:30', by: meiLing, takes: true },
      {
        at: '2025-06-20T10:02',
        by: meiLing,
        says: 'Bonjour Mathieu, la réclamation est envoyée à la société française; comptez plusieurs mois.',
        move: waitFor('la société française', '{2025-09-22}'),
      },
      {
        at: '2025-09-22T09:00',
        by: meiLing,
        notes: 'Waiting for 90 days: reminded them, with the lists once more.',
      },
      {
        at: '2025-10-02T13:15',
        by: meiLing,
        says: 'Bonjour Mathieu, réponse partielle : 9 dates sur 14 sont retrouvées. Nous continuons pour les 5 autres.',
        move: resume,
      },
    ],
  },
  {
    key: 'international-us',
    by: sylvieForNaika,
    at: '2025-11-06T15:20',
    leaf: 'profile-management/profile-update/us-representative',
    subject: 'Naïka passe de BMI à ASCAP',
    answers: {
      'current-us': 'bmi',
      'new-us': 'ascap',
      'effective-date': on('2026-01-01'),
      scope: 'all-works',
      'direct-us-member': 'no',
    },
    acts: [
      { at: '2025-11-07T09:05', by: meiLing, takes: true },
      {
        at: '2025-11-07T10:15',
        by: meiLing,
        says: 'Bonjour Sylvie, le changement se fait au début d’un trimestre. Naïka confirme-t-elle le {2026-01-01}, même si l’avis à BMI part en retard?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'international-belgium',
    by: elodie,
    at: '2025-07-28T12:00',
    leaf: abroad,
    subject: 'Une radio belge joue « Neige noire »',
    answers: {
      'use-kind': ['radio'],
      territory: ['BE'],
      'use-period': between('2025-01-06', '2025-05-30'),
      usages: rows({
        title: 'Neige noire',
        iswc: 'T-555.000.001-0',
        user: 'Radio Ourthe, Liège',
        program: 'Les nuits douces',
        territory: 'BE',
      }),
      'statement-checked': 'yes',
    },
    acts: [
      { at: '2025-07-29T09:15', by: meiLing, takes: true },
      {
        at: '2025-10-27T11:30',
        by: meiLing,
        says: 'Bonjour Élodie, la société belge a retrouvé 212 diffusions. Elles seront payées à la répartition de mars.',
        move: resolve('done'),
      },
      {
        at: '2025-11-14T13:40',
        by: elodie.email,
        says: 'Merci! Elle l’a jouée tout l’été aussi, de juin à août. Faut-il un autre cas?',
      },
    ],
  },
  {
    key: 'international-louisiane',
    by: naika,
    at: '2025-11-18T09:05',
    leaf: abroad,
    subject: 'Deux spectacles à Lafayette, en avril',
    answers: {
      'use-kind': ['live'],
      territory: ['US'],
      'use-period': between('2025-04-23', '2025-04-26'),
      usages: rows({ title: 'Minuit moins l’quart', user: 'Festival de Lafayette', territory: 'US' }),
      'statement-checked': 'yes',
    },
  },
];
