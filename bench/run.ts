import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgresql } from '../scripts/private-postgresql.ts';
import { freePort } from '../src/program-under-test.ts';
import { root } from '../src/root.ts';
import { machine } from './machine.ts';
import { report } from './report.ts';
import { measureHello, measureSize, type Results, serverSettings } from './size.ts';
import { ask, databaseAt } from './sql.ts';

const { values, positionals } = parseArgs({
  options: { profile: { type: 'boolean' }, only: { type: 'string' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 100))
  throw new Error('npm run bench -- 10000 100000');

const server = await startPostgresql(serverSettings);
await ask(server.url, 'create role repons superuser login');
const inspectAt = values.profile ? await freePort() : undefined;
const folder = await mkdtemp(join(tmpdir(), 'repons-bench-'));
// Stopped by hand, it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.stop();
    process.exit(1);
  });
}
try {
  const results: Results = { ...(await machine(server.url)), sizes: [], hello: await measureHello() };
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
    const name = `cases_${size}`;
    await ask(server.url, `create database ${name}`);
    results.sizes.push(
      await measureSize(databaseAt(server.url, name), size, { folder, inspectAt, only: values.only }),
    );
    await ask(server.url, `drop database ${name} with (force)`);
    await writeFile(join(root, 'dist/bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
    // A profile, and some acts alone, are looked at and not reported.
    if (!values.profile && values.only === undefined) await report(results);
  }
} finally {
  server.stop();
  await rm(folder, { recursive: true, force: true });
}
