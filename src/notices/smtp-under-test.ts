import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on this machine, and what it was given. */
export interface SmtpUnderTest {
  readonly url: string;
  /** The next mail is taken, and the connection cut before the client hears so. */
  cutNext(): void;
  /** Says 550 to these addresses, and to no others. */
  refuse(...addresses: string[]): void;
  /** Takes no connection until it is up again. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** The mails taken, in order. */
  mails(): Promise<ParsedMail[]>;
  /** To whom, as the envelopes said. */
  recipients(): string[];
  /** Every byte that clients have said. */
  said(): string;
  forget(): void;
}

export async function startSmtp(): Promise<SmtpUnderTest> {
  const taken: { to: string[]; source: Buffer }[] = [];
  const said: Buffer[] = [];
  const sockets = new Set<Socket>();
  let refused: string[] = [];
  let isCut = false;

  async function listen(atPort: number): Promise<SMTPServer> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo({ address }, _session, done) {
        const refusal = Object.assign(new Error('No such mailbox'), { responseCode: 550 });
        done(refused.includes(address) ? refusal : null);
      },
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          taken.push({ to: envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(chunks) });
          if (isCut) for (const socket of sockets) socket.destroy();
          else done();
          isCut = false;
        });
      },
    });
    // A connection that is cut is an error to it.
    server.on('error', () => {});
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('data', (chunk) => said.push(chunk));
      socket.on('close', () => sockets.delete(socket));
    });
    server.listen(atPort, '127.0.0.1');
    await once(server.server, 'listening');
    return server;
  }

  let server = await listen(0);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    cutNext: () => {
      isCut = true;
    },
    refuse: (...addresses) => {
      refused = addresses;
    },
    async down() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
    async up() {
      server = await listen(port);
    },
    mails: () => Promise.all(taken.map(({ source }) => simpleParser(source))),
    recipients: () => taken.flatMap(({ to }) => to),
    said: () => Buffer.concat(said).toString(),
    forget: () => {
      taken.length = 0;
      said.length = 0;
    },
  };
}
