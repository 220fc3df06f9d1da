import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../src/root.ts';
import { type Act, actsOf } from './acts.ts';
import { Browser } from './browser.ts';
import { type Counts, counted, forget, productRole, type SlowQuery, slowest } from './counts.ts';
import { generate, productSettings } from './generate.ts';
import type { Machine } from './machine.ts';
import { type Measured, measure } from './measure.ts';
import { holdNotices, type NoticeCost, noticeCost } from './notices.ts';
import { startPost } from './post.ts';
import { memoryOf } from './processes.ts';
import { type Running, start } from './product.ts';
import { profiled } from './profile.ts';
import { ask } from './sql.ts';
import { capture, captureSettings, rawCost } from './statements.ts';
import { signedInAgents, signedInMembers } from './viewers.ts';

export interface ActResult extends Counts {
  readonly name: string;
  readonly aim: number | null;
  readonly alone: Measured;
  readonly together: Measured;
  /** Milliseconds of processor of the same statements by pgbench. */
  readonly raw: number;
}

export interface SizeResult {
  readonly size: number;
  readonly generateSeconds: number;
  readonly databaseMb: number;
  readonly firstStartMs: number;
  readonly secondStartMs: number;
  readonly memory: { readonly now: number; readonly most: number };
  readonly acts: readonly ActResult[];
  readonly notices: NoticeCost;
  readonly slowest: readonly SlowQuery[];
}

export interface Results extends Machine {
  readonly hello: { readonly alone: Measured; readonly together: Measured };
  readonly sizes: SizeResult[];
}

/** What the measured server has beside its defaults: what a machine of this size is usually given, and what we look at it with. */
export const serverSettings = `
shared_buffers = '1GB'
max_wal_size = '4GB'
shared_preload_libraries = 'pg_stat_statements'
${captureSettings}`;

const atOnce = 16;
const warmUp = 64;

/** The least of this stack, in the same run: what everything is compared with. */
export async function measureHello(): Promise<Results['hello']> {
  const hello = await start('dist/bench/hello.js', '/');
  const browser = new Browser(hello.origin);
  const act = {
    name: 'hello',
    ready: async (count: number) => Array.from({ length: count }, () => ({ path: '/' })),
    isDone: ({ status }: { status: number }) => status === 200,
  };
  const how = { app: hello.pid, postmaster: undefined };
  try {
    await measure(browser, act, { ...how, count: 2000, atOnce });
    return {
      alone: await measure(browser, act, { ...how, count: 4000, atOnce: 1 }),
      together: await measure(browser, act, { ...how, count: 4000, atOnce }),
    };
  } finally {
    browser.close();
    await hello.stop();
  }
}

interface Options {
  readonly folder: string;
  /** The port at which the product is profiled, if it is. */
  readonly inspectAt: number | undefined;
  /** Part of the names of the acts that are looked at. */
  readonly only?: string | undefined;
}

/** Generates a database of this size, starts the product on it, and measures every act. */
export async function measureSize(
  url: string,
  size: number,
  { folder, inspectAt, only = '' }: Options,
): Promise<SizeResult> {
  const say = (text: string) => console.log(`${size}: ${text}`);
  const started = performance.now();
  const generated = await generate(url, size, { now: new Date() });
  const generateSeconds = (performance.now() - started) / 1000;
  say(`generated in ${Math.round(generateSeconds)} s`);
  await ask(url, `create extension pg_stat_statements`);
  const [found] = await ask<{ size: number; pid: number }>(
    url,
    'select (pg_database_size(current_database()) / 1048576)::int as size, pg_backend_pid() as pid',
  );
  const [backend] = await ask<{ parent: string }>(url, `select pg_read_file('postmaster.pid') as parent`);
  const postmaster = Number(backend?.parent.split('\n')[0]);
  const post = await startPost();
  const asProduct = Object.assign(new URL(url), { username: productRole }).href;
  const environment = {
    ...productSettings(asProduct),
    SMTP_URL: post.url,
    DATA_DIR: await mkdtemp(join(folder, 'data-')),
  };
  const inspected = inspectAt === undefined ? [] : [`--inspect=127.0.0.1:${inspectAt}`];
  const startProduct = () => start('dist/main.js', '/fr/connexion', environment, inspected);
  let product = await startProduct();
  const firstStartMs = product.startMs;
  await product.stop();
  product = await startProduct();
  const browser = new Browser(product.origin);
  say(`starts in ${Math.round(firstStartMs)} ms, then in ${Math.round(product.startMs)} ms`);
  try {
    await holdNotices(url);
    const people = await signedInMembers(browser, url, generated);
    const half = people.length / 2;
    const every = await actsOf({
      browser,
      url,
      generated,
      members: people.slice(0, half),
      openers: people.slice(half),
      agents: await signedInAgents(browser, url, generated),
    });
    const acts = every.filter(({ name }) => name.includes(only));
    const results = await measuredActs({ acts, browser, url, product, postmaster, size, inspectAt, say });
    const memory = memoryOf(product.pid);
    return {
      size,
      generateSeconds,
      databaseMb: found?.size ?? 0,
      firstStartMs,
      secondStartMs: product.startMs,
      memory,
      ...results,
      notices:
        only || inspectAt !== undefined
          ? { notices: 0, ms: 0 }
          : await noticeCost(url, { app: product.pid, postmaster }),
    };
  } finally {
    browser.close();
    await product.stop();
    await post.stop();
  }
}

interface Bench {
  readonly acts: readonly Act[];
  readonly browser: Browser;
  readonly url: string;
  readonly product: Running;
  readonly postmaster: number;
  readonly size: number;
  readonly inspectAt: number | undefined;
  say(text: string): void;
}

async function measuredActs(bench: Bench) {
  const { acts, browser, url, product, postmaster, size, inspectAt, say } = bench;
  const how = { app: product.pid, postmaster };
  // All the code is compiled before any of it is measured.
  for (const act of acts) await measure(browser, act, { ...how, count: Math.min(warmUp, act.count), atOnce });
  if (inspectAt !== undefined) {
    for (const act of acts) {
      const work = () => measure(browser, act, { ...how, count: act.count, atOnce: 1 });
      const spent = await profiled(inspectAt, work);
      say(`${act.name}:`);
      for (const { name, share } of spent.slice(0, 30)) say(`  ${(100 * share).toFixed(1)} % ${name}`);
    }
    return { acts: [], slowest: [] };
  }
  await forget(url);
  const alone: Measured[] = [];
  for (const act of acts) alone.push(await measured(act, 1));
  const slow = await slowest(url);
  const together: Measured[] = [];
  for (const act of acts) together.push(await measured(act, atOnce));
  const results: ActResult[] = [];
  for (const [index, act] of acts.entries()) {
    const counts = await counted(browser, url, act);
    // Kept where one can read it, and explain what is slow.
    const file = join(root, `dist/bench/${size} ${act.name}.sql`);
    writeFileSync(file, await capture(browser, url, act));
    const raw = await rawCost(url, file, act.count, postmaster);
    results.push({
      name: act.name,
      aim: act.aim ?? null,
      ...counts,
      alone: alone[index] as Measured,
      together: together[index] as Measured,
      raw,
    });
    say(
      `${act.name}: ${counts.queries.toFixed(1)} queries, ${counts.rows.toFixed(0)} rows, raw ${raw.toFixed(2)} ms`,
    );
  }
  return { acts: results, slowest: slow };

  async function measured(act: Act, atOnce: number): Promise<Measured> {
    const result = await measure(browser, act, { ...how, count: act.count, atOnce });
    const { app, database, p50 } = result;
    say(
      `${act.name}, ${atOnce} at once: ${app.toFixed(2)} + ${database.toFixed(2)} ms, p50 ${p50.toFixed(1)} ms`,
    );
    return result;
  }
}
