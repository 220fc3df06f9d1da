import { words } from '../text/words.ts';
import type { Notice } from './notice.ts';

/** The member has written in a case of the team. */
export const answerFromMember: Notice = {
  to: 'staff',
  ...words({
    subject: (number: string) => ({
      fr: `Cas ${number} : le membre a écrit`,
      en: `Case ${number}: the member has written`,
    }),
    said: (number: string) => ({
      fr: `Un message du membre est arrivé dans le cas ${number}.`,
      en: `A message from the member has arrived in case ${number}.`,
    }),
  }),
};
