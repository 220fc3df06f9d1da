import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishCatalogue } from './catalogue/publish.ts';
import { readCatalogue } from './catalogue/read.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Work } from './database/enqueue.ts';
import { migrate } from './database/migrate.ts';
import { type Database, openDatabase } from './database/open.ts';
import { type Signals, signalsOf } from './database/signals.ts';
import type { House } from './house.ts';
import { jobsOf } from './jobs/jobs.ts';
import { openQueue, type Queue } from './jobs/queue.ts';
import { openPost } from './notices/post.ts';
import { root } from './root.ts';
import { openSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface OpenHouse {
  readonly house: House;
  readonly queue: Queue<Work>;
  readonly signals: Signals;
  readonly database: Database;
}

/** Opens everything below the web, in order: data folder, database, migrations, catalogue, queue. */
export async function openHouse(settings: Settings, clock: Clock = systemClock): Promise<OpenHouse> {
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const catalogue = await readCatalogue(join(root, 'catalogue'), settings.society.name);
  const database = await openDatabase(settings);
  try {
    await migrate(database, join(root, 'migrations'));
    await publishCatalogue(database.db, catalogue, clock.now());
    return await furnish(settings, clock, catalogue, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The house over a database that is migrated already, as the tests have it. */
export async function furnish(
  settings: Settings,
  clock: Clock,
  catalogue: House['catalogue'],
  database: Database,
): Promise<OpenHouse> {
  let house: House | undefined;
  const jobs = jobsOf(() => {
    if (house === undefined) throw new Error('a job ran before the house was open');
    return house;
  });
  const queue = await openQueue<Work>(database, jobs, {
    onError: (error) => console.error('Job failed:', error),
    clock,
  });
  const signals = signalsOf(database);
  const post = openPost(settings, database.db);
  house = {
    db: database.db,
    enqueue: (trx, name, data, options) => queue.enqueue(trx, name, data, options),
    signal: signals.signal,
    post: post.send,
    clock,
    settings,
    keys: await openSecrets(settings),
    catalogue,
  };
  // Nobody sends mail but the jobs: with them, its connections end.
  const stop = () => queue.stop().finally(post.close);
  return { house, queue: { ...queue, stop }, signals, database };
}
