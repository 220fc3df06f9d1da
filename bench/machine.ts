import { cpus, loadavg, totalmem } from 'node:os';
import { ask } from './sql.ts';

export interface Machine {
  readonly date: string;
  readonly command: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgresql: string;
  /** Of the last minute, at the start: what else the machine was doing. */
  readonly load: number;
}

export async function machine(url: string): Promise<Machine> {
  const [server] = await ask<{ server_version: string }>(url, 'show server_version');
  return {
    date: new Date().toISOString().slice(0, 10),
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(
      ' ',
    ),
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgresql: server?.server_version.split(' ')[0] ?? '',
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
