import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { EmbeddedSocket } from './embedded-socket.ts';
import { lockDataDir } from './lock.ts';
import { surviveLostConnections } from './lost-connections.ts';

/** PostgreSQL compiled to WebAssembly, in a thread of its own, on `<dataDir>/database`, which it locks. */
export async function startEmbedded(dataDir: string) {
  const lock = lockDataDir(dataDir);
  try {
    const worker = await startWorker(resolve(join(dataDir, 'database')));
    const exited = new Promise((done) => worker.once('exit', done));
    return {
      pool: poolOn(worker),
      async stop() {
        worker.postMessage('stop');
        await exited;
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startWorker(folder: string): Promise<Worker> {
  // The build puts the worker's bundle beside the program's; tests run the source itself.
  const file = import.meta.url.endsWith('.ts') ? 'embedded-worker.ts' : 'embedded-worker.js';
  engine ??= compileEngine();
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { folder, engine: await engine },
    execArgv: [],
  });
  await once(worker, 'message');
  // Whatever stops the thread later, its connections end with it, and tell those who wait.
  worker.on('error', () => {});
  return worker;
}

/** Once for all threads: compiling is most of what a start costs. */
let engine: Promise<WebAssembly.Module> | undefined;

const compileEngine = async () =>
  WebAssembly.compile(await readFile(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))));

function poolOn(worker: Worker): pg.Pool {
  return surviveLostConnections(
    new pg.Pool({
      stream: () => new EmbeddedSocket(worker),
      // Given here, or pg would take those of PGHOST, PGUSER and the like.
      host: 'embedded',
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      // PGlite is one session: a second connection would wait until the first one closes.
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 10_000,
    }),
  );
}
