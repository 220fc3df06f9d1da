import { rows } from '../answers.ts';
import { kaderForBoreal, mathieu, naika, robForHarbourline, seun, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { isabelle } = staff;
const conflict = 'conflict-notification/works-conflict';

/** The cases of « Conflits sur les œuvres ». */
export const conflicts: readonly Story[] = [
  {
    key: 'conflicts-neige-noire',
    by: kaderForBoreal,
    at: '2025-07-03T15:20',
    leaf: `${conflict}/ownership-dispute`,
    subject: 'Part d’éditeur sur « Neige noire »',
    description: 'Harbourline réclame la part déjà cédée à notre cliente. Chaîne de titres jointe.',
    answers: {
      works: rows({
        title: 'Neige noire',
        iswc: 'T-555.000.001-0',
        'work-number': '81000001',
        'current-share': '50',
        'requested-share': '50',
      }),
      rights: ['performing', 'reproduction'],
      territory: ['WORLD'],
      'other-party': 'Harbourline Music Publishing Inc.',
      'agreement-reference': 'Contrat d’édition du {2022-03-14}',
      evidence: ['agreement', 'registration'],
      details:
        'La part d’éditeur a été cédée à Boréal-Son en 2022. Harbourline invoque une option de 2020, qui n’a jamais été levée.',
      'tried-to-settle': 'yes',
    },
    files: [
      {
        name: 'Chaîne de titres.pdf',
        is: ['chain-of-title'],
        lines: ['Chaîne de titres', '« Neige noire »', '2022 : cession à Boréal-Son'],
      },
    ],
    acts: [
      { at: '2025-07-03T16:30', by: isabelle, takes: true },
      {
        at: '2025-07-04T09:30',
        by: isabelle,
        says: 'Bonjour Me Kader, l’avis N-2025-0093 est envoyé aux deux parties; les redevances d’éditeur sont retenues d’ici au règlement.',
        move: waitFor('l’autre partie', '{2025-07-31}'),
      },
      {
        at: '2025-07-18T17:41',
        by: isabelle,
        notes:
          'L’autre partie maintient sa réclamation. Sa réponse se trouve dans son propre cas, lié par l’avis N-2025-0093.',
      },
      {
        at: '2025-11-12T10:10',
        by: isabelle,
        says: 'Les parties se parlent; prochaine vérification le {2025-12-15}.',
        move: waitFor('les deux parties', '{2025-12-15}'),
      },
    ],
  },
  {
    key: 'conflicts-minuit',
    by: seun,
    at: '2025-10-06T10:42',
    leaf: `${conflict}/share-dispute`,
    subject: '“Minuit moins l’quart”: my share is 60%, not 40%',
    answers: {
      works: rows({
        title: 'Minuit moins l’quart',
        iswc: 'T-555.000.004-3',
        'work-number': '81000004',
        'current-share': '40',
        'requested-share': '60',
      }),
      'other-party': 'Naïka Célestin',
      evidence: ['messages', 'session-files'],
      details:
        'I wrote the music and half the chorus. We agreed on 60 by text message; nobody signed a split sheet.',
      'tried-to-settle': 'yes',
    },
    files: [
      {
        name: 'Messages.txt',
        is: ['correspondence'],
        lines: ['Seun: so 60/40 then?', 'Naïka: ok pour moi!'],
      },
    ],
    acts: [
      { at: '2025-10-07T09:00', by: isabelle, takes: true },
      {
        at: '2025-10-08T11:20',
        by: isabelle,
        says: 'Hello Seun, notice N-2025-0117 went to both of you today. The difference, 20%, is held until you agree. Nobody needs a lawyer for that; a signed split sheet is enough.',
      },
    ],
  },
  {
    key: 'conflicts-minuit-answer',
    by: naika,
    at: '2025-10-14T18:22',
    leaf: 'conflict-notification/conflict-response',
    subject: 'Ma réponse à l’avis N-2025-0117',
    answers: {
      'case-reference': 'N-2025-0117',
      'settlement-reached': 'no',
      position: 'maintain',
      details:
        'Le « ok pour moi » du message parlait de l’heure de la répétition. Pour les parts, c’est 60 % pour moi.',
    },
    files: [
      {
        name: 'Conversation complète.pdf',
        is: ['supporting'],
        lines: ['Conversation complète', '12 messages'],
      },
    ],
    acts: [
      { at: '2025-10-15T09:10', by: isabelle, takes: true },
      {
        at: '2025-10-16T13:50',
        by: isabelle,
        says: 'Bonjour Naïka, nous avons transmis votre position. Seriez-vous d’accord pour une rencontre à trois, par téléphone, sans engagement?',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'conflicts-brain',
    by: mathieu,
    at: '2025-09-03T13:00',
    leaf: `${conflict}/authorship-dispute`,
    subject: 'Un autre a déclaré « Worry ton brain »',
    answers: {
      works: rows({ title: 'Worry ton brain', iswc: 'T-555.000.005-4', 'work-number': '81000005' }),
      'other-party': 'J. LeBlanc',
      evidence: ['session-files', 'registration'],
      details: 'Un gars de Shediac a mis son nom dessus. J’ai les pistes de studio, avec les dates.',
      'tried-to-settle': 'no',
    },
    acts: [
      { at: '2025-09-04T09:00', by: isabelle, takes: true },
      {
        at: '2025-10-22T10:30',
        by: isabelle,
        says: 'Bonjour Mathieu, l’autre personne a retiré sa déclaration : c’était une autre chanson du même titre. L’œuvre est à vous seul au dossier.',
        move: resolve('done'),
      },
      {
        at: '2025-11-09T21:15',
        by: mathieu.email,
        says: 'Ça dit encore son nom sur la plateforme. Pouvez-vous leur écrire vous autres?',
      },
    ],
  },
  {
    key: 'conflicts-harbourline',
    by: robForHarbourline,
    at: '2025-11-13T09:25',
    leaf: 'conflict-notification/conflict-response',
    subject: 'Our answer to notice N-2025-0093',
    answers: {
      'case-reference': 'N-2025-0093',
      'settlement-reached': 'no',
      position: 'maintain',
      details: 'Our option of 2020 was exercised in writing, in time. The letter is attached.',
    },
    files: [
      {
        name: 'Option exercised.pdf',
        is: ['supporting'],
        lines: ['Notice of exercise', '“Neige noire”', '2021'],
      },
    ],
  },
];
