import { poster } from './poster.ts';
import type { Story } from './story.ts';

const leaf = 'live-performance/unpaid-performance';
const alexis = 'alexis.poirier@repons.test';
const samuel = 'samuel.roylessard@repons.test';

const here = { escape: '' };
const seeDocument = { escape: 'see-attached-document', rows: [] };
const work = (title: string, iswc = '', duration = '') => ({ title, iswc, duration });

/** The cases of the demonstration, each a script of acts; the dates are those of one autumn and move together. */
export const stories: readonly Story[] = [
  {
    draft: '5f0c1c1e-0001-4a00-8000-000000000001',
    by: 'elodie.marchandtremblay@repons.test',
    account: '10004217',
    language: 'fr',
    at: '2025-10-29T14:05',
    leaf,
    subject: 'Première partie au Théâtre des Érables, août',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-08-16'), to: calendar.day('2025-08-16') },
      performer: 'Élie Marchand',
      venue: 'Théâtre des Érables, Saint-Hyacinthe',
      'event-kind': 'concert-hall',
      promoter: 'Diffusion Maskoutaine',
      'promoter-email': 'programmation@diffusion.example',
      'already-submitted': 'no',
      works: {
        ...here,
        rows: [
          work('Neige noire', 'T-555.000.001-0', '3:52'),
          work('Rivière-au-Tonnerre', 'T-555.000.002-1', '4:10'),
          work('Kilomètre zéro', '', '3:31'),
        ],
      },
    }),
    description: (calendar) =>
      `J’ai joué trois chansons en première partie le ${calendar.words('2025-08-16', 'fr')}. Rien ne paraît sur mon relevé.`,
    files: [
      {
        name: 'Affiche – Théâtre des Érables.pdf',
        documents: ['proof-of-performance'],
        content: (calendar) =>
          poster('Théâtre des Érables', [
            calendar.words('2025-08-16', 'fr'),
            'En première partie : Élie Marchand',
          ]),
      },
    ],
    replies: [
      {
        at: '2025-11-18T15:20',
        by: alexis,
        language: 'fr',
        text: () =>
          'Bonjour Élodie,\n\nMerci pour l’affiche. Le théâtre nous a remis son rapport, mais votre première partie n’y figure pas. Avez-vous le contrat ou un courriel de Diffusion Maskoutaine qui confirme votre participation?',
        move: { kind: 'wait-for-member' },
      },
    ],
  },
  {
    draft: '5f0c1c1e-0002-4a00-8000-000000000002',
    by: 'camille.ouelletroy@repons.test',
    account: '10010664',
    language: 'fr',
    at: '2025-11-04T20:20',
    leaf,
    subject: 'Festival des Battures, juillet',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-07-11'), to: calendar.day('2025-07-13') },
      performer: 'Camille OR',
      venue: 'Festival des Battures, Rimouski',
      'event-kind': 'festival',
      promoter: 'Corporation du Festival des Battures',
      'promoter-email': '',
      'already-submitted': 'no',
      works: seeDocument,
    }),
    description: () => '11 pièces, affiche jointe.',
    files: [
      {
        name: 'Affiche du festival.pdf',
        documents: ['proof-of-performance'],
        content: (calendar) =>
          poster('Festival des Battures', [
            calendar.period('2025-07-11', '2025-07-13', 'fr'),
            'Rimouski',
            'Camille OR',
          ]),
      },
      {
        name: 'Liste des pièces.txt',
        documents: ['set-list'],
        content: () =>
          Buffer.from(
            '1. Les battures\n2. Kilomètre zéro\n3. Marée basse\n4. Le fleuve en face\n5. Cabane\n6. Sel\n7. Rappel\n8. La grève\n9. Île aux Lièvres\n10. Nordet\n11. Brume\n',
          ),
      },
    ],
    replies: [
      {
        at: '2025-11-06T10:00',
        by: alexis,
        language: 'fr',
        text: () => 'Bonjour Camille, le diffuseur n’a pas encore remis son rapport; nous le relançons.',
        move: {
          kind: 'wait-for-third-party',
          thirdParty: 'la Corporation du Festival des Battures',
          until: '',
        },
      },
    ],
  },
  {
    draft: '5f0c1c1e-0003-4a00-8000-000000000003',
    by: 'mathieu.arsenault@repons.test',
    account: '10009120',
    language: 'fr',
    at: '2025-11-12T09:41',
    leaf,
    subject: 'Show au Bar du Quai, Moncton',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-09-19'), to: calendar.day('2025-09-19') },
      performer: 'Matt Arsenault',
      venue: 'Bar du Quai, Moncton',
      'event-kind': 'bar',
      'cover-charge': '12,00',
      promoter: 'Voir description',
      'promoter-email': '',
      'already-submitted': 'yes',
      'set-list-id': '',
    }),
    description: () =>
      'C’est le bar lui-même qui organisait la soirée, avec un promoteur de Dieppe dont j’ai perdu le nom. Le patron s’appelle Gilles.',
    files: [
      {
        name: 'billet.pdf',
        documents: ['proof-of-performance'],
        content: (calendar) =>
          poster('Bar du Quai', [calendar.words('2025-09-19', 'fr'), 'Entrée : 12 $', 'Matt Arsenault']),
      },
    ],
  },
  {
    draft: '5f0c1c1e-0004-4a00-8000-000000000004',
    by: 'saskia.whitfield@repons.test',
    account: '10002456',
    language: 'en',
    at: '2025-11-10T11:30',
    leaf,
    subject: 'Two nights at the Lantern Hall, not on my statement',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-06-06'), to: calendar.day('2025-06-07') },
      performer: 'Saskia Whitfield',
      venue: 'Lantern Hall, Vancouver',
      'event-kind': 'concert-hall',
      promoter: 'Lantern Presents',
      'promoter-email': 'bookings@lantern.example',
      'already-submitted': 'no',
      works: {
        ...here,
        rows: [work('Glass Harbour', 'T-555.000.006-5', '4:25'), work('Slow Ferry', '', '3:58')],
      },
    }),
    description: () => 'Same set both nights. The hall says it paid its licence.',
    files: [
      {
        name: 'Lantern Hall poster.pdf',
        documents: ['proof-of-performance'],
        content: (calendar) =>
          poster('Lantern Hall', [calendar.period('2025-06-06', '2025-06-07', 'en'), 'Saskia Whitfield']),
      },
    ],
    replies: [
      {
        at: '2025-11-13T16:02',
        by: samuel,
        language: 'en',
        text: () => 'Hello Saskia, thank you. Was the show filmed or streamed as well?',
      },
      {
        at: '2025-11-14T08:15',
        by: 'saskia.whitfield@repons.test',
        language: 'en',
        text: () => 'No, it was only in the room.',
      },
    ],
  },
  {
    draft: '5f0c1c1e-0005-4a00-8000-000000000005',
    by: 'sylvie.beaumier@repons.test',
    account: '10007733',
    language: 'fr',
    at: '2025-11-17T10:12',
    leaf,
    subject: 'Naïka – spectacle au parc Saint-Viateur',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-08-23'), to: calendar.day('2025-08-23') },
      performer: 'Naïka',
      venue: 'Parc Saint-Viateur, Montréal',
      'event-kind': 'outdoor',
      promoter: 'Arrondissement',
      'promoter-email': '',
      'already-submitted': 'no',
      works: { ...here, rows: [work('Minuit moins l’quart', 'T-555.000.004-3', '3:20')] },
    }),
    description: () => '',
    files: [
      {
        name: 'programme-ete.pdf',
        documents: ['proof-of-performance', 'set-list'],
        content: (calendar) => poster('Un été au parc', [calendar.words('2025-08-23', 'fr'), 'Naïka']),
      },
    ],
  },
  {
    draft: '5f0c1c1e-0006-4a00-8000-000000000006',
    by: 'elodie.marchandtremblay@repons.test',
    account: '10004217',
    language: 'fr',
    at: '2025-11-17T21:48',
    leaf,
    subject: 'Spectacle d’été à Longueuil',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-06-24'), to: calendar.day('2025-06-24') },
      performer: 'Élie Marchand',
    }),
    description: () => '',
    files: [],
    isDraft: true,
  },
  {
    draft: '5f0c1c1e-0007-4a00-8000-000000000007',
    by: 'elodie.marchandtremblay@repons.test',
    account: '10004217',
    language: 'fr',
    at: '2025-09-22T09:30',
    leaf,
    subject: 'Gala de la relève, Saint-Jérôme',
    typed: (calendar) => ({
      'performance-dates': { ...here, from: calendar.day('2025-06-23'), to: calendar.day('2025-06-23') },
      performer: 'Élie Marchand',
      venue: 'Vieux-Palais, Saint-Jérôme',
      'event-kind': 'concert-hall',
      promoter: 'Relève des Laurentides',
      'promoter-email': '',
      'already-submitted': 'no',
      works: {
        ...here,
        rows: [work('Neige noire', 'T-555.000.001-0', '3:52'), work('Kilomètre zéro', '', '3:31')],
      },
    }),
    description: (calendar) => `Spectacle du ${calendar.words('2025-06-23', 'fr')}, en ouverture.`,
    files: [
      {
        name: 'Programme du gala.pdf',
        documents: ['proof-of-performance'],
        content: (calendar) =>
          poster('Gala de la relève', [calendar.words('2025-06-23', 'fr'), 'En ouverture : Élie Marchand']),
      },
    ],
    replies: [
      {
        at: '2025-09-25T13:40',
        by: alexis,
        language: 'fr',
        text: () => 'Bonjour Élodie, pouvez-vous nous envoyer votre contrat, même s’il n’est pas signé?',
        move: { kind: 'wait-for-member' },
      },
      {
        at: '2025-09-26T18:05',
        by: 'elodie.marchandtremblay@repons.test',
        language: 'fr',
        text: () => 'Le voici.',
        files: [
          {
            name: 'Contrat.pdf',
            content: (calendar) =>
              poster('Contrat', ['Relève des Laurentides', calendar.words('2025-06-23', 'fr')]),
          },
        ],
      },
      {
        at: '2025-11-13T10:15',
        by: alexis,
        language: 'fr',
        text: () =>
          'Bonjour Élodie, l’organisme a payé sa licence et nous avons reçu son rapport. Vos redevances paraîtront sur votre prochain relevé. Bonne continuation!',
        move: { kind: 'resolve', outcome: 'done', reason: '' },
      },
    ],
  },
];
