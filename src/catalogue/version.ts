import type { Db } from '../database/open.ts';
import { type Catalogue, type CatalogueContent, catalogueOf } from './catalogue.ts';

/** Versions never change, and few are ever asked for: each is read once. */
const read = new Map<string, Catalogue>();

/**
 * The catalogue as it was published under this version, for what was filed under it. It was checked then, and is not
 * held to what was demanded since; undefined for a version that was never published here.
 */
export async function catalogueVersion(db: Db, version: string): Promise<Catalogue | undefined> {
  const known = read.get(version);
  if (known) return known;
  const row = await db
    .selectFrom('catalogue_versions')
    .select('content')
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const catalogue = catalogueOf(version, row.content as CatalogueContent);
  read.set(version, catalogue);
  return catalogue;
}
