import { on } from '../answers.ts';
import { camille, elodie, harbourline, lucie, mathieu, naika, staff } from '../cast.ts';
import { resolve, waitFor, waitForMember } from '../moves.ts';
import type { Story } from '../story.ts';

const { fatou } = staff;
const representative = 'account-access/authorized-representative';

/** The cases of « Accès et représentants ». */
export const access: readonly Story[] = [
  {
    key: 'access-larivee',
    by: naika,
    at: '2025-10-28T19:48',
    leaf: `${representative}/revoke`,
    subject: 'Retirer Steve Larivée',
    description: 'Tout de suite svp.',
    answers: {
      representative: 'Steve Larivée',
      immediate: 'yes',
      concern: 'yes',
      details: 'Il ne travaille plus avec moi et il regarde encore mes relevés.',
    },
    acts: [
      { at: '2025-10-29T08:20', by: fatou, takes: true },
      {
        at: '2025-10-29T08:31',
        by: fatou,
        says: 'Bonjour Naïka, l’accès est retiré. Monsieur Larivée ne voit plus rien de votre compte.',
        move: resolve('done'),
      },
    ],
  },
  {
    key: 'access-beaumier',
    by: camille,
    at: '2025-11-13T10:30',
    leaf: `${representative}/add`,
    subject: 'Sylvie Beaumier peut s’occuper de mes œuvres',
    answers: {
      representative: 'Sylvie Beaumier',
      'rep-role': 'manager',
      'rep-email': 'sylvie.beaumier@repons.test',
      'rep-phone': '514 555-0142',
      permissions: ['works', 'online'],
    },
    files: [
      {
        name: 'Formulaire.pdf',
        is: ['authorization-form'],
        lines: ['Autorisation', 'Sylvie Beaumier', 'Œuvres, portail'],
      },
    ],
    acts: [
      { at: '2025-11-13T13:00', by: fatou, takes: true },
      {
        at: '2025-11-14T09:15',
        by: fatou,
        says: 'Bonjour Camille, le formulaire n’est signé que par madame Beaumier. Il nous faut aussi votre signature, à la page 2.',
        move: waitForMember,
      },
    ],
  },
  {
    key: 'access-permissions',
    by: harbourline,
    at: '2025-11-06T11:25',
    leaf: `${representative}/change-permissions`,
    subject: 'Rob Kessler: advances too, please',
    answers: {
      representative: 'Rob Kessler',
      permissions: ['profile', 'signatory', 'advances', 'agreements', 'works', 'earnings', 'online'],
      details: 'He has had everything but advances until now.',
    },
    files: [
      {
        name: 'Signed form.pdf',
        is: ['authorization-form'],
        lines: ['Authorization', 'Rob Kessler', 'All permissions'],
      },
    ],
    acts: [
      { at: '2025-11-07T09:10', by: fatou, takes: true },
      {
        at: '2025-11-07T10:00',
        by: fatou,
        says: 'Hello Claire, thank you. A second officer of the company has to confirm advances; I have written to Mr. Doyle.',
        move: waitFor('Mr. Doyle, second officer', '{2025-11-13}'),
      },
    ],
  },
  {
    key: 'access-mathieu',
    by: mathieu,
    at: '2025-10-15T09:12',
    leaf: `${representative}/revoke`,
    subject: 'Refuser la demande de Steve Larivée',
    answers: { representative: 'Steve Larivée', immediate: 'yes', concern: 'no' },
    acts: [
      { at: '2025-10-15T10:30', by: fatou, takes: true },
      {
        at: '2025-10-16T09:00',
        by: fatou,
        says: 'Bonjour Mathieu, la demande est refusée : le formulaire n’était pas signé de toute façon.',
        move: resolve('done'),
      },
      {
        at: '2025-11-10T20:40',
        by: mathieu.email,
        says: 'Il m’a encore écrit qu’il avait « accès à tout ». C’est-tu vrai?',
      },
    ],
  },
  {
    key: 'access-sister',
    by: elodie,
    at: '2025-11-18T08:40',
    leaf: `${representative}/add`,
    subject: 'Ma sœur fera ma comptabilité',
    answers: {
      representative: 'Rosalie Marchand-Tremblay',
      'rep-role': 'family',
      'rep-email': 'rosalie@marchand.example',
      'rep-phone': '450 555-0117',
      permissions: ['earnings'],
      'effective-date': on('2025-12-01'),
    },
    files: [
      {
        name: 'Formulaire signé.pdf',
        is: ['authorization-form'],
        lines: ['Autorisation', 'Rosalie Marchand-Tremblay'],
      },
    ],
  },
  {
    key: 'access-lucie',
    by: lucie,
    at: '2025-10-27T16:00',
    leaf: 'account-access/access-request',
    subject: 'Accès au compte de mon père, Gaston Bergeron',
    answers: {
      'access-state': 'cannot-find',
      'account-name': 'Gaston Bergeron',
      'rep-role': 'family',
      permissions: ['profile', 'earnings'],
    },
    files: [
      { name: 'Procuration.pdf', is: ['authorization-form'], lines: ['Procuration', 'Gaston Bergeron'] },
    ],
    acts: [
      {
        at: '2025-10-28T10:20',
        by: fatou,
        says: 'Bonjour Lucie, aucun compte n’est à ce nom chez nous. Votre père était peut-être membre d’une autre société.',
        move: resolve('answered'),
      },
    ],
  },
];
