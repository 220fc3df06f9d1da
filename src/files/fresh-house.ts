import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Work } from '../database/enqueue.ts';
import { freshDatabase } from '../database/fresh.ts';
import type { Database } from '../database/open.ts';
import type { House } from '../house.ts';
import { openQueue, type Queue } from '../jobs/queue.ts';
import { readSettings } from '../settings.ts';
import { purgeFile } from './purge.ts';

/** A house for tests of files: its database, its folder, its queue, two people with a draft each, and a clock to set. */
export interface FilesHouse extends House {
  readonly clock: { now(): Date; forward(hours: number): void };
  /** Does the work that is due by the clock. */
  work(): Promise<void>;
  /** Takes out every file and case, for the next test. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export const élodie = { personId: 'elodie', draftId: '00000000-0000-4000-8000-000000000001' };
export const marc = { personId: 'marc', draftId: '00000000-0000-4000-8000-000000000002' };

export async function freshHouse(kind: Database['kind']): Promise<FilesHouse> {
  const database = await freshDatabase(kind);
  const dataDir = await mkdtemp(join(tmpdir(), 'repons-files-'));
  const clock = clockAt(new Date('2026-03-02T14:00:00Z'));
  const queue: Queue<Work> = await openQueue<Work>(
    database,
    {
      'purge-file': { work: ({ fileId }) => purgeFile(house, fileId) },
      'purge-draft': { work: async () => {} },
    },
    { onError: () => {} },
  );
  const house: FilesHouse = {
    db: database.db,
    enqueue: (...work) => queue.enqueue(...work),
    clock,
    settings: readSettings({ DATA_DIR: dataDir }),
    // Files are the same whatever the catalogue asks.
    catalogue: {} as Catalogue,
    work: () => queue.drain(clock.now()),
    async empty() {
      await database.db.deleteFrom('files').execute();
      await database.db.deleteFrom('cases').execute();
      await rm(join(dataDir, 'files'), { recursive: true, force: true });
    },
    async close() {
      await queue.stop();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
  await fill(house);
  return house;
}

function clockAt(start: Date) {
  let now = start;
  return {
    now: () => now,
    forward(hours: number) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
  };
}

async function fill({ db, clock }: House): Promise<void> {
  const at = clock.now();
  await db
    .insertInto('catalogue_versions')
    .values({ version: '1', content: '{}', published_at: at })
    .execute();
  for (const { personId, draftId } of [élodie, marc]) {
    await db
      .insertInto('people')
      .values({
        id: personId,
        name: personId,
        email: `${personId}@example.ca`,
        language: 'fr',
        created_at: at,
        updated_at: at,
      })
      .execute();
    await db
      .insertInto('drafts')
      .values({
        id: draftId,
        person_id: personId,
        account_id: null,
        catalogue_version: '1',
        leaf: '',
        subject: '',
        description: '',
        typed: '{}',
        revision: 1,
        created_at: at,
        saved_at: at,
        expires_at: at,
      })
      .execute();
  }
}
