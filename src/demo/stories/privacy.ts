import { on } from '../answers.ts';
import { elodie, jeanGuy, lucie, naika, saskia, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { sophie } = staff;
const leaf = 'support-request/privacy-request';

/** The cases of « Protection des renseignements personnels », which its own people alone see. */
export const privacy: readonly Story[] = [
  {
    key: 'privacy-who-looked',
    by: naika,
    at: '2025-10-14T20:30',
    leaf,
    subject: 'Qui a regardé mon dossier?',
    answers: {
      'privacy-kind': 'access',
      details:
        'Je voudrais la liste de ceux qui ont ouvert mon dossier depuis janvier, et ce qu’ils y ont vu.',
    },
    acts: [
      { at: '2025-10-15T09:00', by: sophie, takes: true },
      {
        at: '2025-10-15T09:30',
        by: sophie,
        says: 'Bonjour Naïka, vous y avez droit. Nous vous répondons dans les trente jours que prévoit la loi; je fais extraire les journaux.',
      },
      {
        at: '2025-11-07T15:00',
        by: sophie,
        notes: 'Extraction reçue; caviarder les noms des autres membres avant l’envoi.',
      },
    ],
  },
  {
    key: 'privacy-incident',
    by: saskia,
    at: '2025-11-10T09:45',
    leaf,
    subject: 'I received somebody else’s statement',
    answers: {
      'privacy-kind': 'incident',
      'incident-date': on('2025-11-08'),
      details: 'The envelope had my name, the statement inside did not. I closed it at once.',
    },
    acts: [
      { at: '2025-11-10T10:00', by: sophie, takes: true },
      {
        at: '2025-11-10T10:20',
        by: sophie,
        says: 'Hello Saskia, thank you for telling us so fast. The printer is looking for how many envelopes went wrong; please keep yours closed until we send a courier.',
        move: waitFor('the printer', '{2025-11-14}'),
      },
    ],
  },
  {
    key: 'privacy-correction',
    by: jeanGuy,
    at: '2025-09-29T11:00',
    leaf,
    subject: 'Ma date de naissance est fausse',
    answers: {
      'privacy-kind': 'rectification',
      details: 'Vous me faites naître en 1852. Je me sens bien pour mon âge.',
    },
    acts: [
      { at: '2025-09-30T09:00', by: sophie, takes: true },
      {
        at: '2025-10-20T13:15',
        by: sophie,
        says: 'Bonjour Jean-Guy, c’est 1952 partout maintenant. Bonne santé!',
        move: resolve('done'),
      },
      {
        at: '2025-11-15T10:10',
        by: jeanGuy.email,
        says: 'Merci! La lettre de votre fonds de retraite dit encore 1852, par contre.',
      },
    ],
  },
  {
    key: 'privacy-consent',
    by: lucie,
    at: '2025-11-11T17:25',
    leaf,
    subject: 'Retirez-moi de l’infolettre',
    answers: {
      'privacy-kind': 'consent',
      details: 'Je ne suis pas membre, et je reçois votre infolettre à deux adresses.',
    },
    acts: [
      { at: '2025-11-12T09:10', by: sophie, takes: true },
      {
        at: '2025-11-12T09:25',
        by: sophie,
        says: 'Bonjour Lucie, l’adresse d’où vous écrivez est retirée. Quelle est l’autre?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'privacy-portability',
    by: elodie,
    at: '2025-11-18T10:30',
    leaf,
    subject: 'Recevoir mes données dans un fichier',
    answers: {
      'privacy-kind': 'portability',
      details: 'Mes œuvres et mes relevés, dans un format que mon logiciel peut lire.',
    },
  },
];
