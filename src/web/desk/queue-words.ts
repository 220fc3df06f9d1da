import { businessDaysUntil } from '../../cases/target.ts';
import { calendarOf } from '../../catalogue/teams.ts';
import { todayOf } from '../../desk/in-queue.ts';
import type { QueueRow } from '../../desk/queue.ts';
import type { QueueName, QueueOrder } from '../../desk/queue-place.ts';
import type { House } from '../../house.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';

/** What each queue is called. */
export const queueWords: Record<QueueName, Localized> = words({
  mine: { fr: 'Mes cas ouverts', en: 'My open cases' },
  answered: { fr: 'Réponse reçue', en: 'Reply received' },
  late: { fr: 'En retard', en: 'Late' },
  unassigned: { fr: 'Non confiés', en: 'Unassigned' },
  open: { fr: 'Tous les cas ouverts', en: 'All open cases' },
  'waiting-member': { fr: 'En attente du membre', en: 'Waiting for the member' },
  'waiting-third-party': { fr: 'En attente d’un tiers', en: 'Waiting for a third party' },
  resolved: { fr: 'Résolus', en: 'Resolved' },
  others: { fr: 'Cas ouverts des autres équipes', en: 'Other teams’ open cases' },
});

/** What an empty queue says. */
export const emptyWords: Record<QueueName, Localized> = words({
  mine: {
    fr: 'Aucun cas ne vous est confié. Ceux que vous prendrez s’afficheront ici.',
    en: 'No cases are assigned to you. Those you take will appear here.',
  },
  answered: { fr: 'Aucune réponse de membre n’attend.', en: 'No member’s reply is waiting.' },
  late: { fr: 'Aucun cas n’est en retard.', en: 'No cases are late.' },
  unassigned: { fr: 'Tous les cas ouverts sont confiés.', en: 'Every open case is assigned.' },
  open: {
    fr: 'Aucun cas ouvert. Les nouveaux cas s’afficheront ici.',
    en: 'No open cases. New ones will appear here.',
  },
  'waiting-member': { fr: 'Aucun cas n’attend son membre.', en: 'No cases are waiting for their member.' },
  'waiting-third-party': {
    fr: 'Aucun cas n’attend un tiers.',
    en: 'No cases are waiting for a third party.',
  },
  resolved: { fr: 'Aucun cas n’est résolu.', en: 'No cases are resolved.' },
  others: { fr: 'Les autres équipes n’ont aucun cas ouvert.', en: 'The other teams have no open cases.' },
});

export const orderWords: Record<QueueOrder, Localized> = words({
  target: { fr: 'Cible', en: 'Target' },
  age: { fr: 'Âge', en: 'Age' },
  activity: { fr: 'Dernière activité', en: 'Last activity' },
});

const dueTexts = words({
  stopped: { fr: 'cible suspendue', en: 'target paused' },
  today: { fr: 'aujourd’hui', en: 'today' },
  in: (days: number) => ({ fr: `${days} j`, en: `${days} ${days === 1 ? 'day' : 'days'}` }),
  late: { fr: 'en retard', en: 'late' },
  lateBy: (days: number) => ({
    fr: `en retard de ${days} j`,
    en: `${days} ${days === 1 ? 'day' : 'days'} late`,
  }),
  thirdParty: { fr: 'date du tiers passée', en: 'third party’s date passed' },
});

export interface Due {
  readonly said: Localized;
  readonly isLate: boolean;
}

/** « 4 j », « en retard de 2 j »: how many business days of the team are left; nothing once the case is resolved. */
export function dueOf(
  house: House,
  row: Pick<QueueRow, 'dueOn' | 'waitingUntil' | 'state' | 'team'>,
): Due | undefined {
  if (row.state === 'resolved') return undefined;
  const today = todayOf(house);
  if (row.dueOn === null) return { said: dueTexts.stopped, isLate: false };
  const days = businessDaysUntil(today, row.dueOn, calendarOf(house.catalogue, row.team));
  if (row.dueOn < today)
    return { said: days === 0 ? dueTexts.late : dueTexts.lateBy(Math.abs(days)), isLate: true };
  if (row.waitingUntil !== null && row.waitingUntil < today)
    return { said: dueTexts.thirdParty, isLate: true };
  return { said: row.dueOn === today ? dueTexts.today : dueTexts.in(days), isLate: false };
}

/** What narrows a queue, in its form and where it is said to be narrowed. */
export const filterWords = words({
  type: { fr: 'Type de cas', en: 'Case type' },
  language: { fr: 'Langue du cas', en: 'Case language' },
  state: { fr: 'État', en: 'State' },
  assignee: { fr: 'Confié à', en: 'Assigned to' },
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
});
