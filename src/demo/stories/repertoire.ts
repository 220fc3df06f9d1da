import { on, rows } from '../answers.ts';
import { camille, dominic, elodie, mathieu, robForSaskia, seun, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { luc, hannah, julie, marcOlivier } = staff;
const maintenance = 'repertoire-management/repertoire-maintenance';

/** The cases of « Répertoire ». */
export const repertoire: readonly Story[] = [
  {
    key: 'repertoire-tonnerre',
    by: elodie,
    at: '2025-10-21T19:30',
    leaf: `${maintenance}/metadata-correction`,
    subject: '« Riviere o tonere » : le titre est mal écrit',
    answers: {
      works: rows({
        title: 'Rivière-au-Tonnerre',
        iswc: 'T-555.000.002-1',
        'work-number': '81000002',
        note: 'Avec les traits d’union',
      }),
      fields: ['title'],
      details:
        'Au dossier c’est « Riviere o tonere ». Le bon titre est « Rivière-au-Tonnerre », comme le village.',
    },
    acts: [
      { at: '2025-10-22T09:00', by: julie, gives: luc },
      {
        at: '2025-10-23T11:15',
        by: luc,
        says: 'Bonjour Élodie, c’est noté. Je corrige le titre ici, puis je le fais suivre aux sociétés qui l’ont reçu écrit ainsi.',
      },
    ],
  },
  {
    key: 'repertoire-iswc',
    by: camille,
    at: '2025-11-07T12:20',
    leaf: 'repertoire-management/iswc-number-request',
    subject: 'Code ISWC pour « Kilomètre zéro »',
    answers: {
      'already-registered': 'yes',
      works: rows({
        title: 'Kilomètre zéro',
        'work-number': '81000012',
        contributors: [
          { name: 'Camille Ouellet-Roy', ipi: '99000010811', role: 'CA', pr: '25' },
          { name: 'Éditions Petite Ourse enr.', ipi: '99000020415', role: 'E', pr: '50', rr: '100' },
          { name: 'Élodie Marchand-Tremblay', ipi: '99000010125', role: 'C', pr: '25' },
        ],
      }),
      'iswc-reason': 'distributor',
      'needed-by': on('2025-12-05'),
    },
    acts: [
      { at: '2025-11-07T14:00', by: hannah, takes: true },
      {
        at: '2025-11-10T10:40',
        by: hannah,
        says: 'Bonjour Camille, Élodie a déclaré la même chanson avec 30 % pour elle. Laquelle des deux déclarations est la bonne?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'repertoire-quai',
    by: dominic,
    at: '2025-09-15T09:50',
    leaf: `${maintenance}/duplicate-works`,
    subject: '« Le quai » est là deux fois',
    answers: {
      'same-work': 'yes',
      works: rows(
        { title: 'Le quai', 'work-number': '81000010', iswc: 'T-555.000.010-1' },
        { title: 'Le quai', 'work-number': '81000011', iswc: 'T-555.000.011-2' },
      ),
      'keep-record': '81000010',
      details: 'Mon père n’en a écrit qu’une. La deuxième fiche date de 1998.',
    },
    acts: [
      { at: '2025-09-16T09:15', by: luc, takes: true },
      {
        at: '2025-10-24T15:30',
        by: luc,
        says: 'Bonjour monsieur Vaillancourt, les deux fiches n’en font plus qu’une, sous le numéro 81000010.',
        move: resolve('done'),
      },
      {
        at: '2025-11-12T08:35',
        by: dominic.email,
        says: 'Merci. Mais le distributeur me dit que l’ancien code ISWC est encore actif chez lui.',
      },
    ],
  },
  {
    key: 'repertoire-arrangement',
    by: mathieu,
    at: '2025-11-16T22:05',
    leaf: `${maintenance}/withdrawal`,
    subject: 'Retirer « Bonhomme sept-heures », version de 2019',
    answers: {
      works: rows({
        title: 'Bonhomme sept-heures (arr.)',
        iswc: 'T-555.000.014-5',
        'work-number': '81000014',
      }),
      'withdraw-reason': 'never-released',
      details: 'C’était une maquette, jamais sortie. J’en ai fait un autre arrangement depuis.',
    },
  },
  {
    key: 'repertoire-lakeshore',
    by: seun,
    at: '2025-11-03T15:10',
    leaf: 'support-request/general-question',
    subject: '“Lakeshore After Dark”: my co-writer is not a member',
    answers: {
      'support-topic': 'works',
      details: 'Dana Poole wrote the words and belongs to no society here. How do I register her half?',
    },
    acts: [
      {
        at: '2025-11-04T10:00',
        by: marcOlivier,
        movesTo: { team: 'repertoire' },
        because: 'C’est une déclaration avec une coautrice non membre : pour Répertoire.',
      },
      { at: '2025-11-04T11:30', by: hannah, takes: true },
      {
        at: '2025-11-05T09:45',
        by: hannah,
        says: 'Hello Seun, you may register the whole song: enter her name and IPI, and her share stays hers. We are asking the foreign society to confirm her number.',
        move: waitFor('the society of Dana Poole', '{2025-11-28}'),
      },
    ],
  },
  {
    key: 'repertoire-glass',
    by: robForSaskia,
    at: '2025-10-01T11:11',
    leaf: `${maintenance}/metadata-correction`,
    subject: '“Glass Harbour”: performer missing on the record',
    answers: {
      works: rows({ title: 'Glass Harbour', iswc: 'T-555.000.006-5', 'work-number': '81000006' }),
      fields: ['performer'],
      details: 'The recording is by Saskia Whitfield herself; the record names nobody.',
    },
    acts: [
      { at: '2025-10-02T10:00', by: hannah, takes: true },
      {
        at: '2025-10-06T14:20',
        by: hannah,
        says: 'Hello Rob, the performer is added. It shows in the search from tomorrow.',
        move: resolve('done'),
      },
    ],
  },
];
