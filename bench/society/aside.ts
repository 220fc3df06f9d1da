import type pg from 'pg';

/**
 * Does the work without the references of these tables and the indexes that no constraint needs, then makes them again
 * as they were: a reference is then checked for all rows at once, and an index sorted rather than grown.
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ take: string; give: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as take,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as give
     from pg_constraint where contype = 'f' and conrelid = any($1::text[]::regclass[])
     union all
     select format('drop index %I', indexname), indexdef
     from pg_indexes where schemaname = 'public' and tablename = any($1::text[])
       and not exists (select from pg_constraint where conindid = format('%I', indexname)::regclass)`,
    [tables],
  );
  for (const { take } of rows) await client.query(take);
  await work();
  for (const { give } of rows.toReversed()) await client.query(give);
}
