import { on } from '../answers.ts';
import { jeanGuy, mathieu, naika, pierreLucForJeanGuy, saskia, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { josee } = staff;

/** The cases of « Paiements aux membres ». */
export const payments: readonly Story[] = [
  {
    key: 'payments-cheque',
    by: naika,
    at: '2025-05-26T09:12',
    leaf: 'financial-updates/stop-payment',
    subject: 'Chèque jamais arrivé',
    description: 'Mon chèque du {2025-05-15} n’est jamais arrivé, j’ai déménagé en avril.',
    answers: {
      'stop-reason': 'lost',
      'payment-method': 'cheque',
      'payment-date': on('2025-05-15'),
      amount: '412,65',
      reissue: 'yes',
      'details-current': 'no',
    },
    acts: [
      { at: '2025-05-26T10:05', by: josee, takes: true },
      {
        at: '2025-05-26T11:40',
        by: josee,
        says: 'Bonjour Naïka, nous avons fait opposition. Pouvez-vous mettre votre adresse à jour?',
        move: waitForMember,
      },
      { at: '2025-05-27T08:03', by: naika.email, says: 'Fait!' },
      {
        at: '2025-05-28T14:20',
        by: josee,
        says: 'Merci! Le paiement est réémis par dépôt direct.',
        move: resolve('done'),
      },
    ],
  },
  {
    key: 'payments-bank',
    by: mathieu,
    at: '2025-11-13T16:40',
    leaf: 'financial-updates/banking-update',
    subject: 'Nouveau compte à la caisse de Dieppe',
    answers: {
      'bank-reason': 'portal-refused',
      'bank-country': 'ca',
      'account-holder': 'Mathieu Arsenault',
      details: 'Le portail a refusé mon spécimen de chèque.',
    },
    files: [
      {
        name: 'specimen.pdf',
        answers: 'bank-file',
        lines: ['SPÉCIMEN', 'Caisse populaire', 'Mathieu Arsenault'],
      },
    ],
    acts: [
      { at: '2025-11-14T09:00', by: josee, takes: true },
      {
        at: '2025-11-14T10:20',
        by: josee,
        says: 'Bonjour Mathieu, votre caisse doit confirmer le compte avant le premier dépôt; comptez deux ou trois jours.',
        move: waitFor('la caisse', '{2025-11-17}'),
      },
    ],
  },
  {
    key: 'payments-advance',
    by: saskia,
    at: '2025-10-27T09:35',
    leaf: 'financial-updates/advance-request',
    subject: 'Advance against the German series',
    answers: {
      amount: '3,000.00',
      purpose: 'Recording the next record',
      'existing-advance': 'no',
      'accept-recoupment': 'yes',
    },
    acts: [
      { at: '2025-10-28T09:15', by: josee, takes: true },
      {
        at: '2025-10-29T11:00',
        by: josee,
        says: 'Hello Saskia, thank you. We are working out what the series should bring; I will write with the amount that we can offer.',
      },
      {
        at: '2025-11-07T13:30',
        by: josee,
        notes: 'International : la première répartition allemande n’est pas attendue avant mars.',
      },
    ],
  },
  {
    key: 'payments-slip',
    by: pierreLucForJeanGuy,
    at: '2025-10-02T10:10',
    leaf: 'financial-updates/tax-slip',
    subject: 'T5 et relevé 3 de monsieur Painchaud : écart de 118 $',
    answers: {
      'slip-kind': ['t5', 'rl-3'],
      'tax-year': '2024',
      'slip-issue': 'amount',
      'amount-expected': '2 340,12',
      details: 'Les relevés trimestriels donnent 2 340,12 $, les feuillets 2 458,12 $.',
    },
    acts: [
      { at: '2025-10-03T09:00', by: josee, takes: true },
      {
        at: '2025-10-21T14:15',
        by: josee,
        says: 'Bonjour monsieur Fontaine, l’écart est un rajustement de décembre, payé en janvier. Les feuillets sont exacts; le détail est joint.',
        files: [
          { name: 'Rajustement.pdf', lines: ['Rajustement de décembre', '118,00 $', 'payé en janvier'] },
        ],
        move: resolve('answered'),
      },
      {
        at: '2025-11-05T17:02',
        by: pierreLucForJeanGuy.email,
        says: 'Merci. Si c’est payé en janvier, ne devrait-il pas figurer aux feuillets de l’année suivante?',
      },
    ],
  },
  {
    key: 'payments-name',
    by: jeanGuy,
    at: '2025-11-17T14:55',
    leaf: 'profile-management/profile-update/payment-name-change',
    subject: 'Me payer au nom de ma compagnie',
    answers: {
      'current-payee': 'Jean-Guy Painchaud',
      'new-payee': 'Musiques Painchaud inc.',
      'payee-kind': 'own-company',
      'business-number': '123456782',
      'bank-changes': 'no',
    },
    files: [
      {
        name: 'Registre.pdf',
        is: ['registry-extract'],
        lines: ['Musiques Painchaud inc.', 'Registraire des entreprises'],
      },
    ],
  },
];
