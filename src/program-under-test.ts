import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './root.ts';

/** The built program in a process of its own; `npm test` builds it first. */
export interface Program {
  readonly child: ChildProcess;
  readonly port: number;
  readonly ended: Promise<number | null>;
  said(): string;
}

/** Starts the program with these settings, and no other database or keys than theirs. */
export function startProgram(settings: Readonly<Record<string, string>>): Program {
  const { DATABASE_URL: _, SECRET_KEYS: __, ...environment } = process.env;
  const child = spawn('node', [join(root, 'dist/main.js')], { env: { ...environment, ...settings } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, port: Number(settings.PORT), ended, said: () => output };
}

/** The address of the sign-in page, once it answers; throws what the program said if it ends first. */
export async function addressOnceItAnswers({ port, child, said }: Program): Promise<string> {
  const url = `http://localhost:${port}/fr/connexion`;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return url;
    if (child.exitCode !== null) throw new Error(said());
    await new Promise((later) => setTimeout(later, 50));
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
