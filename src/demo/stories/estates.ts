import { on } from '../answers.ts';
import { dominic, kaderForBoreal, lucie, robForHarbourline, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { bernard } = staff;
const deceased = {
  'deceased-name': 'Réjean Vaillancourt',
  'deceased-ipi': '99000010713',
  'date-of-death': on('2025-09-12'),
};

/** The cases of « Successions ». */
export const estates: readonly Story[] = [
  {
    key: 'estates-death',
    by: dominic,
    at: '2025-09-24T10:45',
    leaf: 'estates/report-death',
    subject: 'Décès de Réjean Vaillancourt',
    description: 'Mon père est décédé le {2025-09-12}. Certificat joint.',
    answers: {
      ...deceased,
      relation: 'child',
      'contact-phone': '418 555-0133',
      liquidator: 'Dominic Vaillancourt',
      province: 'qc',
      'will-kind': 'names-executor',
    },
    files: [
      {
        name: 'Certificat de décès.pdf',
        is: ['death-certificate'],
        lines: ['Certificat de décès', 'Réjean Vaillancourt', '{2025-09-12}'],
      },
    ],
    acts: [
      { at: '2025-09-24T13:30', by: bernard, takes: true },
      {
        at: '2025-09-25T08:50',
        by: bernard,
        says: 'Bonjour monsieur Vaillancourt, toutes nos condoléances. Les paiements sont suspendus. Pour la suite, ouvrez un cas « Compte de succession et héritiers » quand vous aurez le testament; rien ne presse.',
        move: resolve('done'),
      },
    ],
  },
  {
    key: 'estates-heirs',
    by: dominic,
    at: '2025-10-06T13:30',
    leaf: 'estates/successor-setup',
    subject: 'Héritiers et parts',
    description:
      'Trois héritiers à parts égales. Copie notariée du testament jointe. C’est la suite du cas {case:estates-death}.',
    answers: {
      ...deceased,
      province: 'qc',
      'will-kind': 'names-executor',
      liquidator: 'Dominic Vaillancourt',
      heirs: 'Dominic Vaillancourt, un tiers\nSuzie Vaillancourt, un tiers\nMarc Vaillancourt, un tiers',
      'single-payee': 'no',
    },
    files: [
      {
        name: 'Certificat de décès.pdf',
        is: ['death-certificate'],
        lines: ['Certificat de décès', '{2025-09-12}'],
      },
      {
        name: 'Testament notarié.pdf',
        is: ['notarized-will-qc'],
        lines: ['Testament notarié', 'Copie conforme', 'Réjean Vaillancourt'],
      },
    ],
    acts: [
      { at: '2025-10-07T09:00', by: bernard, takes: true },
      {
        at: '2025-10-09T15:05',
        by: bernard,
        says: 'Bonjour monsieur Vaillancourt, il nous manque un NAS; utilisez le champ sécurisé, pas la messagerie.',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'estates-bergeron',
    by: lucie,
    at: '2025-09-30T18:15',
    leaf: 'estates/report-death',
    subject: 'Décès de mon oncle, Fernand Bergeron',
    answers: {
      'deceased-name': 'Fernand Bergeron',
      'date-of-death': on('2025-08-02'),
      relation: 'other',
      'contact-phone': '819 555-0161',
    },
    files: [
      {
        name: 'Certificat.pdf',
        is: ['death-certificate'],
        lines: ['Certificat de décès', 'Fernand Bergeron', '{2025-08-02}'],
      },
    ],
    acts: [
      { at: '2025-10-01T09:00', by: bernard, takes: true },
      {
        at: '2025-10-17T10:45',
        by: bernard,
        says: 'Bonjour Lucie, nos condoléances. Aucun compte n’est au nom de votre oncle; il n’y a rien d’autre à faire chez nous.',
        move: resolve('answered'),
      },
      {
        at: '2025-11-09T14:22',
        by: lucie.email,
        says: 'Merci. J’ai retrouvé un vieux contrat : il signait « Fern Berger ». Pouvez-vous regarder sous ce nom?',
      },
    ],
  },
  {
    key: 'estates-coauthor',
    by: robForHarbourline,
    at: '2025-11-05T10:10',
    leaf: 'estates/report-death',
    subject: 'One of our writers, Alan Crowe, died in October',
    answers: {
      'deceased-name': 'Alan Crowe',
      'date-of-death': on('2025-10-19'),
      relation: 'publisher',
      'contact-phone': '902-555-0174',
      province: 'other-ca',
      'will-kind': 'unknown',
    },
    files: [
      {
        name: 'Obituary and certificate.pdf',
        is: ['death-certificate'],
        lines: ['Certificate of death', 'Alan Crowe', '{2025-10-19}'],
      },
    ],
    acts: [
      { at: '2025-11-05T13:00', by: bernard, takes: true },
      {
        at: '2025-11-06T09:20',
        by: bernard,
        says: 'Hello Rob, our condolences to all of you. Payments are held. We have written to the family’s notary.',
        move: waitFor('the notary', '{2025-11-17}'),
      },
    ],
  },
  {
    key: 'estates-boreal',
    by: kaderForBoreal,
    at: '2025-11-17T16:05',
    leaf: 'estates/report-death',
    subject: 'Décès d’un auteur de notre catalogue, Paul-Émile Roy',
    answers: {
      'deceased-name': 'Paul-Émile Roy',
      'date-of-death': on('2025-11-02'),
      relation: 'professional',
      'contact-phone': '514 555-0128',
    },
    files: [
      {
        name: 'Certificat.pdf',
        is: ['death-certificate'],
        lines: ['Certificat de décès', 'Paul-Émile Roy', '{2025-11-02}'],
      },
    ],
  },
];
