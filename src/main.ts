import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { DatabaseRefused } from './database/refused.ts';
import { takingTurns } from './database/take-turns.ts';
import { playDemonstration } from './demo/play.ts';
import { openHouse } from './open-house.ts';
import { openAuth } from './people/auth.ts';
import { root } from './root.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import { createApp } from './web/app.tsx';
import { readAssets } from './web/assets.ts';
import { Live } from './web/live/live.ts';
import { welcome } from './welcome.ts';

/** A request that is still under way this long after a stop is cut. */
const graceMs = 30_000;

try {
  await main();
} catch (error) {
  const isForTheOperator = error instanceof SettingsError || error instanceof DatabaseRefused;
  console.error(isForTheOperator ? error.message : error);
  process.exitCode = 1;
}

/** Settings, database, jobs, web; a signal stops them in the reverse order. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const { house, queue, signals, database } = await openHouse(settings);
  try {
    const auth = openAuth(database.db, settings, house.keys);
    if (settings.demo) await takingTurns(database, () => playDemonstration(house));
    const live = await Live.open(house, signals);
    const app = createApp({ house, auth, live, assets: await readAssets(join(root, 'dist/assets')) });
    const server = await listen(settings, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    await queue.start();
    console.log(welcome(settings));
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    // First the streams, which would last as long as their pages.
    await Promise.all([live.close(), close(server)]);
  } finally {
    await queue.stop();
    await database.close();
  }
}

async function listen(settings: Settings, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  // 100 MB from a slow telephone take long; a connection that says nothing for two minutes is gone.
  server.requestTimeout = 3_600_000;
  server.timeout = 120_000;
  server.listen(settings.port, settings.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SettingsError(`PORT: ${settings.port} is taken by another program; set PORT to a free one`);
  }
  return server;
}

/** Connections are closed as they fall idle, requests in flight are answered. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
