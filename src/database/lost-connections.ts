import type pg from 'pg';

/**
 * Lets the program outlive connections that the database ends. Nobody listening, one that is lost while idle
 * or between two statements would end the process; the pool drops it, and its user's next statement fails.
 */
export function surviveLostConnections(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
