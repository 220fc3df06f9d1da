import { on } from '../answers.ts';
import { boreal, camille, jeanGuy, robForHarbourline, seun, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { vincent } = staff;
const leaf = 'support-request/portal-problem';

/** The cases of « Soutien du portail ». */
export const portalSupport: readonly Story[] = [
  {
    key: 'portal-upload',
    by: jeanGuy,
    at: '2025-11-12T09:35',
    leaf,
    subject: 'Impossible de joindre mon tableau',
    answers: {
      'portal-issue': 'upload',
      when: on('2025-11-12'),
      device: 'Ordinateur portable, Windows',
      details: 'Je choisis le fichier, et rien ne se passe. Il a 2 Mo.',
    },
    acts: [
      { at: '2025-11-12T10:00', by: vincent, takes: true },
      {
        at: '2025-11-12T10:15',
        by: vincent,
        says: 'Bonjour Jean-Guy, je n’y arrive pas à le reproduire. Je regarde les journaux de ce matin.',
      },
      {
        at: '2025-11-13T15:50',
        by: vincent,
        notes: 'Le tableau est ouvert dans son tableur, donc verrouillé. Lui dire de le fermer.',
      },
    ],
  },
  {
    key: 'portal-switch',
    by: camille,
    at: '2025-11-17T10:40',
    leaf,
    subject: 'Je tombe toujours sur mon compte d’autrice',
    answers: {
      'portal-issue': 'switch-account',
      device: 'Téléphone',
      details: 'Quand j’ouvre le portail, j’arrive sur mon compte d’autrice et non sur mon édition.',
    },
    acts: [
      { at: '2025-11-17T11:05', by: vincent, takes: true },
      {
        at: '2025-11-17T11:20',
        by: vincent,
        says: 'Bonjour Camille, changez-vous de compte avec « Agir pour », ou avec un signet? Dites-nous-le et nous verrons.',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'portal-display',
    by: seun,
    at: '2025-10-20T22:15',
    leaf,
    subject: 'Statement page is blank on my tablet',
    answers: {
      'portal-issue': 'display',
      when: on('2025-10-20'),
      device: 'Tablet, last year’s',
      details: 'The title shows, then nothing.',
    },
    acts: [
      { at: '2025-10-21T09:00', by: vincent, takes: true },
      {
        at: '2025-10-22T14:00',
        by: vincent,
        says: 'Hello Seun, fixed last night: the page asked for a font that your tablet does not have.',
        move: resolve('done'),
      },
      { at: '2025-11-11T20:05', by: seun.email, says: 'It was fine, and today it is blank again.' },
    ],
  },
  {
    key: 'portal-link',
    by: robForHarbourline,
    at: '2025-11-10T13:10',
    leaf,
    subject: 'Code by text message never comes',
    answers: {
      'portal-issue': 'mfa',
      when: on('2025-11-10'),
      device: 'Telephone, Bermuda number',
      details: 'I have been waiting for the code for an hour.',
    },
    acts: [
      { at: '2025-11-10T13:30', by: vincent, takes: true },
      {
        at: '2025-11-10T14:10',
        by: vincent,
        says: 'Hello Rob, our carrier does not deliver to Bermuda at the moment; they are looking into it.',
        move: waitFor('the telephone carrier', '{2025-11-14}'),
      },
    ],
  },
  {
    key: 'portal-boreal',
    by: boreal,
    at: '2025-11-18T11:15',
    leaf,
    subject: 'Le formulaire perd ma troisième ligne',
    answers: {
      'portal-issue': 'form',
      when: on('2025-11-18'),
      details: 'J’ajoute trois œuvres, j’en retrouve deux.',
    },
  },
];
