import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { expect, test } from 'vitest';
import { EmbeddedSocket } from './embedded-socket.ts';

const clientOf = (worker: Worker) =>
  new pg.Client({ stream: () => new EmbeddedSocket(worker), host: 'embedded', user: 'postgres', ssl: false });

test('a database that stops while it is asked fails the question', async () => {
  const worker = new Worker('require("worker_threads").parentPort.once("message", () => process.exit())', {
    eval: true,
  });
  await expect(clientOf(worker).connect()).rejects.toThrow('Connection terminated unexpectedly');
});

test('a database that has stopped says so', async () => {
  const worker = new Worker('', { eval: true });
  await once(worker, 'exit');
  await expect(clientOf(worker).connect()).rejects.toThrow('The embedded database has stopped');
});
