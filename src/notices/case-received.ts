import { words } from '../text/words.ts';
import type { Notice } from './notice.ts';

/** The receipt, for whoever may see the case, the person who filed it first of all. */
export const caseReceived: Notice = {
  to: 'member',
  ...words({
    subject: (number: string) => ({
      fr: `Cas ${number} : nous l’avons reçu`,
      en: `Case ${number}: we have received it`,
    }),
    said: (number: string) => ({
      fr: `Nous avons reçu le cas ${number}. Dans le portail, vous pouvez voir où il en est, à qui c’est de répondre, et nous écrire.`,
      en: `We have received case ${number}. In the portal you can see where it stands and whose turn it is, and write to us.`,
    }),
  }),
};
