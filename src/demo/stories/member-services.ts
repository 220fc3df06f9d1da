import { elodie, jeanGuy, lucie, mathieu, saskia, staff } from '../cast.ts';
import { resolve, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const leaf = 'support-request/general-question';
const { genevieve, marcOlivier } = staff;

/** The cases of « Services aux membres ». */
export const memberServices: readonly Story[] = [
  {
    key: 'services-kitchen-party',
    by: mathieu,
    at: '2025-11-05T20:14',
    leaf,
    subject: 'Un kitchen party chez nous autres, ça se déclare-tu?',
    answers: {
      'support-topic': 'live',
      details:
        'On joue chez du monde, une trentaine de personnes, et on passe le chapeau. J’aimerais savoir si ça compte comme un concert et comment le déclarer.',
    },
    acts: [
      { at: '2025-11-06T08:40', by: genevieve, takes: true },
      {
        at: '2025-11-06T09:02',
        by: genevieve,
        says: 'Bonjour Mathieu, bonne question! Je vérifie avec l’équipe Concerts ce qui vaut pour une soirée privée où l’on passe le chapeau, et je vous reviens.',
      },
      {
        at: '2025-11-10T15:45',
        by: genevieve,
        notes:
          'Concerts : sans billetterie ni licence du lieu, rien à répartir. À dire avec ménagement, et à mettre dans la foire aux questions.',
      },
    ],
  },
  {
    key: 'services-adhesion',
    by: lucie,
    at: '2025-11-13T11:32',
    leaf,
    subject: 'Devenir membre : par où commencer?',
    answers: {
      'support-topic': 'membership',
      details:
        'J’ai écrit les paroles de deux chansons qui passent à la radio. Je ne suis membre de rien encore.',
    },
    acts: [
      {
        at: '2025-11-14T09:20',
        by: marcOlivier,
        says: 'Bonjour Lucie, et bravo! Pour vous dire si l’adhésion vaut la peine dès maintenant, pouvez-vous nous donner les deux titres et le nom de la station?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'services-prix',
    by: saskia,
    at: '2025-10-14T10:05',
    leaf,
    subject: 'Songwriting award: who may nominate a song?',
    answers: {
      'support-topic': 'awards-programs',
      details: 'Can I nominate “Glass Harbour” myself, or does my publisher have to do it?',
    },
    acts: [
      { at: '2025-10-14T13:30', by: marcOlivier, gives: genevieve },
      {
        at: '2025-10-15T09:15',
        by: genevieve,
        says: 'Hello Saskia, either of you may. The form asks who nominates; one nomination a song is enough.',
        move: resolve('answered'),
      },
      {
        at: '2025-11-10T16:48',
        by: saskia.email,
        says: 'Thank you! One more thing: does the version with strings count as another song?',
      },
    ],
  },
  {
    key: 'services-residence',
    by: elodie,
    at: '2025-11-17T08:22',
    leaf,
    subject: 'Programme de résidence : date limite',
    answers: {
      'support-topic': 'awards-programs',
      details: 'La page du programme dit « cet hiver », sans date. Jusqu’à quand peut-on déposer?',
    },
  },
  {
    key: 'services-deces-ami',
    by: jeanGuy,
    at: '2025-11-11T14:10',
    leaf,
    subject: 'Retrouver le coauteur d’une vieille chanson',
    answers: {
      'support-topic': 'works',
      details:
        'J’ai écrit « Les foins » avec un ami perdu de vue depuis trente ans. Pouvez-vous lui faire suivre une lettre?',
    },
    acts: [
      { at: '2025-11-11T15:00', by: genevieve, takes: true },
      {
        at: '2025-11-12T10:25',
        by: genevieve,
        says: 'Bonjour Jean-Guy, nous ne donnons pas d’adresse, mais nous faisons suivre une lettre. Envoyez-la-nous ici, sans la cacheter.',
        move: waitForMember,
      },
      {
        at: '2025-11-13T19:30',
        by: jeanGuy.email,
        says: 'La voici. Merci de la lui faire parvenir.',
        files: [{ name: 'Lettre.pdf', lines: ['Mon cher Paul,', 'te souviens-tu des foins?', 'Jean-Guy'] }],
      },
    ],
  },
];
