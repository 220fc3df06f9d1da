import { between, on, rows, seeDocument } from '../answers.ts';
import { camille, elodie, mathieu, naika, saskia, staff, sylvieForNaika } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const leaf = 'live-performance/unpaid-performance';
const { alexis, samuel } = staff;

/** The cases of « Concerts ». */
export const live: readonly Story[] = [
  {
    key: 'live-maples',
    by: elodie,
    at: '2025-10-29T14:05',
    leaf,
    subject: 'Première partie au Théâtre des Érables, août',
    description:
      'J’ai joué trois chansons en première partie le {2025-08-16}. Rien ne paraît sur mon relevé.',
    answers: {
      'performance-dates': between('2025-08-16'),
      performer: 'Élie Marchand',
      venue: 'Théâtre des Érables, Saint-Hyacinthe',
      'event-kind': 'concert-hall',
      promoter: 'Diffusion Maskoutaine',
      'promoter-email': 'programmation@diffusion.example',
      'already-submitted': 'no',
      works: rows(
        { title: 'Neige noire', iswc: 'T-555.000.001-0', duration: '3:52' },
        { title: 'Rivière-au-Tonnerre', iswc: 'T-555.000.002-1', duration: '4:10' },
        { title: 'Kilomètre zéro', duration: '3:31' },
      ),
    },
    files: [
      {
        name: 'Affiche – Théâtre des Érables.pdf',
        is: ['proof-of-performance'],
        lines: ['Théâtre des Érables', '{2025-08-16}', 'En première partie : Élie Marchand'],
      },
    ],
    acts: [
      { at: '2025-10-30T09:12', by: alexis, takes: true },
      {
        at: '2025-11-18T15:20',
        by: alexis,
        says: 'Bonjour Élodie,\n\nMerci pour l’affiche. Le théâtre nous a remis son rapport, mais votre première partie n’y figure pas. Avez-vous le contrat ou un courriel de Diffusion Maskoutaine qui confirme votre participation?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'live-battures',
    by: camille,
    at: '2025-11-04T20:20',
    leaf,
    subject: 'Festival des Battures, juillet',
    description: '11 pièces, affiche jointe.',
    answers: {
      'performance-dates': between('2025-07-11', '2025-07-13'),
      performer: 'Camille OR',
      venue: 'Festival des Battures, Rimouski',
      'event-kind': 'festival',
      promoter: 'Corporation du Festival des Battures',
      'already-submitted': 'no',
      works: seeDocument,
    },
    files: [
      {
        name: 'Affiche du festival.pdf',
        is: ['proof-of-performance'],
        lines: ['Festival des Battures', '{2025-07-11/2025-07-13}', 'Rimouski', 'Camille OR'],
      },
      {
        name: 'Liste des pièces.txt',
        is: ['set-list'],
        lines: [
          '1. Les battures',
          '2. Kilomètre zéro',
          '3. Marée basse',
          '4. Le fleuve en face',
          '5. Cabane',
          '6. Sel',
          '7. Rappel',
          '8. La grève',
          '9. Île aux Lièvres',
          '10. Nordet',
          '11. Brume',
        ],
      },
    ],
    acts: [
      { at: '2025-11-05T08:50', by: alexis, takes: true },
      {
        at: '2025-11-06T10:00',
        by: alexis,
        says: 'Bonjour Camille, le diffuseur n’a pas encore remis son rapport; nous le relançons.',
        move: waitFor('la Corporation du Festival des Battures', '{2025-11-14}'),
      },
      {
        at: '2025-11-12T14:30',
        by: alexis,
        notes:
          'Parlé à leur comptable : le rapport partira après leur assemblée. Rappeler s’il n’est pas là à la date.',
      },
    ],
  },
  {
    key: 'live-quai',
    by: mathieu,
    at: '2025-11-12T09:41',
    leaf,
    subject: 'Show au Bar du Quai, Moncton',
    description:
      'C’est le bar lui-même qui organisait la soirée, avec un promoteur de Dieppe dont j’ai perdu le nom. Le patron s’appelle Gilles.',
    answers: {
      'performance-dates': between('2025-09-19'),
      performer: 'Matt Arsenault',
      venue: 'Bar du Quai, Moncton',
      'event-kind': 'bar',
      'cover-charge': '12,00',
      promoter: 'Voir description',
      'already-submitted': 'yes',
    },
    files: [
      {
        name: 'billet.pdf',
        is: ['proof-of-performance'],
        lines: ['Bar du Quai', '{2025-09-19}', 'Entrée : 12 $', 'Matt Arsenault'],
      },
    ],
  },
  {
    key: 'live-lantern',
    by: saskia,
    at: '2025-11-10T11:30',
    leaf,
    subject: 'Two nights at the Lantern Hall, not on my statement',
    description: 'Same set both nights. The hall says it paid its licence.',
    answers: {
      'performance-dates': between('2025-06-06', '2025-06-07'),
      performer: 'Saskia Whitfield',
      venue: 'Lantern Hall, Vancouver',
      'event-kind': 'concert-hall',
      promoter: 'Lantern Presents',
      'promoter-email': 'bookings@lantern.example',
      'already-submitted': 'no',
      works: rows(
        { title: 'Glass Harbour', iswc: 'T-555.000.006-5', duration: '4:25' },
        { title: 'Slow Ferry', duration: '3:58' },
      ),
    },
    files: [
      {
        name: 'Lantern Hall poster.pdf',
        is: ['proof-of-performance'],
        lines: ['Lantern Hall', '{2025-06-06/2025-06-07}', 'Saskia Whitfield'],
      },
    ],
    acts: [
      { at: '2025-11-11T09:00', by: samuel, takes: true },
      {
        at: '2025-11-13T16:02',
        by: samuel,
        says: 'Hello Saskia, thank you. Was the show filmed or streamed as well?',
      },
      { at: '2025-11-14T08:15', by: saskia.email, says: 'No, it was only in the room.' },
    ],
  },
  {
    key: 'live-saint-viateur',
    by: sylvieForNaika,
    at: '2025-11-17T10:12',
    leaf,
    subject: 'Naïka – spectacle au parc Saint-Viateur',
    answers: {
      'performance-dates': between('2025-08-23'),
      performer: 'Naïka',
      venue: 'Parc Saint-Viateur, Montréal',
      'event-kind': 'outdoor',
      promoter: 'Arrondissement',
      'already-submitted': 'no',
      works: rows({ title: 'Minuit moins l’quart', iswc: 'T-555.000.004-3', duration: '3:20' }),
    },
    files: [
      {
        name: 'programme-ete.pdf',
        is: ['proof-of-performance', 'set-list'],
        lines: ['Un été au parc', '{2025-08-23}', 'Naïka'],
      },
    ],
  },
  {
    key: 'live-longueuil',
    by: elodie,
    at: '2025-11-17T21:48',
    leaf,
    subject: 'Spectacle d’été à Longueuil',
    answers: { 'performance-dates': between('2025-06-24'), performer: 'Élie Marchand' },
    isDraft: true,
  },
  {
    key: 'live-gala',
    by: elodie,
    at: '2025-09-22T09:30',
    leaf,
    subject: 'Gala de la relève, Saint-Jérôme',
    description: 'Spectacle du {2025-06-23}, en ouverture.',
    answers: {
      'performance-dates': between('2025-06-23'),
      performer: 'Élie Marchand',
      venue: 'Vieux-Palais, Saint-Jérôme',
      'event-kind': 'concert-hall',
      promoter: 'Relève des Laurentides',
      'already-submitted': 'no',
      works: rows(
        { title: 'Neige noire', iswc: 'T-555.000.001-0', duration: '3:52' },
        { title: 'Kilomètre zéro', duration: '3:31' },
      ),
    },
    files: [
      {
        name: 'Programme du gala.pdf',
        is: ['proof-of-performance'],
        lines: ['Gala de la relève', '{2025-06-23}', 'En ouverture : Élie Marchand'],
      },
    ],
    acts: [
      { at: '2025-09-23T09:05', by: alexis, takes: true },
      {
        at: '2025-09-25T13:40',
        by: alexis,
        says: 'Bonjour Élodie, pouvez-vous nous envoyer votre contrat, même s’il n’est pas signé?',
        move: waitForMember,
      },
      {
        at: '2025-09-26T18:05',
        by: elodie.email,
        says: 'Le voici.',
        files: [{ name: 'Contrat.pdf', lines: ['Contrat', 'Relève des Laurentides', '{2025-06-23}'] }],
      },
      {
        at: '2025-11-13T10:15',
        by: alexis,
        says: 'Bonjour Élodie, l’organisme a payé sa licence et nous avons reçu son rapport. Vos redevances paraîtront sur votre prochain relevé. Bonne continuation!',
        move: resolve('done'),
      },
    ],
  },
  {
    key: 'live-granby',
    by: naika,
    at: '2025-10-08T16:25',
    leaf: 'live-performance/set-list-correction',
    subject: 'Granby : il manque une pièce à ma liste',
    answers: {
      'performance-date': on('2025-08-30'),
      'setlist-change': ['add-work'],
      works: rows({ title: 'Minuit moins l’quart', iswc: 'T-555.000.004-3', duration: '3:20' }),
      details: 'Je l’ai jouée au rappel, et j’ai oublié de l’inscrire.',
    },
    acts: [
      { at: '2025-10-09T10:30', by: samuel, gives: alexis },
      {
        at: '2025-10-10T11:20',
        by: alexis,
        says: 'Bonjour Naïka, la pièce est ajoutée à votre liste. Elle comptera à la prochaine répartition.',
        move: resolve('done'),
      },
      {
        at: '2025-10-31T12:02',
        by: naika.email,
        says: 'Merci, mais la durée n’est pas bonne : c’est 3 min 20, et la liste dit 2 min 30.',
      },
      {
        at: '2025-11-03T09:00',
        by: alexis,
        notes: 'Faute de frappe de notre part. Corrigée; à vérifier après la mise à jour de nuit.',
      },
    ],
  },
];
