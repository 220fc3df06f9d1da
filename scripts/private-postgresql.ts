import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresqlFolder } from './system-packages.ts';

interface PrivatePostgresql {
  readonly url: string;
  /** Stops the server at once and removes all that it kept. */
  stop(): void;
}

/**
 * A PostgreSQL server of our own, in a temporary folder, on a free loopback port. It calls fsync as one in
 * production does: the product refuses a server that does not. `settings` are more lines of its postgresql.conf.
 */
export async function startPostgresql(settings = ''): Promise<PrivatePostgresql> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'repons-postgresql-'));
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]) =>
    runAsPostgres(folder, program, [...args, '--pgdata', data]);
  const stop = () => {
    if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', 'stop', '--mode', 'immediate');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (isRoot) execFileSync('chown', ['postgres:', folder]);
    run('initdb', '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync');
    appendFileSync(join(data, 'postgresql.conf'), `${configuration(port, folder)}${settings}`);
    run('pg_ctl', 'start', '--wait', '--log', join(folder, 'log'));
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

const configuration = (port: number, folder: string) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${folder}'
`;

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, and its user may be unable to enter the folder that we run in. */
function runAsPostgres(cwd: string, program: string, args: string[]) {
  const command = [join(postgresqlFolder() ?? '', program), ...args];
  const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  execFileSync(file, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
