import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Ear } from './signals.ts';

const pingMs = 5_000;
const againMs = 1_000;

/**
 * Hears what any process notifies on this channel, over a connection of its own, which comes back by itself when it
 * is lost and then says that something may have been missed. Gives the way to stop.
 */
export async function listenOnServer(
  options: pg.ClientConfig,
  channel: string,
  ear: Ear,
): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  let client = newClient(options, ear);
  const connect = async () => {
    client = newClient(options, ear);
    await client.connect();
    await client.query(`listen ${channel}`);
  };
  const keep = async () => {
    while (!stopped.signal.aborted) {
      await lossOf(client);
      while (!stopped.signal.aborted && !(await connect().then(said(true), said(false)))) {
        await client.end().catch(() => {});
        await pause(againMs, undefined, { signal: stopped.signal }).catch(() => {});
      }
      if (!stopped.signal.aborted) ear.missed();
    }
  };
  await connect();
  const kept = keep();
  return async () => {
    stopped.abort();
    await client.end().catch(() => {});
    await kept;
  };
}

const said = (answer: boolean) => () => answer;

function newClient(options: pg.ClientConfig, ear: Ear): pg.Client {
  const client = new pg.Client({
    ...options,
    application_name: 'repons signals',
    query_timeout: pingMs,
  });
  client.on('error', () => {});
  client.on('notification', ({ payload = '' }) => ear.heard(payload));
  return client;
}

/** Resolves when the connection has ended, or no longer answers: one that is cut without a word looks open for hours. */
function lossOf(client: pg.Client): Promise<void> {
  return new Promise((lost) => {
    const ping = setInterval(() => client.query('select').catch(() => client.end()), pingMs);
    client.once('end', () => {
      clearInterval(ping);
      lost();
    });
  });
}
