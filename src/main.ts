import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { DatabaseRefused } from './database/refused.ts';
import { playDemonstration } from './demo/play.ts';
import { openHouse } from './open-house.ts';
import { openAuth } from './people/auth.ts';
import { root } from './root.ts';
import { openSecrets } from './secrets.ts';
import { readSettings, SettingsError } from './settings.ts';
import { createApp } from './web/app.tsx';
import { readAssets } from './web/assets.ts';
import { welcome } from './welcome.ts';

try {
  await main();
} catch (error) {
  if (error instanceof SettingsError || error instanceof DatabaseRefused) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}

/** Settings, database, jobs, web; a signal stops them in the reverse order. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const keys = await openSecrets(settings);
  const { house, queue, database } = await openHouse(settings);
  const auth = openAuth(database.db, settings, keys);
  if (settings.demo) await playDemonstration(house, auth);
  await queue.start();
  const app = createApp({ house, auth, assets: await readAssets(join(root, 'dist/assets')) });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  // A slow telephone may take long over 100 MB; one that sends nothing for a minute is gone.
  server.requestTimeout = 3_600_000;
  server.headersTimeout = 60_000;
  server.listen(settings.port, settings.host, () => console.log(welcome(settings)));

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    // Idle connections are closed at once, requests in flight are answered.
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
    });
    await queue.stop();
    await database.close();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
