import { on } from '../answers.ts';
import { boreal, harbourline, jeanGuy, saskia, seun, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { rita } = staff;
const leaf = 'complaint/ombud-review';

/** The cases of « Ombud », which its own people alone see. */
export const ombud: readonly Story[] = [
  {
    key: 'ombud-painchaud',
    by: jeanGuy,
    at: '2025-08-18T09:20',
    leaf,
    subject: 'Révision : rapport refusé parce que trop vieux',
    answers: {
      'case-reference': 'P-2025-031',
      'decision-date': on('2025-08-04'),
      details: 'Le délai de trois ans était passé de six jours, et la production m’avait caché la diffusion.',
      outcome: 'Que le délai compte du jour où je l’ai su.',
    },
    files: [
      { name: 'Décision.pdf', is: ['decision-letter'], lines: ['Décision', 'P-2025-031', '{2025-08-04}'] },
    ],
    acts: [
      { at: '2025-08-19T09:00', by: rita, takes: true },
      {
        at: '2025-08-20T10:00',
        by: rita,
        says: 'Bonjour Jean-Guy, votre recours est recevable. J’ai demandé ses motifs au Bureau des plaintes et je vous entendrai ensuite.',
      },
      {
        at: '2025-11-04T10:45',
        by: rita,
        notes: 'Motifs reçus le 30 octobre. Entendre le membre avant de conclure.',
      },
    ],
  },
  {
    key: 'ombud-saskia',
    by: saskia,
    at: '2025-10-21T14:30',
    leaf,
    subject: 'Review: split sheet signed by e-mail',
    answers: {
      'case-reference': 'P-2025-038',
      'decision-date': on('2025-10-10'),
      details: 'The Complaints Office says that an e-mail is not a signature. The law says otherwise.',
      outcome: 'That our e-mails count.',
    },
    files: [{ name: 'Decision letter.pdf', is: ['decision-letter'], lines: ['Decision', 'P-2025-038'] }],
    acts: [
      { at: '2025-10-22T09:10', by: rita, takes: true },
      {
        at: '2025-10-23T11:00',
        by: rita,
        says: 'Hello Saskia, your request is admissible. Please send the e-mails themselves, with their headers, not a picture of them.',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'ombud-boreal',
    by: boreal,
    at: '2025-07-02T10:15',
    leaf,
    subject: 'Révision : frais d’un double dossier',
    answers: {
      'case-reference': 'P-2025-019',
      'decision-date': on('2025-06-17'),
      details: 'On nous a fait payer deux fois la recherche d’un même catalogue.',
      outcome: 'Le remboursement de la deuxième.',
    },
    files: [
      { name: 'Décision.pdf', is: ['decision-letter'], lines: ['Décision', 'P-2025-019', '{2025-06-17}'] },
    ],
    acts: [
      { at: '2025-07-03T09:00', by: rita, takes: true },
      {
        at: '2025-10-16T13:30',
        by: rita,
        says: 'Bonjour, je recommande le remboursement, et la direction l’accepte. Vous le recevrez d’ici la fin du mois.',
        move: resolve('done'),
      },
      {
        at: '2025-11-13T09:50',
        by: boreal.email,
        says: 'Bonjour, rien n’est arrivé. Le {2025-10-31} est passé; à qui faut-il écrire?',
      },
    ],
  },
  {
    key: 'ombud-harbourline',
    by: harbourline,
    at: '2025-10-30T15:00',
    leaf,
    subject: 'Review: which office hears us first?',
    answers: {
      'case-reference': 'P-2025-035',
      'decision-date': on('2025-10-20'),
      details: 'The decision leaves the interest out.',
      outcome: 'Interest for four weeks.',
    },
    files: [{ name: 'Decision.pdf', is: ['decision-letter'], lines: ['Decision', 'P-2025-035'] }],
    acts: [
      { at: '2025-10-31T09:05', by: rita, takes: true },
      {
        at: '2025-10-31T10:20',
        by: rita,
        says: 'Hello Claire, the Complaints Office may still correct its decision itself; I have asked whether it will.',
        move: waitFor('the Complaints Office', '{2025-11-14}'),
      },
    ],
  },
  {
    key: 'ombud-seun',
    by: seun,
    at: '2025-11-14T18:30',
    leaf,
    subject: 'Review: nobody heard my side',
    answers: {
      'case-reference': 'P-2025-040',
      'decision-date': on('2025-11-05'),
      details: 'The decision on my complaint quotes the other party three times and me not once.',
      outcome: 'To be heard before it is decided.',
    },
    files: [{ name: 'Decision.pdf', is: ['decision-letter'], lines: ['Decision', 'P-2025-040'] }],
  },
];
