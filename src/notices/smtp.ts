import { createTransport } from 'nodemailer';
import { Hopeless } from '../database/hopeless.ts';
import { emailIn } from '../people/email.ts';
import { isThisMachine } from '../settings.ts';
import type { Post } from './post.ts';

/** Connections to the SMTP server at this address, opened as they are needed; we call ourselves `name`. */
export function openSmtp(smtpUrl: string, name: string): Post {
  const transport = createTransport({
    // What the address says itself, as in ?requireTLS=false, counts more than the rest.
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    name,
    // A password and names of people travel: nobody between us and another machine may have it sent in the clear.
    requireTLS: !isThisMachine(new URL(smtpUrl).hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // The queue tries again, in its own time.
    maxRequeues: 0,
  });
  return {
    async send(mail) {
      const to = addressIn(mail.to.address);
      try {
        await transport.sendMail({
          ...mail,
          xMailer: false,
          envelope: { from: mail.from.address, to: [to] },
        });
      } catch (error) {
        throw isRefusalOfAddress(error) ? new Hopeless(error.message) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** Looked at before the library takes it apart. */
function addressIn(address: string): string {
  const email = emailIn(address);
  if (email === undefined) throw new Hopeless('this is no e-mail address');
  return email;
}

/**
 * The server answers 5xx to this very address: it has no such mailbox, and would not have one tomorrow. What it
 * refuses for another reason (our password, our sender, a full disk) may be mended within the day, and is tried again.
 */
const isRefusalOfAddress = (error: unknown): error is Error =>
  error instanceof Error &&
  'command' in error &&
  error.command === 'RCPT TO' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;
