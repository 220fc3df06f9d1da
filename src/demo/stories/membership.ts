import { Secret } from '../../questions/secret.ts';
import { on } from '../answers.ts';
import { boreal, camille, elodie, jeanGuy, seun, staff } from '../cast.ts';
import { resolve, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { karim } = staff;
const update = 'profile-management/profile-update';

/** The cases of « Adhésion et profils ». */
export const membership: readonly Story[] = [
  {
    key: 'membership-poutine',
    by: elodie,
    at: '2025-11-10T14:00',
    leaf: `${update}/name-change`,
    subject: 'MC Poutine devient Élie Marchand',
    description: 'Gardez l’ancien comme pseudonyme.',
    answers: {
      'name-kind': 'artist',
      'current-name': 'MC Poutine',
      'new-name': 'Élie Marchand',
      'effective-date': on('2025-11-01'),
      'keep-former-name': 'yes',
    },
    acts: [{ at: '2025-11-11T09:25', by: karim, takes: true }],
  },
  {
    key: 'membership-sin',
    by: seun,
    at: '2025-09-04T12:12',
    leaf: `${update}/sin-ssn`,
    subject: 'Updated SIN',
    description: 'My temporary SIN was renewed.',
    answers: {
      'tax-id-kind': 'sin',
      // Published with the rules of SINs as one of nobody: a temporary one starts with 9.
      sin: new Secret('900000001'),
      'sin-temporary': 'yes',
      'sin-expiry': on('2027-08-31'),
      'tax-residency': 'CA',
      'tax-reason': 'replaced',
    },
    acts: [
      { at: '2025-09-04T14:30', by: karim, takes: true },
      {
        at: '2025-09-05T09:06',
        by: karim,
        says: 'Hello Seun, updated. Expiry date recorded: {2027-08-31}.',
        move: resolve('done'),
      },
    ],
  },
  {
    key: 'membership-owner',
    by: boreal,
    at: '2025-10-16T11:45',
    leaf: `${update}/business-owner`,
    subject: 'Nouvelle associée chez Boréal-Son',
    answers: {
      'owner-change': 'partner',
      people: 'Martine Ferland, 60 %\nInès Lagacé, 40 %',
      'effective-date': on('2025-10-01'),
      'signatory-changes': 'yes',
      'new-signatory': 'Inès Lagacé',
    },
    files: [
      {
        name: 'État des renseignements.pdf',
        is: ['registry-extract'],
        lines: ['Registraire des entreprises', 'Les Éditions Boréal-Son inc.', '{2025-10-03}'],
      },
    ],
    acts: [
      { at: '2025-10-17T09:00', by: karim, takes: true },
      {
        at: '2025-10-17T09:40',
        by: karim,
        says: 'Bonjour Martine, merci. Je mets le dossier à jour et je prépare la carte de signature de madame Lagacé.',
      },
      {
        at: '2025-11-04T16:10',
        by: karim,
        notes: 'Carte de signature envoyée deux fois, pas revenue. Téléphoner cette semaine.',
      },
    ],
  },
  {
    key: 'membership-legal-name',
    by: camille,
    at: '2025-11-06T10:15',
    leaf: `${update}/name-change`,
    subject: 'Mon nom légal, sans trait d’union',
    answers: {
      'name-kind': 'legal',
      'current-name': 'Camille Ouellet-Roy',
      'new-name': 'Camille Ouellet Roy',
      'keep-former-name': 'no',
    },
    files: [
      {
        name: 'Certificat.pdf',
        is: ['proof-of-name'],
        lines: ['Certificat de naissance', 'Camille Ouellet Roy'],
      },
    ],
    acts: [
      { at: '2025-11-06T13:20', by: karim, takes: true },
      {
        at: '2025-11-07T09:50',
        by: karim,
        says: 'Bonjour Camille, le certificat est coupé en bas : il nous faut la page entière, avec le numéro d’inscription.',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'membership-jean-guy',
    by: jeanGuy,
    at: '2025-09-29T15:05',
    leaf: `${update}/name-change`,
    subject: 'Ajouter mon nom de plume, J.-G. Pinchaud',
    answers: {
      'name-kind': 'artist',
      'current-name': 'Jean-Guy Painchaud',
      'new-name': 'J.-G. Pinchaud',
      'keep-former-name': 'yes',
    },
    acts: [
      {
        at: '2025-10-20T10:00',
        by: karim,
        says: 'Bonjour Jean-Guy, le nom de plume est ajouté à votre dossier.',
        move: resolve('done'),
      },
      {
        at: '2025-10-30T08:12',
        by: jeanGuy.email,
        says: 'Merci, mais il s’écrit « Pinchaud », sans a. Sur mon profil il y en a un.',
      },
    ],
  },
];
