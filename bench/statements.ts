import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { postgresqlFolder } from '../scripts/system-packages.ts';
import type { Act } from './acts.ts';
import type { Browser } from './browser.ts';
import { cpuOfServer } from './processes.ts';
import { ask } from './sql.ts';

/** What postgresql.conf must say for statements to be captured. */
export const captureSettings = `
logging_collector = on
log_destination = 'jsonlog'
log_rotation_size = 0
`;

/**
 * The statements of one act with what they were told, as a script of pgbench that leaves nothing behind. What an act
 * writes is undone as it commits, so that the script writes the same again.
 */
export async function capture(browser: Browser, url: string, act: Act): Promise<string> {
  const [sent] = await act.ready(1);
  if (!sent) throw new Error(`${act.name} is never ready`);
  const [settings] = await ask<{ data_directory: string }>(url, 'show data_directory');
  const folder = join(settings?.data_directory ?? '', 'log');
  if (act.isWrite) await ask(url, undoneAtCommit);
  await ask(url, `alter system set log_statement = 'all'`);
  await ask(url, 'select pg_reload_conf()');
  await later(300);
  const before = linesOf(folder).length;
  const answer = await browser.send(sent);
  await later(500);
  const lines = linesOf(folder).slice(before);
  await ask(url, 'alter system reset log_statement');
  await ask(url, 'select pg_reload_conf()');
  if (act.isWrite) await ask(url, doneAgain);
  if (act.isWrite ? answer.status !== 500 : !act.isDone(answer)) {
    throw new Error(`${act.name} was not captured: ${answer.status} ${answer.location}`);
  }
  return scriptOf(
    lines.map(statementIn).filter((each) => each !== undefined),
    act.isWrite ?? false,
  );
}

const undoneAtCommit = `
create function undone() returns trigger language plpgsql as $$ begin raise exception 'captured'; end $$;
create constraint trigger undone after insert on entries deferrable initially deferred
  for each row execute function undone();`;

/** A file is received before the act that sends it, and stays when that is undone. */
const doneAgain = `
drop function undone cascade;
delete from files where case_id is null and draft_id is null;`;

interface LogLine {
  readonly application_name?: string;
  readonly message?: string;
  readonly detail?: string;
}

const linesOf = (folder: string): LogLine[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line));

/** A statement of the product's requests, with its parameters in their places; undefined for whatever else is logged. */
function statementIn({ application_name, message = '', detail = '' }: LogLine): string | undefined {
  const [, text] = /^(?:statement|execute [^:]*): (.*)$/s.exec(message) ?? [];
  if (application_name !== 'repons' || text === undefined) return undefined;
  // The jobs that look for work are not the act's; the work that it leaves is.
  if (text.includes('pgboss') && !/^\s*(?:with .*)?insert/is.test(text)) return undefined;
  const values = new Map(
    [...detail.matchAll(/\$(\d+) = ('(?:[^']|'')*'|NULL)/g)].map(([, place, value]) => [place, value]),
  );
  return text
    .trim()
    .replace(/;$/, '')
    .replace(/\$(\d+)/g, (whole, place: string) => values.get(place) ?? whole);
}

function scriptOf(statements: readonly string[], isWrite: boolean): string {
  const isEnd = (text: string) => /^(begin|commit|rollback|start transaction)/i.test(text);
  // After the commit that undoes it, the product asks only for the page that says so.
  const last = isWrite ? statements.findLastIndex((text) => /^commit/i.test(text)) : statements.length;
  const kept = statements.slice(0, last).filter((text) => !isEnd(text));
  return ['begin', ...withNewIds(kept), 'rollback']
    .map((text) => (text.endsWith('\\gset') || /\\gset \w+$/.test(text) ? text : `${text};`))
    .join('\n');
}

/** A case and an entry have another id each time: what names them later names the one that was just given. */
function withNewIds(statements: readonly string[]): string[] {
  const names = new Map<string, string>();
  return statements.map((text, index) => {
    let named = text;
    for (const [id, name] of names) named = named.replaceAll(id, `:${name}id`);
    const following = statements.slice(index + 1).join('\n');
    const [, table] = /^insert into "(cases|entries)" .* returning "id"$/s.exec(text) ?? [];
    const given =
      table === 'cases'
        ? /pg_notify\('repons_cases', '([0-9a-f-]{36})/.exec(following)?.[1]
        : table &&
          (/"entryId":\s*"(\d+)"/.exec(following)?.[1] ?? /"entry_id" = '(\d+)'/.exec(following)?.[1]);
    if (!table || !given) return named;
    names.set(given, `${table}_`);
    return `${named} \\gset ${table}_`;
  });
}

/** Milliseconds of processor that the server uses for these statements alone, by pgbench on one connection. */
export async function rawCost(url: string, file: string, count: number, postmaster: number): Promise<number> {
  const run = async (transactions: number) => {
    const { hostname, port, pathname, username } = new URL(url);
    const program = join(postgresqlFolder() ?? '', 'pgbench');
    const how = `-n -c 1 -t ${transactions} -h ${hostname} -p ${port} -U ${username}`;
    const args = [...how.split(' '), '-f', file, pathname.slice(1)];
    const said = execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
    if (!said.includes(`processed: ${transactions}/${transactions}`))
      throw new Error(`pgbench failed: ${said}`);
    // The backend that has ended is counted with its parent, once the parent has seen it end.
    await later(300);
  };
  await run(10);
  const before = cpuOfServer(postmaster);
  await run(count);
  return (cpuOfServer(postmaster) - before) / count;
}
