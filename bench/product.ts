import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../src/program-under-test.ts';
import { root } from '../src/root.ts';

/** A program of ours in its own process. */
export interface Running {
  readonly pid: number;
  readonly origin: string;
  /** From its start until it answered. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/** Starts a built program, `dist/main.js` or another, and waits until it answers at this path. */
export async function start(
  file: string,
  path: string,
  environment: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Running> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { DATABASE_URL: _, SECRET_KEYS: __, ...own } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...options, join(root, file)], {
    env: { ...own, ...environment, PORT: String(port) },
    // What it says of the acts that are undone is no news; where something goes wrong, it is here.
    stdio: ['ignore', 'ignore', openSync(join(root, 'dist/bench/product.log'), 'a')],
  });
  // However the run ends, nothing of it is left behind.
  process.once('exit', () => child.kill());
  await answers(child, origin + path);
  return {
    pid: child.pid ?? 0,
    origin,
    startMs: performance.now() - started,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url, { redirect: 'manual' }).catch(() => undefined);
    if (response && response.status < 400) return;
    if (child.exitCode !== null) throw new Error(`${url} has ended before it answered`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
