import { randomUUID } from 'node:crypto';
import { fromKysely, PgBoss } from 'pg-boss';
import { type Clock, systemClock } from '../clock.ts';
import { afterCommit } from '../database/after-commit.ts';
import { Hopeless } from '../database/hopeless.ts';
import type { Database, Db } from '../database/open.ts';
import { type DeadLetter, deadLetters, endRetries, retryDeadLetters } from './dead-letters.ts';
import { declareQueues } from './declare-queues.ts';
import { type Attempt, drain } from './drain.ts';

/** One kind of work: what it throws makes it run again later, for a day or `retryLimit` times. */
interface Job<Data> {
  /** `signal` is aborted when the work has taken 15 minutes, or keeps the program from stopping. */
  work(data: Data, signal: AbortSignal): Promise<void>;
  readonly retryLimit?: number;
}

/** All work, by name; `Told` says what each is told: { 'purge-file': { fileId: string } }. */
export type Jobs<Told> = { readonly [Name in keyof Told]: Job<Told[Name]> };

export interface Queue<Told> {
  /**
   * Leaves work to be done, one piece or many, once the caller's transaction has committed; a rollback takes it
   * back. While work of the same name and `singletonKey` waits, a second one is dropped.
   */
  readonly enqueue: <Name extends keyof Told & string>(
    trx: Db,
    name: Name,
    data: Told[Name] | readonly Told[Name][],
    options?: { startAfter?: Date; singletonKey?: string },
  ) => Promise<void>;
  /** From now on does work as it comes: at once when this process left it, within seconds otherwise. */
  readonly start: () => Promise<void>;
  /** Takes no more work, and waits 30 seconds for what is being done; what is left runs again later. */
  readonly stop: () => Promise<void>;
  /**
   * Does here and now all work due at `now` (by the clock of the house), each once, and what that work leaves in turn: for tests, and for
   * histories played in the past. Throws an AggregateError of what failed.
   */
  readonly drain: (now?: Date) => Promise<void>;
  /** Work whose last attempt failed, and that waits for somebody to look at it. */
  readonly deadLetters: () => Promise<DeadLetter[]>;
  /** Puts the dead letters back among the work to be done, as if for the first time; gives how many. */
  readonly retryDeadLetters: () => Promise<number>;
}

/** Opens the queue of this database, and makes or updates its tables. `onError` hears of every failed attempt. */
export async function openQueue<Told extends Record<keyof Told, object>>(
  database: Database,
  jobs: Jobs<Told>,
  { onError, clock = systemClock }: { onError: (error: unknown) => void; clock?: Clock },
): Promise<Queue<Told>> {
  const names = Object.keys(jobs) as (keyof Told & string)[];
  const boss = bossOn(database);
  boss.on('error', onError);
  try {
    // Of two that make the tables at the same instant, one may fail, and finds them made when it tries again.
    await boss.start({ attempts: 3 });
    await declareQueues(
      boss,
      names.map((name) => ({ name, retryLimit: jobs[name].retryLimit })),
    );
  } catch (error) {
    await boss.stop();
    throw error;
  }
  const attempt: Attempt<Told> = async ({ id, name, data }, signal) => {
    try {
      await jobs[name].work(data, signal);
    } catch (error) {
      onError(error);
      if (error instanceof Hopeless) await endRetries(database.db, id);
      throw error;
    }
  };
  const workers = new Map<keyof Told, string>();
  return {
    enqueue: async (trx, name, data, { startAfter, singletonKey } = {}) => {
      const pieces = [data].flat().map((each) => ({
        data: each as object,
        ...(startAfter && { startAfter }),
        singletonKey: singletonKey ?? randomUUID(),
      }));
      await boss.insert(name, pieces, { db: fromKysely(trx) });
      await afterCommit(trx, () => boss.notifyWorker(workers.get(name) ?? ''));
    },
    start: async () => {
      for (const name of names) {
        const lookForMore = () => boss.notifyWorker(workers.get(name) ?? '');
        workers.set(name, await startWorker(boss, name, attempt, lookForMore));
      }
    },
    stop: () => boss.stop({ timeout: 30_000 }),
    drain: (now = clock.now()) => drain({ db: database.db, boss, names, attempt, now }),
    deadLetters: () => deadLetters(database.db),
    retryDeadLetters: () => retryDeadLetters(boss),
  };
}

/** On the connections that we have: the embedded database has no second one. */
function bossOn({ pool, kind }: Database): PgBoss {
  return new PgBoss({
    db: {
      async executeSql(text, values) {
        // A text of several statements gives several results, of which pg-boss expects the rows together.
        const results = [await pool.query(text, values)].flat();
        return { rows: results.flatMap(({ rows }) => rows) };
      },
    },
    backend: kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
}

function startWorker<Told, Name extends keyof Told & string>(
  boss: PgBoss,
  name: Name,
  attempt: Attempt<Told>,
  lookForMore: () => void,
) {
  // Asks every 5 seconds for what other processes left and for what is due again; where there was some, at once.
  return boss.work<Told[Name]>(name, { pollingIntervalSeconds: 5 }, async (batch) => {
    lookForMore();
    for (const { id, data, signal } of batch) await attempt({ id, name, data }, signal);
  });
}
