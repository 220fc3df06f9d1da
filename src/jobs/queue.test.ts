import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Enqueue, Work } from '../database/enqueue.ts';
import { databaseKinds, freshDatabase } from '../database/fresh.ts';
import type { Database } from '../database/open.ts';
import { type Jobs, openQueue, type Queue } from './queue.ts';

interface Told {
  greet: { name: string };
  count: { from: number };
}

const minute = 60_000;
const day = 24 * 60 * minute;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);

describe.each(databaseKinds)('the queue of the %s database', (kind) => {
  let database: Database;
  let queue: Queue<Told>;
  let done: string[];
  let errors: unknown[];
  let greet: (name: string, signal: AbortSignal) => Promise<void>;

  const jobs = (retryLimit?: number): Jobs<Told> => ({
    greet: {
      work: ({ name }, signal) => greet(name, signal),
      ...(retryLimit !== undefined && { retryLimit }),
    },
    count: {
      async work({ from }) {
        done.push(String(from));
        if (from > 1) await queue.enqueue(database.db, 'count', { from: from - 1 });
      },
    },
  });
  const open = (retryLimit?: number) =>
    openQueue(database, jobs(retryLimit), { onError: (error) => errors.push(error) });

  beforeEach(async () => {
    done = [];
    errors = [];
    greet = async (name) => {
      done.push(name);
    };
    database = await freshDatabase(kind);
    queue = await open();
  });
  afterEach(async () => {
    await queue.stop();
    await database.close();
  });

  test('work of a transaction that rolls back is never done', async () => {
    const undone = database.db.transaction().execute(async (trx) => {
      await queue.enqueue(trx, 'greet', { name: 'Élodie' });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await queue.drain(later(day));
    expect(done).toEqual([]);
  });

  test('work of a committed transaction is done, without waiting for the next poll', async () => {
    await queue.start();
    await database.db.transaction().execute(async (trx) => {
      await queue.enqueue(trx, 'greet', { name: 'Élodie' });
      await sql`select pg_sleep(0.1)`.execute(trx);
      expect(done).toEqual([]);
    });
    await expect.poll(() => done, { timeout: 4000 }).toEqual(['Élodie']);
  });

  test('work left before the start, or by another process, is done after it', async () => {
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' });
    await queue.stop();
    queue = await open();
    await queue.start();
    await expect.poll(() => done, { timeout: 4000 }).toEqual(['Élodie']);
  });

  test('work that fails is told, and done again later', async () => {
    greet = async () => {
      throw new Error('no answer');
    };
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' });
    await expect(queue.drain()).rejects.toThrow(AggregateError);
    expect(errors).toMatchObject([{ message: 'no answer' }]);

    greet = async (name) => {
      done.push(name);
    };
    await queue.drain();
    expect(done).toEqual([]);
    await queue.drain(later(minute));
    expect(done).toEqual(['Élodie']);
  });

  test('a worker that fails tells it, and the work waits for its next attempt', async () => {
    greet = async () => {
      throw new Error('no answer');
    };
    await queue.start();
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' });
    await expect.poll(() => errors, { timeout: 4000 }).toMatchObject([{ message: 'no answer' }]);
    await expect.poll(() => statesOf('greet')).toEqual(['retry']);
  });

  test('work whose last attempt failed is kept as a dead letter', async () => {
    await queue.stop();
    queue = await open(1);
    greet = async () => {
      throw new Error('no answer');
    };
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' });
    await expect(queue.drain()).rejects.toThrow();
    expect(await statesOf('dead-letter')).toEqual([]);
    await expect(queue.drain(later(minute))).rejects.toThrow();
    await queue.drain(later(2 * day));
    const { rows } = await sql`select data, source_name, source_output ->> 'message' as message
      from pgboss.job where name = 'dead-letter'`.execute(database.db);
    expect(rows).toEqual([{ data: { name: 'Élodie' }, source_name: 'greet', message: 'no answer' }]);
  });

  test('attempts go on for a day at least, and never more than a quarter of an hour apart', async () => {
    const { rows } = await sql<Record<'limit' | 'first' | 'longest', number>>`
      select retry_limit as limit, retry_delay as first, retry_delay_max as longest
      from pgboss.queue where name = 'greet' and retry_backoff`.execute(database.db);
    const { limit, first, longest } = rows[0] ?? expect.unreachable();
    const shortest = Array.from({ length: limit }, (_, attempt) => Math.min(longest, first * 2 ** attempt));
    expect(shortest.reduce((sum, seconds) => sum + seconds) * 1000).toBeGreaterThan(day);
    expect(longest).toBeLessThan(15 * 60);
  });

  test('work that is put off waits for its time', async () => {
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' }, { startAfter: later(day) });
    await queue.drain(later(day - minute));
    expect(done).toEqual([]);
    await queue.drain(later(day + minute));
    expect(done).toEqual(['Élodie']);
  });

  test('in a history played in the past, work is due by the played clock', async () => {
    await queue.enqueue(database.db, 'greet', { name: 'now' });
    await queue.enqueue(database.db, 'greet', { name: 'in ten days' }, { startAfter: later(-50 * day) });
    await queue.drain(later(-60 * day));
    expect(done).toEqual(['now']);
    await queue.drain(later(-50 * day + minute));
    expect(done).toEqual(['now', 'in ten days']);
  });

  test('of work with the same singletonKey, one waits', async () => {
    const key = { singletonKey: 'Élodie' };
    await queue.enqueue(database.db, 'greet', { name: 'first' }, key);
    await queue.enqueue(database.db, 'greet', { name: 'second' }, key);
    await queue.enqueue(database.db, 'greet', { name: 'no key' });
    await queue.enqueue(database.db, 'greet', { name: 'no key' });
    await queue.drain();
    expect(done).toEqual(['first', 'no key', 'no key']);
    await queue.enqueue(database.db, 'greet', { name: 'third' }, key);
    await queue.drain();
    expect(done).toEqual(['first', 'no key', 'no key', 'third']);
  });

  test('a drain does the work that work leaves', async () => {
    await queue.enqueue(database.db, 'count', { from: 3 });
    await queue.drain();
    expect(done).toEqual(['3', '2', '1']);
  });

  test('a stop waits for the work that is being done', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    greet = async (name) => {
      begin();
      await ended;
      done.push(name);
    };
    await queue.start();
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' });
    await begun;
    const stopped = queue.stop();
    end();
    await stopped;
    expect(done).toEqual(['Élodie']);
    expect(await statesOf('greet')).toEqual(['completed']);
  });

  test('two programs that start together on a new database both open the queue', async () => {
    await queue.stop();
    await sql`drop schema pgboss cascade`.execute(database.db);
    const [first, second] = await Promise.all([open(), open()]);
    await first.stop();
    queue = second;
    await queue.enqueue(database.db, 'greet', { name: 'Élodie' });
    await queue.drain();
    expect(done).toEqual(['Élodie']);
    expect(errors).toEqual([]);
  });

  test('a new version of the program changes the options of a queue', async () => {
    await (await open(7)).stop();
    const { rows } = await sql`select retry_limit from pgboss.queue where name = 'greet'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ retry_limit: 7 }]);
  });

  test('work is told what its name says', async () => {
    // @ts-expect-error greet is told a name
    const wrongData = () => queue.enqueue(database.db, 'greet', { from: 3 });
    // @ts-expect-error there is no such work
    const wrongName = () => queue.enqueue(database.db, 'paint', {});
    const asTheNounsKnowIt = (all: Queue<Work>): Enqueue => all.enqueue;
    expect([wrongData, wrongName, asTheNounsKnowIt]).toHaveLength(3);
  });

  const statesOf = async (name: string) => {
    const { rows } = await sql<{ state: string }>`select state from pgboss.job where name = ${name}`.execute(
      database.db,
    );
    return rows.map(({ state }) => state);
  };
});
