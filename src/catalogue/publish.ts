import type { Db } from '../database/open.ts';
import type { Catalogue } from './catalogue.ts';

/** Keeps this version for ever under its digest; publishing the same content again changes nothing. */
export async function publishCatalogue(db: Db, catalogue: Catalogue, now: Date): Promise<void> {
  const { version, teams, documents, types } = catalogue;
  await db
    .insertInto('catalogue_versions')
    .values({ version, content: JSON.stringify({ teams, documents, types }), published_at: now })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}
