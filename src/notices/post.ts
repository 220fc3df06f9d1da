import type { Db } from '../database/open.ts';
import type { Settings } from '../settings.ts';
import type { Mail } from './mail.ts';
import { keepInMailbox } from './mailbox.ts';
import { openSmtp } from './smtp.ts';

export interface Post {
  readonly send: (mail: Mail) => Promise<void>;
  /** Ends its connections. */
  readonly close: () => void;
}

/** Where mail goes: to the SMTP server of the settings or, in the demonstration that has none, to its mailbox. */
export const openPost = ({ smtpUrl, publicUrl }: Settings, db: Db): Post =>
  smtpUrl === undefined
    ? { send: (mail) => keepInMailbox(db, mail), close: () => {} }
    : openSmtp(smtpUrl, new URL(publicUrl).hostname);
