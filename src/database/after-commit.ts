import { type DatabaseConnection, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';
import type { Db } from './open.ts';

type Act = () => void;

const waiting = new WeakMap<DatabaseConnection, Act[]>();

/** Does `act` once the transaction has committed, never if it rolls back; at once outside a transaction. */
export async function afterCommit(trx: Db, act: Act): Promise<void> {
  if (!trx.isTransaction) return act();
  await trx.getExecutor().provideConnection(async (connection) => {
    waiting.set(connection, [...(waiting.get(connection) ?? []), act]);
  });
}

export class DialectThatTellsCommits extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new DriverThatTellsCommits(this.#config);
  }
}

class DriverThatTellsCommits extends PostgresDriver {
  override async commitTransaction(connection: DatabaseConnection) {
    const acts = waiting.get(connection) ?? [];
    waiting.delete(connection);
    await super.commitTransaction(connection);
    for (const act of acts) act();
  }

  override async rollbackTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]) {
    waiting.delete(connection);
    await super.rollbackTransaction(connection);
  }
}
