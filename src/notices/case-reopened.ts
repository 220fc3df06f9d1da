import { words } from '../text/words.ts';
import type { Notice } from './notice.ts';

/** Staff have taken a resolved case up again. */
export const caseReopened: Notice = {
  to: 'member',
  ...words({
    subject: (number: string) => ({ fr: `Cas ${number} : rouvert`, en: `Case ${number}: open again` }),
    said: (number: string) => ({
      fr: `Le cas ${number} est rouvert : nous y travaillons de nouveau.`,
      en: `Case ${number} is open again: we are back at work on it.`,
    }),
  }),
};
