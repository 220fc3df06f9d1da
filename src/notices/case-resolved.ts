import { words } from '../text/words.ts';
import type { Notice } from './notice.ts';

/** The case has come to its end, on whichever side. */
export const caseResolved: Notice = {
  to: 'member',
  ...words({
    subject: (number: string) => ({ fr: `Cas ${number} : résolu`, en: `Case ${number}: resolved` }),
    said: (number: string) => ({
      fr: `Le cas ${number} est résolu. Vous verrez dans le portail comment il s’est terminé. S’il reste quelque chose à régler, répondez à même le cas.`,
      en: `Case ${number} is resolved. The portal tells you how it ended. If something is still to be settled, reply in the case.`,
    }),
  }),
};
