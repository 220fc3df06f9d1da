import type { Act } from './acts.ts';
import type { Browser } from './browser.ts';
import { ask } from './sql.ts';

/** What one request asks the database. */
export interface Counts {
  readonly queries: number;
  /** Rows, and entries of indexes, that they went through. */
  readonly rows: number;
}

const requests = 16;

export async function counted(browser: Browser, url: string, act: Act): Promise<Counts> {
  const sent = await act.ready(requests);
  const before = await totals(url);
  for (const each of sent) await browser.send(each);
  const after = await totals(url);
  return {
    queries: (after.queries - before.queries) / sent.length,
    rows: (after.rows - before.rows) / sent.length,
  };
}

async function totals(url: string): Promise<Counts> {
  // A connection tells what it has read when it ends, or seconds later.
  await ask(url, `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${productRole}'`);
  await new Promise((later) => setTimeout(later, 200));
  const [row] = await ask<{ queries: number; rows: number }>(
    url,
    `select
       (select coalesce(sum(calls), 0)::float8 from pg_stat_statements
        where userid = '${productRole}'::regrole and toplevel
          and dbid = (select oid from pg_database where datname = current_database())
          and query !~* '^(begin|commit|rollback)' and (query !~ 'pgboss' or query ~* 'insert')) as queries,
       (select sum(seq_tup_read) from pg_stat_user_tables where schemaname = 'public')::float8
         + (select sum(idx_tup_read) from pg_stat_user_indexes where schemaname = 'public')::float8 as rows`,
  );
  return { queries: row?.queries ?? 0, rows: row?.rows ?? 0 };
}

/** The role by which the measured product reaches its database, so that its statements are told from ours. */
export const productRole = 'repons';

export interface SlowQuery {
  readonly text: string;
  readonly calls: number;
  readonly meanMs: number;
}

/** The product's statements since the last time they were forgotten, the slowest first. */
export const slowest = (url: string): Promise<SlowQuery[]> =>
  ask<SlowQuery>(
    url,
    `select regexp_replace(query, '\\s+', ' ', 'g') as text, calls::int, round(mean_exec_time::numeric, 2)::float8 as "meanMs"
     from pg_stat_statements
     where userid = '${productRole}'::regrole and toplevel and calls > 4
       and dbid = (select oid from pg_database where datname = current_database())
     order by mean_exec_time desc limit 12`,
  );

export const forget = (url: string) => ask(url, 'select pg_stat_statements_reset()');
