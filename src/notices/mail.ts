import type { Language } from '../text/localized.ts';

/** A mail to one person, whole: what is kept, shown or handed to a server. */
export interface Mail {
  /** With its angle brackets: one for ever, however often the mail is handed over. */
  readonly messageId: string;
  readonly date: Date;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Beside those that every mail has. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Mailbox {
  readonly name: string;
  readonly address: string;
}
