import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishCatalogue } from './catalogue/publish.ts';
import { readCatalogue } from './catalogue/read.ts';
import type { Clock } from './clock.ts';
import { freshDatabase } from './database/fresh.ts';
import type { House } from './house.ts';
import { furnish, type OpenHouse } from './open-house.ts';
import { root } from './root.ts';
import { readSettings } from './settings.ts';
import type { Localized } from './text/localized.ts';

/** A clock that a test sets and moves. */
interface SetClock extends Clock {
  /** Jumps to this moment; a number is milliseconds on from now. */
  set(to: Date | number): void;
}

function setClock(start = '2026-11-24T15:00:00Z'): SetClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (to) => {
      now = typeof to === 'number' ? new Date(now.getTime() + to) : to;
    },
  };
}

export interface FreshHouse extends OpenHouse {
  readonly clock: SetClock;
  close(): Promise<void>;
}

/** An empty house for a test: a database of this kind, a data folder, the real catalogue, a clock to set. */
export async function freshHouse(
  kind: 'embedded' | 'server',
  environment: Record<string, string> = {},
): Promise<FreshHouse> {
  const clock = setClock();
  const dataDir = await mkdtemp(join(tmpdir(), 'repons-test-'));
  const settings = readSettings({ ...environment, DATA_DIR: dataDir });
  const catalogue = await catalogueNaming(settings.society.name);
  const database = await freshDatabase(kind);
  await publishCatalogue(database.db, catalogue, clock.now());
  const open = await furnish(settings, clock, catalogue, database);
  return {
    ...open,
    clock,
    async close() {
      await open.queue.stop();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const catalogues = new Map<string, Promise<House['catalogue']>>();

/** Read once for each name of the society: it takes longer than what most tests do with it. */
function catalogueNaming(society: Localized): Promise<House['catalogue']> {
  const key = JSON.stringify(society);
  const catalogue = catalogues.get(key) ?? readCatalogue(join(root, 'catalogue'), society);
  catalogues.set(key, catalogue);
  return catalogue;
}
