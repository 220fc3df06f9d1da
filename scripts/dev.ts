import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';

// Builds and runs the product, and does both again when a source changes.
let program: ChildProcess | undefined;
let turn = buildAndRun();
let pause: NodeJS.Timeout | undefined;

for (const folder of ['src', 'catalogue', 'migrations']) {
  watch(folder, { recursive: true }, () => {
    // Editors write a file in several steps, and several files at once.
    clearTimeout(pause);
    pause = setTimeout(() => {
      turn = turn.then(buildAndRun);
    }, 100);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    await stop();
    process.exit();
  });
}

/** A source that does not build leaves the running program alone. */
async function buildAndRun() {
  const [code] = await once(node('scripts/build.ts'), 'exit');
  if (code !== 0) return;
  await stop();
  program = node('--enable-source-maps', 'dist/main.js');
}

async function stop() {
  if (program === undefined || program.exitCode !== null || program.signalCode !== null) return;
  if (!program.killed) program.kill();
  await once(program, 'exit');
}

function node(...args: string[]) {
  return spawn(process.execPath, args, { stdio: 'inherit' });
}
