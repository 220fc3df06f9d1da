import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../src/root.ts';
import type { ActResult, Results, SizeResult } from './size.ts';

/** Says the figures in the terminal, and writes them between the two marks of the README. */
export async function report(results: Results): Promise<void> {
  const figures = figuresOf(results);
  console.log(`\n${figures}`);
  const file = join(root, 'bench/README.md');
  const text = await readFile(file, 'utf8');
  const marks = /(?<=<!-- figures -->\n).*(?=<!-- \/figures -->)/s;
  if (!marks.test(text)) throw new Error('bench/README.md has no marks to write between');
  await writeFile(
    file,
    text.replace(marks, () => `\n${figures}\n\n`),
  );
}

const aimedAt = 100_000;
const mostGrowth = 1.3;

function figuresOf(results: Results): string {
  const { sizes } = results;
  return [
    `${results.date}, \`${results.command}\`: ${results.processor}, ${results.cores} cores, ${results.memoryGb} GB; ` +
      `Node ${results.node}, PostgreSQL ${results.postgresql}; load of the machine at the start ${results.load}.`,
    'A bare Hono page costs ' +
      `${ms(results.hello.alone.app)} ms of processor alone and ${ms(results.hello.together.app)} ms with 16 at once.`,
    '### Processor of an act\n\nMilliseconds of the product and PostgreSQL together, one at a time.',
    sideBySide(sizes),
    '### The whole house',
    houses(sizes),
    ...sizes.flatMap((each) => [
      `### ${count(each.size)} cases, act by act`,
      actByAct(each, results),
      slow(each),
    ]),
  ].join('\n\n');
}

/** Growth, and how far each act is from its aim. */
function sideBySide(sizes: readonly SizeResult[]): string {
  const [first] = sizes;
  const last = sizes.at(-1);
  const rows = (first?.acts ?? []).map(({ name, aim }) => {
    const costs = sizes.map((each) => costAt(each, name));
    const atAim = sizes.find(({ size }) => size === aimedAt);
    const cost = atAim && costAt(atAim, name);
    const growth = (costs.at(-1) ?? 0) / (costs[0] ?? 1);
    return [
      name,
      ...costs.map(ms),
      aim ?? '',
      aim && cost !== undefined ? (cost <= aim ? 'met' : `× ${(cost / aim).toFixed(1)}`) : '',
      ...(sizes.length > 1 ? [`${growth.toFixed(2)}${growth > mostGrowth ? ' ✗' : ''}`] : []),
      bar(cost ?? costs.at(-1) ?? 0, aim ?? undefined),
    ];
  });
  return table(
    [
      'act',
      ...sizes.map(({ size }) => count(size)),
      'aim',
      `at ${count(aimedAt)}`,
      ...(sizes.length > 1 ? [`${count(last?.size ?? 0)} ÷ ${count(first?.size ?? 0)}`] : []),
      'a block is 1 ms; the aim is │',
    ],
    rows,
  );
}

function houses(sizes: readonly SizeResult[]): string {
  const row = (name: string, of: (each: SizeResult) => string, aim = '') => [name, ...sizes.map(of), aim];
  return table(
    ['', ...sizes.map(({ size }) => count(size)), 'aim'],
    [
      row('generated in', ({ generateSeconds }) => `${generateSeconds.toFixed(0)} s`),
      row('database', ({ databaseMb }) => `${count(databaseMb)} MB`),
      row('first start', ({ firstStartMs }) => `${(firstStartMs / 1000).toFixed(1)} s`),
      row('second start', ({ secondStartMs }) => `${(secondStartMs / 1000).toFixed(1)} s`, '3 s'),
      row('memory of the product after the run', ({ memory }) => `${memory.now.toFixed(0)} MB`, '200 MB'),
      row('the most it had', ({ memory }) => `${memory.most.toFixed(0)} MB`),
      row('submissions a second, 16 at once', (each) => perSecond(each, 'submit'), '400'),
      row('processor of a notice by e-mail', ({ notices }) => `${ms(notices.ms)} ms`),
      row('notices of a new case', ({ notices }) => notices.notices.toFixed(0)),
    ],
  );
}

function actByAct({ acts }: SizeResult, { hello }: Results): string {
  return table(
    [
      'act',
      'product',
      'PostgreSQL',
      '16 at once',
      '÷ hello',
      '÷ raw SQL',
      'p50',
      'p99',
      'p50, 16',
      'p99, 16',
      'queries',
      'rows',
      'kB',
    ],
    acts.map((act) => [
      act.name,
      ms(act.alone.app),
      ms(act.alone.database),
      ms(act.together.app + act.together.database),
      (costOf(act) / hello.alone.app).toFixed(1),
      (costOf(act) / act.raw).toFixed(1),
      ms(act.alone.p50),
      ms(act.alone.p99),
      ms(act.together.p50),
      ms(act.together.p99),
      act.queries.toFixed(0),
      count(act.rows),
      (act.alone.bytes / 1000).toFixed(1),
    ]),
  );
}

/** The statements that take more than five milliseconds one at a time. */
function slow({ slowest }: SizeResult): string {
  const over = slowest.filter(({ meanMs }) => meanMs > 5);
  if (over.length === 0) return 'No statement takes 5 ms.';
  const lines = over.map(
    ({ text, meanMs, calls }) => `- ${meanMs} ms, ${calls} times: \`${text.slice(0, 160)}…\``,
  );
  return `Statements that take more than 5 ms:\n\n${lines.join('\n')}`;
}

const costOf = ({ alone }: ActResult) => alone.app + alone.database;

function costAt({ acts }: SizeResult, name: string): number {
  const act = acts.find((each) => each.name === name);
  return act ? costOf(act) : 0;
}

const perSecond = ({ acts }: SizeResult, name: string) =>
  (acts.find((act) => act.name === name)?.together.perSecond ?? 0).toFixed(0);

function bar(value: number, aim: number | undefined): string {
  const blocks = Math.min(40, Math.round(value));
  const full = '█'.repeat(blocks);
  if (aim === undefined) return full;
  const at = Math.round(aim);
  return blocks > at ? `${full.slice(0, at)}│${full.slice(at)}` : `${full.padEnd(at, '·')}│`;
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const count = (value: number) => Math.round(value).toLocaleString('en-CA');

const table = (head: readonly (string | number)[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
