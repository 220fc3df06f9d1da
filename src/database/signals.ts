import { sql } from 'kysely';
import { afterCommit } from './after-commit.ts';
import { listenOnServer } from './listen-on-server.ts';
import type { Database, Db } from './open.ts';

/** Says what changes of a case, in the transaction that changes it: it is heard once that has committed, or never. */
export type Signal = (trx: Db, change: string) => Promise<void>;

export interface Ear {
  /** This has changed, and whoever looks now sees it. */
  heard(change: string): void;
  /** The line was cut: changes may have gone unheard. */
  missed(): void;
}

export interface Signals {
  readonly signal: Signal;
  /** Hears of every change from now on, whichever process makes it; gives the way to stop. */
  readonly listen: (ear: Ear) => Promise<() => Promise<void>>;
}

/** Between all processes on a server, by LISTEN and NOTIFY; on the embedded database, which has one process, within it. */
export const signalsOf = (database: Database): Signals =>
  database.kind === 'server' ? signalsOnServer(database) : signalsInProcess();

const channel = 'repons_cases';

/** PostgreSQL says the same thing once, however often a transaction says it. */
const signalsOnServer = ({ pool }: Database): Signals => ({
  async signal(trx, change) {
    await sql`select pg_notify(${channel}, ${change})`.execute(trx);
  },
  listen: (ear) => listenOnServer(pool.options, channel, ear),
});

function signalsInProcess(): Signals {
  const ears = new Set<Ear>();
  return {
    signal: (trx, change) =>
      afterCommit(trx, () => {
        for (const ear of ears) ear.heard(change);
      }),
    async listen(ear) {
      ears.add(ear);
      return async () => void ears.delete(ear);
    },
  };
}
