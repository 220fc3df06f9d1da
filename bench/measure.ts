import type { Act } from './acts.ts';
import type { Answer, Browser, Sent } from './browser.ts';
import { cpuOf, cpuOfServer } from './processes.ts';

export interface Measured {
  /** Milliseconds of processor a request. */
  readonly app: number;
  readonly database: number;
  /** Milliseconds until the answer was whole. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Of the answer's body, as it came. */
  readonly bytes: number;
}

export interface Processes {
  readonly app: number;
  readonly postmaster: number | undefined;
}

/** Does an act so many times, so many at once, and says what one cost; throws where one was not done. */
export async function measure(
  browser: Browser,
  act: Pick<Act, 'name' | 'ready' | 'isDone'>,
  { count, atOnce, app, postmaster }: Processes & { readonly count: number; readonly atOnce: number },
): Promise<Measured> {
  const times: number[] = [];
  const sum = { app: 0, database: 0, seconds: 0, bytes: 0 };
  while (times.length < count) {
    const requests = await act.ready(count - times.length);
    const before = cpuNow({ app, postmaster });
    const started = performance.now();
    const answers = await sendAll(browser, requests, atOnce, times);
    sum.seconds += (performance.now() - started) / 1000;
    const after = cpuNow({ app, postmaster });
    sum.app += after.app - before.app;
    sum.database += after.database - before.database;
    for (const [index, answer] of answers.entries()) check(act, requests[index], answer);
    sum.bytes += answers.reduce((bytes, answer) => bytes + answer.bytes, 0);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    app: sum.app / times.length,
    database: sum.database / times.length,
    p50: at(0.5),
    p99: at(0.99),
    perSecond: times.length / sum.seconds,
    bytes: sum.bytes / times.length,
  };
}

async function sendAll(
  browser: Browser,
  requests: readonly Sent[],
  atOnce: number,
  times: number[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const sender = async () => {
    for (let index = next++; index < requests.length; index = next++) {
      const started = performance.now();
      answers[index] = await browser.send(requests[index] as Sent);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return answers;
}

function check({ name, isDone }: Pick<Act, 'name' | 'isDone'>, sent: Sent | undefined, answer: Answer): void {
  if (isDone(answer)) return;
  throw new Error(`${name}: ${answer.status} ${answer.location} for ${sent?.path}`);
}

const cpuNow = ({ app, postmaster }: Processes) => ({
  app: cpuOf(app),
  database: postmaster === undefined ? 0 : cpuOfServer(postmaster),
});
