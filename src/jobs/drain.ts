import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Db } from '../database/open.ts';

/** Does one piece of work once. */
export type Attempt<Told> = <Name extends keyof Told>(
  piece: { readonly id: string; readonly name: Name; readonly data: Told[Name] },
  signal: AbortSignal,
) => Promise<void>;

interface Drained<Told> {
  readonly db: Db;
  readonly boss: PgBoss;
  readonly names: readonly (keyof Told & string)[];
  readonly attempt: Attempt<Told>;
  readonly now: Date;
}

/** Does all work due at `now`, one after another, each once; throws an AggregateError of what failed. */
export async function drain<Told>({ db, boss, names, attempt, now }: Drained<Told>): Promise<void> {
  const failed = new Map<string, unknown>();
  const next = () => claimDue<Told>(db, names, now, [...failed.keys()]);
  for (let job = await next(); job !== undefined; job = await next()) {
    const { name, id } = job;
    try {
      await attempt(job, new AbortController().signal);
      await boss.complete(name, id);
    } catch (error) {
      failed.set(id, error);
      await boss.fail(name, id, error instanceof Error ? error : { thrown: String(error) });
    }
  }
  if (failed.size > 0) throw new AggregateError(failed.values(), `${failed.size} pieces of work failed`);
}

/** As a worker of pg-boss claims work, but by a given clock. What was not put off is due, whenever it was left. */
async function claimDue<Told>(db: Db, names: readonly string[], now: Date, except: readonly string[]) {
  const { rows } = await sql<{ name: keyof Told & string; id: string; data: Told[keyof Told & string] }>`
    update pgboss.job set
      state = 'active',
      started_on = now(),
      heartbeat_on = now(),
      retry_count = case when started_on is null then retry_count else retry_count + 1 end
    where id = (
      select id from pgboss.job
      where state < 'active' and not blocked and name = any(${names})
        and (start_after <= ${now} or start_after = created_on) and id <> all(${except}::uuid[])
      order by created_on, name
      limit 1 for update skip locked
    )
    returning name, id, data`.execute(db);
  return rows[0];
}
