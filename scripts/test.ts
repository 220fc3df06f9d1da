import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, playwrightOutcomes, summary, vitestOutcomes } from './outcomes.ts';
import { startPostgresql } from './private-postgresql.ts';
import { requirePackages } from './system-packages.ts';

const usage = `npm test                               everything
npm test -- check                      Biome, TypeScript and Knip
npm test -- unit [what vitest takes]
npm test -- e2e [what Playwright takes]`;

const [part = 'all', ...toolArguments] = process.argv.slice(2);
const isWanted = (name: string) => part === name || part === 'all';
const reports = mkdtempSync(join(tmpdir(), 'repons-reports-'));
const outcomes: Outcome[] = [];

let running: ChildProcess | undefined;
let interruption: NodeJS.Signals | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // npm passes on a Ctrl-C that the terminal has sent to us already: a tool told twice stops without tidying.
    if (interruption !== undefined) return;
    interruption = signal;
    running?.kill('SIGINT');
  });
}

try {
  await runParts();
} catch (error) {
  outcomes.push({ name: error instanceof Error ? error.message : String(error), status: 'failed' });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${summary(outcomes)}`);
process.exitCode = outcomes.length > 0 && outcomes.every(({ status }) => status === 'passed') ? 0 : 1;

async function runParts() {
  if (!['all', 'check', 'unit', 'e2e'].includes(part))
    throw new Error(`There is no part "${part}":\n${usage}`);
  if (isWanted('unit')) await requirePackages('postgresql');
  if (isWanted('e2e')) await requirePackages('postgresql', 'chromium-headless-shell');
  if (isWanted('check')) await check();
  if (part === 'check') return;
  if (!(await step('build', 'node', 'scripts/build.ts'))) return;
  const postgresql = await startPostgresql();
  process.env.TEST_DATABASE_URL = postgresql.url;
  try {
    if (isWanted('unit')) await unit();
    if (isWanted('e2e')) await e2e();
  } finally {
    postgresql.stop();
  }
}

async function check() {
  await step('Biome', 'biome', 'check');
  await step('TypeScript', 'tsc');
  await step('Knip', 'knip');
}

async function unit() {
  const report = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = await run('vitest', ['run', ...reporters, ...toolArguments]);
  count('vitest', succeeded, report, vitestOutcomes);
}

async function e2e() {
  const report = join(reports, 'playwright.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const succeeded = await run('playwright', ['test', '--reporter=list,json', ...toolArguments]);
  count('Playwright', succeeded, report, playwrightOutcomes);
}

/** Runs a tool that passes or fails as a whole. */
async function step(name: string, tool: string, ...args: string[]): Promise<boolean> {
  const succeeded = await run(tool, args);
  outcomes.push({ name, status: succeeded ? 'passed' : 'failed' });
  return succeeded;
}

/** Runs a tool to its end, its output shown as it comes. */
async function run(tool: string, args: string[]): Promise<boolean> {
  console.log(`\n> ${[tool, ...args].join(' ')}`);
  running = spawn(tool, args, { stdio: 'inherit' });
  const [code] = await once(running, 'exit');
  if (interruption !== undefined) throw new Error(`stopped by ${interruption}`);
  return code === 0;
}

/** A runner that fails without a failed test, or that leaves no report, is a failure itself. */
function count<Report>(tool: string, succeeded: boolean, file: string, read: (report: Report) => Outcome[]) {
  const found = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : [];
  outcomes.push(...found);
  if (found.length === 0 || (!succeeded && found.every(({ status }) => status !== 'failed'))) {
    outcomes.push({ name: `${tool} (see above)`, status: 'failed' });
  }
}
