import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

// A thread of its own: a query in WebAssembly would stop every timer and request of the program's thread.
// Node runs this file from its source in tests, so it imports packages only.

const { folder, engine } = workerData as { folder: string; engine: WebAssembly.Module };
if (!existsSync(join(folder, 'PG_VERSION'))) await create();
const database = await PGlite.create(folder, { pgliteWasmModule: engine });

/** PGlite is one session, so each connection has it to itself, in turn. */
let turn = Promise.resolve();
parentPort?.on('message', (message: MessagePort | 'stop') => {
  turn = message === 'stop' ? turn.then(stop) : afterTurn(message);
});
parentPort?.postMessage('ready');

/** In another folder, renamed once whole: a process killed here would else leave half a database. */
async function create() {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const created = await PGlite.create(unfinished, {
    pgliteWasmModule: engine,
    initDbStartParams: ['--locale-provider=builtin', '--builtin-locale=PG_UNICODE_FAST', '--encoding=UTF8'],
  });
  await created.close();
  renameSync(unfinished, folder);
}

function afterTurn(port: MessagePort): Promise<void> {
  // Listened to from now on: a connection may be given up before its turn comes.
  const closed = once(port, 'close');
  return turn.then(async () => {
    port.on('message', (bytes: Uint8Array) => answer(port, bytes));
    await closed;
    // As a server forgets a session: its transaction, prepared statements, locks and settings.
    await database.exec('rollback');
    await database.exec('discard all');
  });
}

/** Streams, since PGlite keeps every message that it answers any other way. */
function answer(port: MessagePort, bytes: Uint8Array) {
  return database.execProtocolRawStream(bytes, {
    syncToFs: false,
    onRawData(part) {
      const copy = part.slice();
      port.postMessage(copy, [copy.buffer]);
    },
  });
}

async function stop() {
  await database.close();
  process.exit();
}
