import { on, rows } from '../answers.ts';
import { elodie, jeanGuy, robForSaskia, staff } from '../cast.ts';
import { resolve, resume, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { carole } = staff;
const sheet = 'audiovisual/cue-sheet';
const theme = { title: 'Thème des Arpents', iswc: 'T-555.000.007-6', 'use-type': 'Thème', duration: '0:42' };
const chase = {
  title: 'Poursuite dans le rang 4',
  iswc: 'T-555.000.008-7',
  'use-type': 'Fond',
  duration: '1:15',
};

/** The cases of « Audiovisuel ». */
export const audiovisual: readonly Story[] = [
  {
    key: 'audiovisual-arpents',
    by: jeanGuy,
    at: '2025-08-19T11:00',
    leaf: `${sheet}/missing`,
    subject: 'Les Arpents, saison 2',
    description: 'La production ne vous a rien envoyé pour les épisodes 1 à 6.',
    answers: {
      'production-title': 'Les Arpents',
      episode: 'Saison 2, épisodes 1 à 6',
      'production-kind': 'series',
      producer: 'Productions du Rang',
      'producer-email': 'musique@rang.example',
      broadcaster: 'Télé du Fleuve',
      'first-airdate': on('2025-01-13'),
      territory: ['CA'],
      works: rows(theme, chase),
    },
    acts: [
      { at: '2025-08-20T09:00', by: carole, takes: true },
      {
        at: '2025-08-21T14:12',
        by: carole,
        says: 'Bonjour Jean-Guy, nous avons écrit à la production.',
        move: waitFor('Productions du Rang', '{2025-09-12}'),
      },
      {
        at: '2025-09-11T14:12',
        by: carole,
        says: 'Reçu pour 4 épisodes. Il manque les épisodes 5 et 6.',
        move: resume,
      },
      {
        at: '2025-10-29T10:20',
        by: carole,
        notes: 'La monteuse musicale est partie; la productrice cherche ses feuilles.',
      },
    ],
  },
  {
    key: 'audiovisual-film',
    by: elodie,
    at: '2025-10-31T17:30',
    leaf: `${sheet}/missing`,
    subject: '« Neige noire » au générique d’un documentaire',
    answers: {
      'production-title': 'L’hiver à l’envers',
      'production-kind': 'documentary',
      producer: 'Films de la Pointe',
      broadcaster: 'Télé du Fleuve',
      'first-airdate': on('2025-10-12'),
      territory: ['CA', 'FR'],
      works: rows({
        title: 'Neige noire',
        iswc: 'T-555.000.001-0',
        'use-type': 'Générique',
        duration: '2:05',
      }),
    },
    acts: [
      { at: '2025-11-03T09:10', by: carole, takes: true },
      {
        at: '2025-11-03T09:40',
        by: carole,
        says: 'Bonjour Élodie, avez-vous le contrat de licence avec les Films de la Pointe? Il nous dira quelle version ils ont prise.',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'audiovisual-duration',
    by: jeanGuy,
    at: '2025-09-24T10:45',
    leaf: `${sheet}/correction`,
    subject: 'Les Arpents, saison 1 : durée du thème',
    answers: {
      'production-title': 'Les Arpents',
      episode: 'Saison 1, tous',
      'production-kind': 'series',
      'cue-error': ['duration'],
      works: rows({ ...theme, note: '42 secondes, et non 24' }),
      details: 'Quelqu’un a inversé les chiffres.',
    },
    acts: [
      { at: '2025-09-25T09:00', by: carole, takes: true },
      {
        at: '2025-10-15T15:20',
        by: carole,
        says: 'Bonjour Jean-Guy, les dix rapports de la saison 1 disent maintenant 42 secondes.',
        move: resolve('done'),
      },
      {
        at: '2025-10-22T18:50',
        by: jeanGuy.email,
        says: 'Merci beaucoup. L’épisode 7 dit encore 24, par exemple.',
      },
    ],
  },
  {
    key: 'audiovisual-germany',
    by: robForSaskia,
    at: '2025-11-14T12:15',
    leaf: `${sheet}/missing`,
    subject: '“Glass Harbour” in a German series, episodes 3 and 8',
    answers: {
      'production-title': 'Küstenwache Nord',
      episode: '3 and 8',
      'production-kind': 'series',
      producer: 'Nordlicht Film',
      broadcaster: 'Nordkanal',
      'first-airdate': on('2025-09-15'),
      territory: ['DE'],
      works: rows({
        title: 'Glass Harbour',
        iswc: 'T-555.000.006-5',
        'use-type': 'Background',
        duration: '1:30',
      }),
    },
  },
];
