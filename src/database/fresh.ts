import { fileURLToPath } from 'node:url';
import { freshEmbedded } from './fresh-embedded.ts';
import { freshOnServer } from './fresh-on-server.ts';
import type { Database } from './open.ts';

/** For `describe.each`: what the product promises, it promises on both. */
export const databaseKinds = ['embedded', 'server'] as const;

/** A migrated database with nothing in it, for one test; close it, and it is gone. */
export async function freshDatabase(kind: Database['kind']): Promise<Database> {
  return kind === 'embedded' ? freshEmbedded(migrations) : freshOnServer(migrations);
}

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
