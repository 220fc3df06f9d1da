import { on } from '../answers.ts';
import { boreal, camille, harbourline, kaderForBoreal, robForHarbourline, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { priya } = staff;
const maintenance = 'agreement-management/agreement-maintenance';

/** The cases of « Ententes et mandats ». */
export const agreements: readonly Story[] = [
  {
    key: 'agreements-trois-rives',
    by: kaderForBoreal,
    at: '2025-10-02T09:15',
    leaf: 'agreement-management/catalogue-transfer',
    subject: 'Catalogue Musique Trois-Rives',
    description: '412 œuvres, acte de cession et tableau joints.',
    answers: {
      transferor: 'Musique Trois-Rives ltée',
      'transferor-ipi': '99000020219',
      transferee: 'Les Éditions Boréal-Son inc.',
      'transferee-ipi': '99000020121',
      rights: ['performing', 'reproduction'],
      territory: ['WORLD'],
      'effective-date': on('2025-10-01'),
      'past-royalties': 'no',
      scope: 'listed-works',
    },
    files: [
      {
        name: 'Acte de cession.pdf',
        is: ['assignment'],
        lines: [
          'Acte de cession',
          'Musique Trois-Rives ltée',
          'à Les Éditions Boréal-Son inc.',
          '{2025-10-01}',
        ],
      },
      {
        name: 'Œuvres cédées.csv',
        answers: 'works-file',
        lines: [
          'numero;titre;iswc',
          '81000009;La valse à Réjean;T-555.000.009-8',
          ';Le vieux pont;',
          ';La drave;',
        ],
      },
    ],
    acts: [
      { at: '2025-10-03T09:10', by: priya, takes: true },
      {
        at: '2025-10-07T16:00',
        by: priya,
        says: 'Bonjour Me Kader, 7 œuvres n’ont pas de numéro; voir le fichier retourné. Pouvez-vous les compléter?',
        files: [{ name: 'Œuvres sans numéro.csv', lines: ['titre', 'Le vieux pont', 'La drave'] }],
        move: waitForMember,
      },
      {
        at: '2025-10-15T11:22',
        by: kaderForBoreal.email,
        says: 'Fichier corrigé.',
        files: [
          {
            name: 'Œuvres cédées, corrigé.csv',
            lines: [
              'numero;titre;iswc',
              '81000009;La valse à Réjean;T-555.000.009-8',
              '81000021;Le vieux pont;',
            ],
          },
        ],
      },
      {
        at: '2025-11-07T11:00',
        by: priya,
        notes:
          'Transfer loaded for 405 works. « La drave » is claimed by somebody else too: ask Conflicts before the last 7.',
      },
    ],
  },
  {
    key: 'agreements-sub-publishing',
    by: robForHarbourline,
    at: '2025-10-20T13:45',
    leaf: `${maintenance}/new`,
    subject: 'Sub-publishing in Germany, Austria and Switzerland',
    answers: {
      'agreement-kind': 'sub-publishing',
      assignor: 'Harbourline Music Publishing Inc.',
      'assignor-ipi': '99000020317',
      acquirer: 'Nordwind Musikverlag GmbH',
      rights: ['performing', 'reproduction'],
      territory: ['DE', 'AT', 'CH'],
      'effective-date': on('2026-01-01'),
      'term-kind': 'fixed',
      'end-date': on('2028-12-31'),
      'agreed-split': '80/20',
      scope: 'all-works',
    },
    files: [
      {
        name: 'Nordwind agreement, signed.pdf',
        is: ['signed-agreement'],
        lines: ['Sub-publishing agreement', 'Harbourline Music Publishing Inc.', 'Nordwind Musikverlag GmbH'],
      },
    ],
    acts: [
      { at: '2025-10-21T09:30', by: priya, takes: true },
      {
        at: '2025-10-22T10:10',
        by: priya,
        says: 'Hello Rob, the copy is signed by your side only. We have asked the German society to confirm that Nordwind has declared it too.',
        move: waitFor('the German society', '{2025-11-12}'),
      },
    ],
  },
  {
    key: 'agreements-end',
    by: boreal,
    at: '2025-09-08T10:00',
    leaf: `${maintenance}/termination`,
    subject: 'Fin de l’entente d’administration avec Phare-Ouest',
    answers: {
      'agreement-reference': 'ADM-2019-044',
      'termination-reason': 'expiry',
      'effective-date': on('2025-08-31'),
      'collection-continues': 'no',
      'other-party-agrees': 'yes',
      scope: 'all-works',
    },
    acts: [
      { at: '2025-09-09T09:00', by: priya, takes: true },
      {
        at: '2025-10-21T14:05',
        by: priya,
        says: 'Bonjour, l’entente a pris fin au dossier; les redevances des périodes suivantes vous reviennent.',
        move: resolve('done'),
      },
      {
        at: '2025-11-06T09:18',
        by: boreal.email,
        says: 'Bonjour, le relevé de novembre paie encore Phare-Ouest pour « Neige noire ». Pouvez-vous vérifier?',
      },
    ],
  },
  {
    key: 'agreements-mandate',
    by: camille,
    at: '2025-11-14T17:36',
    leaf: 'profile-management/rights-mandate',
    subject: 'Confier aussi mes droits de reproduction',
    answers: {
      'mandate-change': ['add-reproduction'],
      'effective-date': on('2026-01-01'),
      details: 'Jusqu’ici je les gérais moi-même. Je voudrais tout avoir à la même place.',
    },
    files: [
      {
        name: 'Demande signée.pdf',
        is: ['signed-request'],
        lines: ['Demande de modification du mandat', 'Camille Ouellet-Roy', 'Droits de reproduction'],
      },
    ],
  },
  {
    key: 'agreements-direction',
    by: harbourline,
    at: '2025-10-10T09:05',
    leaf: `${maintenance}/modification`,
    subject: 'Territory added to agreement PUB-2021-118',
    answers: {
      'agreement-reference': 'PUB-2021-118',
      amendment: ['territory'],
      details: 'The amendment adds Ireland to the territory. Nothing else changes.',
      'effective-date': on('2025-10-01'),
      territory: ['CA', 'US', 'IE'],
    },
    files: [
      {
        name: 'Amendment no. 2.pdf',
        is: ['signed-amendment'],
        lines: ['Amendment no. 2', 'PUB-2021-118', 'Territory: Canada, United States, Ireland'],
      },
    ],
    acts: [
      {
        at: '2025-10-30T15:40',
        by: priya,
        says: 'Hello Claire, Ireland is added, as of {2025-10-01}.',
        move: resolve('done'),
      },
    ],
  },
];
