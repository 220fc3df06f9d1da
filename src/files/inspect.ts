import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Stored } from './content.ts';
import type { FileTypeName } from './types.ts';

export interface Inspected extends Stored {
  /** What the file's name ends with, in lower case: it tells apart only types whose bytes are text. */
  readonly extension: string;
}

/** The type that a file's bytes say it has (`mediaType` with the charset of a text), or why there is none. */
export type Verdict =
  | { readonly type: FileTypeName; readonly mediaType: string }
  | { readonly refused: 'unknown' | 'macros' | 'unreadable' };

const maxAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Reads a file's type from its bytes in a thread with little memory and little time; few at once. */
export async function inspectFile(inspected: Inspected, maxMs = 8_000): Promise<Verdict> {
  if (running < maxAtOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await verdictOf(inspected, maxMs);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Threads that wait for a file: to start one takes longer than to read most files. */
const idle: Worker[] = [];

/** One that fails or takes too long reads no other file. */
async function verdictOf(inspected: Inspected, maxMs: number): Promise<Verdict> {
  const worker = idle.pop() ?? newWorker();
  worker.ref();
  const timeout = AbortSignal.timeout(maxMs);
  try {
    worker.postMessage(inspected);
    const [verdict] = (await once(worker, 'message', { signal: timeout })) as [Verdict];
    worker.unref();
    idle.push(worker);
    return verdict;
  } catch (error) {
    await worker.terminate();
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (timeout.aborted || isTooMuch) return { refused: 'unreadable' };
    throw error;
  }
}

function newWorker(): Worker {
  const built = import.meta.url.endsWith('.ts') ? './inspect-worker.ts' : './inspect-worker.js';
  const worker = new Worker(new URL(built, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
    env: {},
    execArgv: [],
  });
  // Between two files nobody waits for it: one that ends then is not used again.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
  });
  return worker;
}
