import { words } from '../text/words.ts';
import type { Notice } from './notice.ts';

/** A case has come to the team. */
export const newInTeam: Notice = {
  to: 'staff',
  ...words({
    subject: (number: string) => ({
      fr: `Cas ${number} : nouveau dans votre équipe`,
      en: `Case ${number}: new in your team`,
    }),
    said: (number: string) => ({
      fr: `Le cas ${number} est arrivé dans la file de votre équipe.`,
      en: `Case ${number} has arrived in your team’s queue.`,
    }),
  }),
};
