import pg from 'pg';
import { surviveLostConnections } from './lost-connections.ts';
import { DatabaseRefused } from './refused.ts';

/** Connections to a PostgreSQL server that keeps what it acknowledges; refuses one that does not. */
export async function connectToServer(databaseUrl: string) {
  const pool = surviveLostConnections(
    new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'repons',
      // The session's time zone decides what SQL calls a day: the same as in the embedded database.
      options: '-c TimeZone=UTC',
      max: 10,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    }),
  );
  try {
    await refuseUnfit(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { pool, stop: async () => {} };
}

async function refuseUnfit(pool: pg.Pool) {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name = any($1)`,
    [[...durable, 'server_encoding', 'server_version_num']],
  );
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  const off = durable.filter((name) => settings.get(name) === 'off');
  if (off.length > 0) {
    throw new DatabaseRefused(
      `DATABASE_URL: this server loses acknowledged work when it stops: set ${off.join(', ')} to on`,
    );
  }
  if (Number(settings.get('server_version_num')) < 150_000) {
    throw new DatabaseRefused('DATABASE_URL: this server is older than PostgreSQL 15: upgrade it');
  }
  if (settings.get('server_encoding') !== 'UTF8') {
    throw new DatabaseRefused("DATABASE_URL: this database is not in UTF-8: create it with encoding 'UTF8'");
  }
}

const durable = ['fsync', 'synchronous_commit', 'full_page_writes'];
