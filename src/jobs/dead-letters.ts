import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Db } from '../database/open.ts';

/** The queue in which work waits for somebody to look at it, after its last attempt failed. */
export const deadLetter = 'dead-letter';

export interface DeadLetter {
  /** The kind of work, and what it was told. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What its last attempt threw. */
  readonly reason: string;
  readonly attempts: number;
  readonly givenUpAt: Date;
}

/** The oldest first. */
export async function deadLetters(db: Db): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select source_name as name, data, coalesce(source_output ->> 'message', '') as reason,
      source_retry_count + 1 as attempts, created_on as "givenUpAt"
    from pgboss.job
    where name = ${deadLetter} and state < 'active' and source_name is not null
    order by created_on`.execute(db);
  return rows;
}

const batch = 1000;

export async function retryDeadLetters(boss: PgBoss): Promise<number> {
  const moved = await boss.redrive(deadLetter, { limit: batch });
  return moved < batch ? moved : moved + (await retryDeadLetters(boss));
}

/** Makes the attempt under way the last one. */
export async function endRetries(db: Db, id: string): Promise<void> {
  await sql`update pgboss.job set retry_limit = retry_count where id = ${id} and state = 'active'`.execute(
    db,
  );
}
