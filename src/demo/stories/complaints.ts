import { on } from '../answers.ts';
import { camille, harbourline, jeanGuy, mathieu, naika, staff } from '../cast.ts';
import { resolve, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { nathalie } = staff;
const leaf = 'complaint/formal-complaint';
const form = (name: string) => ({
  name: 'Formulaire de plainte.pdf',
  is: ['complaint-form'],
  lines: ['Plainte officielle', name],
});

/** The cases of « Bureau des plaintes », which its own people alone see. */
export const complaints: readonly Story[] = [
  {
    key: 'complaints-france',
    by: mathieu,
    at: '2025-11-17T09:00',
    leaf,
    subject: 'Délai pour la France',
    description: 'Cinq mois. Ça fait longtemps assez.',
    answers: {
      'complaint-subject': 'service-standards',
      'contacted-first': 'yes',
      'case-reference': '{case:international-bretagne}',
      'issue-date': on('2025-06-18'),
      details:
        'J’ai réclamé mes 14 dates en Bretagne au mois de juin. On me dit d’attendre, puis d’attendre encore.',
      outcome: 'Une date, et quelqu’un qui me répond.',
      'before-court': 'no',
    },
    files: [form('Mathieu Arsenault')],
    acts: [
      { at: '2025-11-18T09:00', by: nathalie, takes: true },
      {
        at: '2025-11-18T09:10',
        by: nathalie,
        says: 'Bonjour Mathieu, votre plainte est reçue. Je demande le dossier à l’équipe International et je vous écris d’ici vendredi.',
      },
    ],
  },
  {
    key: 'complaints-policy',
    by: jeanGuy,
    at: '2025-09-15T10:30',
    leaf,
    subject: 'La règle des musiques de fond est injuste',
    answers: {
      'complaint-subject': 'policy-process',
      'contacted-first': 'no',
      'issue-date': on('2025-09-01'),
      details:
        'Un fond de deux minutes vaut moins qu’un thème de vingt secondes. Personne ne m’a expliqué pourquoi.',
      outcome: 'Une explication écrite, et que la règle soit revue.',
      'before-court': 'no',
    },
    files: [form('Jean-Guy Painchaud')],
    acts: [
      { at: '2025-09-16T09:00', by: nathalie, takes: true },
      {
        at: '2025-09-17T14:00',
        by: nathalie,
        says: 'Bonjour Jean-Guy, votre plainte est reçue. La règle relève du comité de répartition, qui siège en octobre; je lui remets vos arguments.',
      },
      {
        at: '2025-10-30T11:15',
        by: nathalie,
        notes: 'Comité reporté en novembre. Prévenir le membre et lui donner une date.',
      },
    ],
  },
  {
    key: 'complaints-naika',
    by: naika,
    at: '2025-11-03T21:10',
    leaf,
    subject: 'On a montré mes relevés à mon ancien gérant',
    answers: {
      'complaint-subject': 'service-standards',
      'contacted-first': 'yes',
      'case-reference': '{case:access-larivee}',
      'issue-date': on('2025-10-20'),
      details: 'Il avait encore accès deux semaines après que je l’ai dit au téléphone.',
      outcome: 'Savoir ce qu’il a vu.',
      'before-court': 'no',
    },
    files: [form('Naïka Célestin')],
    acts: [
      { at: '2025-11-04T09:05', by: nathalie, takes: true },
      {
        at: '2025-11-04T10:30',
        by: nathalie,
        says: 'Bonjour Naïka, je prends la chose au sérieux. Vous souvenez-vous du jour de votre appel, et du numéro d’où vous appeliez?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'complaints-harbourline',
    by: harbourline,
    at: '2025-08-11T09:40',
    leaf,
    subject: 'Royalties held without notice',
    answers: {
      'complaint-subject': 'distribution',
      'contacted-first': 'no',
      'issue-date': on('2025-07-31'),
      details: 'The publisher share of “Neige noire” was held for four weeks before we got the notice.',
      outcome: 'That the notice comes first.',
      'before-court': 'no',
    },
    files: [form('Harbourline Music Publishing Inc.')],
    acts: [
      { at: '2025-08-12T09:00', by: nathalie, takes: true },
      {
        at: '2025-10-20T15:45',
        by: nathalie,
        says: 'Hello Claire, you are right: the notice went to an old address. From now on nothing is held before it is delivered. The decision is attached.',
        files: [{ name: 'Decision.pdf', lines: ['Decision', 'The complaint is founded.'] }],
        move: resolve('done'),
      },
      {
        at: '2025-11-11T10:00',
        by: harbourline.email,
        says: 'Thank you. The interest for those four weeks is not in the decision; was it forgotten?',
      },
    ],
  },
  {
    key: 'complaints-camille',
    by: camille,
    at: '2025-11-16T13:20',
    leaf,
    subject: 'Deux comptes, deux réponses contraires',
    answers: {
      'complaint-subject': 'service-standards',
      'contacted-first': 'no',
      'issue-date': on('2025-11-10'),
      details: 'À mon compte d’autrice on dit oui, à mon compte d’édition on dit non, pour la même chanson.',
      outcome: 'Une seule réponse.',
      'before-court': 'no',
    },
    files: [form('Camille Ouellet-Roy')],
  },
];
