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

function verdictOf(inspected: Inspected, maxMs: number): Promise<Verdict> {
  const built = import.meta.url.endsWith('.ts') ? './inspect-worker.ts' : './inspect-worker.js';
  const worker = new Worker(new URL(built, import.meta.url), {
    workerData: inspected,
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
    env: {},
    execArgv: [],
  });
  return new Promise<Verdict>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ refused: 'unreadable' }), maxMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refused: 'unreadable' });
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The inspection of a file ended without a verdict'));
    });
  }).finally(() => worker.terminate());
}
