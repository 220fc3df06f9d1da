import { CompiledQuery, sql } from 'kysely';
import pg from 'pg';
import { vi } from 'vitest';
import type { Db } from './open.ts';

/**
 * How the database would answer what the act asks of it first, where reading a whole table is dear: in the few
 * thousand rows of a test it is not, in those of a society it is.
 */
export async function planOf(db: Db, act: () => Promise<unknown>): Promise<string> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await act();
  const [[text, values] = []] = query.mock.calls as unknown as [string, unknown[]][];
  query.mockRestore();
  return db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await trx.executeQuery<{ 'QUERY PLAN': string }>(
      CompiledQuery.raw(`explain ${text}`, values ?? []),
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}
