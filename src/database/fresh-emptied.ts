import { migrate, migrationsOf } from './migrate.ts';
import type { Database } from './open.ts';

/**
 * A database as the migrations of this folder leave it, with nothing in it. One that they have made before is only
 * emptied: to make its tables anew takes longer than most tests.
 */
export async function emptied(database: Database, migrations: string): Promise<Database> {
  if (await isMadeBy(database, migrations)) await database.pool.query(deleteAll);
  else {
    await database.pool.query(dropAll);
    await migrate(database, migrations);
  }
  return database;
}

/** The same database, which goes to the idle ones when it is closed. */
export const takenUntilClosed = (database: Database, idle: Database[]): Database => ({
  ...database,
  async close() {
    if (database.pool.idleCount === database.pool.totalCount) idle.push(database);
    else throw new Error('A test left a connection open: release its client, or await its transaction');
  },
});

async function isMadeBy({ pool }: Database, migrations: string): Promise<boolean> {
  const { rows } = await pool.query("select to_regclass('public.migrations') is not null as is_there");
  if (!rows[0].is_there) return false;
  const applied = await pool.query('select name, sha256 from migrations order by name collate "C"');
  const wanted = (await migrationsOf(migrations)).map(({ name, sha256 }) => ({ name, sha256 }));
  return JSON.stringify(applied.rows) === JSON.stringify(wanted);
}

/**
 * The queue keeps its tables too. As a replica does, without the triggers that refuse it. A table that has grown is
 * given up whole: the embedded database sweeps up nothing by itself, and plans by what a table weighs.
 */
const deleteAll = `do $$
declare each record;
begin
  set local session_replication_role = replica;
  for each in
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> 'migrations'
      or schemaname = 'pgboss' and tablename not in ('version', 'queue')
  loop
    if pg_relation_size(each.name::regclass) > 250000 then
      execute 'truncate ' || each.name || ' cascade';
    else
      execute 'delete from ' || each.name;
    end if;
  end loop;
  perform setval(format('%I.%I', schemaname, sequencename), start_value, false) from pg_sequences
  where schemaname = 'public';
end $$`;

const dropAll = `do $$
declare each record;
begin
  for each in select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
  loop
    execute format('drop schema %I cascade', each.name);
  end loop;
  create schema public;
end $$`;
