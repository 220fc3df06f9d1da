import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import { DialectThatTellsCommits } from './after-commit.ts';
import { startEmbedded } from './embedded.ts';
import { connectToServer } from './server.ts';
import type { Tables } from './tables.ts';

// A date stays YYYY-MM-DD: as a moment it would depend on this machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (date) => date);

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface Database {
  readonly db: Db;
  readonly kind: 'embedded' | 'server';
  /**
   * The connections under `db`. The embedded database has one: within a transaction, ask the transaction,
   * or the question waits for the transaction that waits for it.
   */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** The server at `databaseUrl`, or without one the embedded database in `dataDir`; may throw DatabaseRefused. */
export async function openDatabase({ databaseUrl, dataDir }: Address): Promise<Database> {
  const kind = databaseUrl === undefined ? 'embedded' : 'server';
  const { pool, stop } =
    databaseUrl === undefined ? await startEmbedded(dataDir) : await connectToServer(databaseUrl);
  const db: Db = new Kysely({ dialect: new DialectThatTellsCommits({ pool }) });
  return {
    db,
    kind,
    pool,
    async close() {
      await pool.end();
      await stop();
    },
  };
}

interface Address {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}
