import { sql } from 'kysely';
import pg from 'pg';
import { vi } from 'vitest';
import type { Db } from './open.ts';

/** How the database would answer what the act asks of it first. */
export async function planOf(db: Db, act: () => Promise<unknown>): Promise<string> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await act();
  const [[text, values] = []] = query.mock.calls as unknown as [string, unknown[]][];
  query.mockRestore();
  const explain = db.getExecutor().provideConnection((connection) =>
    connection.executeQuery<{ 'QUERY PLAN': string }>({
      sql: `explain ${text}`,
      parameters: values ?? [],
      query: sql`explain`.toOperationNode() as never,
      queryId: {} as never,
    }),
  );
  return (await explain).rows.map((row) => row['QUERY PLAN']).join('\n');
}
