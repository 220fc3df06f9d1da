import { words } from '../text/words.ts';
import type { Notice } from './notice.ts';

/** Staff have written to the member. */
export const messageFromStaff: Notice = {
  to: 'member',
  ...words({
    subject: (number: string) => ({
      fr: `Cas ${number} : un message vous attend`,
      en: `Case ${number}: a message is waiting for you`,
    }),
    said: (number: string) => ({
      fr: `Notre équipe vous a écrit au sujet du cas ${number}. Lisez le message dans le portail et répondez-y au besoin.`,
      en: `Our team has written to you about case ${number}. Read the message in the portal and reply there if needed.`,
    }),
  }),
};
