import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/open.ts';

/** Failures within the minutes below, from which on nobody's password is looked at, right or wrong. */
const limits = { accountFromAddress: 10, account: 30, address: 100 };
const minutes = 15;

type Admission = { readonly attemptId: string } | { readonly waitSeconds: number };

/**
 * Counts a try as a failure before its password is looked at, so that parallel guesses cannot pass together;
 * where a limit is reached, gives the wait instead and counts nothing. Who succeeds calls `takeBack`.
 */
export function countAttempt(db: Db, email: string, address: string): Promise<Admission> {
  // Each statement must see what the last holder of the lock committed, whatever the server's default is.
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${lockKey})`.execute(trx);
      await trx.deleteFrom('sign_in_attempts').where('at', '<=', sql<Date>`now() - ${span}`).execute();
      const waitSeconds = await waitFor(trx, email, address);
      if (waitSeconds !== null) return { waitSeconds };
      const row = trx.insertInto('sign_in_attempts').values({ email, address }).returning('id');
      return { attemptId: (await row.executeTakeFirstOrThrow()).id };
    });
}

/** The password was right: the try was no failure. */
export async function takeBack(db: Db, attemptId: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('id', '=', attemptId).execute();
}

/** One lock for everybody: it is held for milliseconds, where hashing a password takes a hundred. */
const lockKey = 7_326_010;
const span = sql.raw(`interval '${minutes} minutes'`);

/** Seconds until the oldest failure of every limit reached has expired; null where none is reached. */
async function waitFor(db: Db, email: string, address: string): Promise<number | null> {
  const ofAccount = sql`email = ${email}`;
  const ofAddress = sql`address = ${address}`;
  const { rows } = await sql<{ wait: number | null }>`
    select ceil(extract(epoch from ${span} - (now() - greatest(
      ${oldestOf(sql`${ofAccount} and ${ofAddress}`, limits.accountFromAddress)},
      ${oldestOf(ofAccount, limits.account)},
      ${oldestOf(ofAddress, limits.address)}
    ))))::integer as wait`.execute(db);
  return rows[0]?.wait ?? null;
}

const oldestOf = (matching: RawBuilder<unknown>, limit: number) =>
  sql`(select min(at) from sign_in_attempts where ${matching} having count(*) >= ${limit})`;
