import type { Database } from './open.ts';

/** Any number, the same in every process, and not the migrations'. */
const lockKey = 7_326_002;

/** Does what only one process may do at a time when the house opens: of two that start together one waits. */
export async function takingTurns<T>({ kind, pool }: Database, work: () => Promise<T>): Promise<T> {
  // The embedded database has one process anyway, and one connection, which would be kept from the work.
  if (kind === 'embedded') return work();
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    return await work();
  } finally {
    // The lock and the timeout go with the connection.
    client.release(true);
  }
}
